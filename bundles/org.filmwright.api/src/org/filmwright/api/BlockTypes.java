// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

/**
 * Names of the block types of Filmwright's own EPackage ({@code model/film.ecore}); a test keeps both the same. What
 * each type holds is documented in the Ecore file.
 */
public final class BlockTypes {
    public static final String FILM = "Film";
    public static final String IDEA = "Idea";
    public static final String OUTLINE_CARD = "OutlineCard";
    /** One contiguous stretch of script text: parent of its heading and elements. Content: the heading as read. */
    public static final String SCENE = "Scene";
    /**
     * One of several texts of a scene, a child of the scene: its elements lie below it, except those of the one that
     * the scene points to, which lie below the scene.
     */
    public static final String SCENE_VARIANT = "SceneVariant";
    /** One screenplay element. Content: its exact source slice with trailing blank lines. */
    public static final String SCRIPT_ELEMENT = "ScriptElement";
    public static final String CHARACTER = "Character";
    public static final String LOOK = "Look";
    public static final String LOCATION = "Location";
    /** A real place where sets of the story are shot. */
    public static final String SHOOTING_LOCATION = "ShootingLocation";
    public static final String PROP = "Prop";
    public static final String COSTUME = "Costume";
    public static final String MOOD_TILE = "MoodTile";
    public static final String SET_UP = "SetUp";
    public static final String SHOT = "Shot";
    public static final String TAKE = "Take";
    public static final String CLIP = "Clip";
    public static final String TRANSITION = "Transition";
    public static final String TITLE = "Title";
    /** A draft of the script as it was handed out, with what it locked; a child of the film. */
    public static final String ISSUED_DRAFT = "IssuedDraft";
    /** What a text operation offers for one block, a child of the film; its children are {@link #WORDING}s. */
    public static final String PROPOSAL = "Proposal";
    /** One wording of a proposal. Content: the text as proposed. */
    public static final String WORDING = "Wording";
    /** The words an operation is asked in, changed for this film; a child of the film. */
    public static final String PROMPT_TEMPLATE = "PromptTemplate";
    /** Stands for blocks of an EPackage that is not installed. */
    public static final String UNKNOWN_BLOCK = "UnknownBlock";

    private BlockTypes() {
    }
}
