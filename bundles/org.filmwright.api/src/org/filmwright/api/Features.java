// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

/** Names of attributes and link features of the built-in block types, as in {@code model/film.ecore}. */
public final class Features {
    // Film
    public static final String NAME = "name";
    public static final String FPS = "fps";
    public static final String ASPECT = "aspect";
    public static final String WIDTH = "width";
    public static final String HEIGHT = "height";
    public static final String PAGE = "page";
    public static final String LANGUAGE = "language";
    public static final String START_TIMECODE = "startTimecode";
    public static final String COMPANY = "company";
    public static final String WRITERS = "writers";
    public static final String LOGLINE = "logline";
    public static final String RULES_OFF = "rulesOff";
    /** Film: words that are spelt right in it and stand in no dictionary. */
    public static final String DICTIONARY = "dictionary";
    /** Encoding, BOM and line ends of the script as it came in; re-applied on export. */
    public static final String SCRIPT_ENCODING = "scriptEncoding";
    public static final String SCRIPT_BOM = "scriptBom";
    public static final String SCRIPT_LINE_END = "scriptLineEnd";

    // Scene and ScriptElement
    /** A {@code parse} type such as {@code dialogue}; {@code title_page} for the title page block. */
    public static final String TYPE = "type";
    /** The text a reader sees, where it is not the content without its trailing line ends. */
    public static final String TEXT = "text";
    public static final String SCENE_NUMBER = "sceneNumber";
    public static final String DEPTH = "depth";
    public static final String EXTENSION = "extension";
    public static final String DUAL = "dual";
    /** int, ext, int_ext, est or empty. */
    public static final String SETTING = "setting";
    /** Time of day as written in the heading. */
    public static final String TIME_OF_DAY = "timeOfDay";
    /** Link: cue to character(s). */
    public static final String CHARACTERS = "characters";
    /** Link: scene to the variant whose text it has now. */
    public static final String VARIANT = "variant";
    /** Link: scene or set-up to location. */
    public static final String LOCATION = "location";

    // Cast, locations
    public static final String ALIASES = "aliases";
    public static final String DESCRIPTION = "description";
    public static final String COLOR = "color";
    public static final String VOICE = "voice";
    public static final String PITCH = "pitch";
    public static final String SPEED = "speed";
    /** Character: whether it has a cue. */
    public static final String SPEAKING = "speaking";
    /** True for a block that a machine made and nobody has touched since. */
    public static final String GENERATED = "generated";

    // SetUp, Shot, Take, Clip
    public static final String SCENE = "scene";
    public static final String SET_UP = "setUp";
    /** Link: shot to the script elements it carries, in order. */
    public static final String LINES = "lines";
    public static final String LETTER = "letter";
    public static final String SIZE = "size";
    public static final String ANGLE = "angle";
    public static final String LENS = "lens";
    public static final String MOVEMENT = "movement";
    /** Frames, at the film's rate. */
    public static final String DURATION = "duration";
    /** Shot: for each line, "from-to", the characters of its text that the shot carries; parallel to the lines. */
    public static final String RANGES = "ranges";
    /** Shot: what is heard to start in it, as "element offset frames" with offset and length in frames. */
    public static final String HEARD = "heard";
    /** Shot: what it is there for: establishing, speech, insert… */
    public static final String PURPOSE = "purpose";
    /** Shot: words of the action it shows. */
    public static final String ACTION = "action";
    /** Link, shot: who speaks in the picture. */
    public static final String SPEAKERS = "speakers";
    /** Set-up: side of the screen of each character, parallel to the characters. */
    public static final String SIDES = "sides";
    /** Set-up: what the picture is about where it is not a person. */
    public static final String SUBJECT_WORDS = "subjectWords";
    /** Link, set-up: whose eyes a POV is; prop: whose it is. */
    public static final String OWNER = "owner";
    /** Shot: may be longer than 20 seconds. */
    public static final String LONG_TAKE = "longTake";
    /** Shot: frames of fade from black at its start, of fade to black and of dissolve at its end. */
    public static final String FADE_IN = "fadeIn";
    public static final String FADE_OUT = "fadeOut";
    public static final String DISSOLVE = "dissolve";
    /** Link: the circled take of each kind. */
    public static final String FRAME = "frame";
    public static final String CLIP = "clip";
    /** frame, voice or clip. */
    public static final String OPERATION = "operation";
    public static final String NUMBER = "number";
    public static final String RECIPE = "recipe";
    /** Link: what a take is a take of (shot, set-up or script element). */
    public static final String SUBJECT = "subject";
    public static final String SHOT = "shot";
    public static final String TAKE = "take";
    public static final String TRACK = "track";
    /** Frames from the start of the source. */
    public static final String IN = "in";
    /** Frames from the start of the parent clip. */
    public static final String OFFSET = "offset";
    /** cut, dissolve, fade_in, fade_out. */
    public static final String STYLE = "style";

    // What people add to the stages by hand
    public static final String NOTES = "notes";
    /** Idea: synopsis, treatment, source or note. Outline card: act, sequence or beat. */
    public static final String KIND = "kind";
    public static final String STORYLINE = "storyline";
    public static final String PLANNED_PAGE = "plannedPage";
    public static final String DIRECTOR = "director";
    public static final String PRODUCER = "producer";
    public static final String COMPOSER = "composer";
    public static final String GENRES = "genres";
    public static final String TONES = "tones";
    public static final String AGE = "age";
    public static final String TRAITS = "traits";
    public static final String WANT = "want";
    public static final String NEED = "need";
    public static final String ARC = "arc";
    public static final String BACKGROUND = "background";
    public static final String ACTOR = "actor";
    public static final String CONTACT = "contact";
    /** none, asked, given or refused. */
    public static final String CONSENT = "consent";
    /** Scene: script day set by hand. */
    public static final String SCRIPT_DAY = "scriptDay";
    public static final String SCRIPT_DAYS = "scriptDays";
    /** Link: story set to where it is shot. */
    public static final String SHOOTING_LOCATION = "shootingLocation";
    public static final String ADDRESS = "address";
    public static final String PERMIT = "permit";
    public static final String POWER = "power";
    public static final String SOUND = "sound";
    public static final String SUN = "sun";
    public static final String PARKING = "parking";
    /** Link: prop or costume to the scenes it is in. */
    public static final String SCENES = "scenes";
    public static final String SOURCE = "source";
    public static final String QUANTITY = "quantity";
    public static final String STATES = "states";

    // IssuedDraft
    /** Day it was issued, as yyyy-mm-dd. */
    public static final String DATE = "date";
    /** Page profile its pages were locked by; empty where pages are not locked. */
    public static final String PROFILE = "profile";
    /** Per locked page: label, offset, ids of its elements; blanks between. */
    public static final String LOCKED_PAGES = "lockedPages";
    /** Per locked scene: number, id. */
    public static final String LOCKED_SCENES = "lockedScenes";

    // Proposal, Wording, PromptTemplate
    /** Proposal: what of its subject it offers to change. */
    public static final String FEATURE = "feature";
    public static final String INSTRUCTION = "instruction";
    /** Wording: the text it was worked out on. */
    public static final String BASE = "base";
    public static final String BASE_VERSION = "baseVersion";
    /** Wording: provider and model. */
    public static final String AUTHOR = "author";
    public static final String ACCEPTED = "accepted";
    public static final String REJECTED = "rejected";
    /** Prompt template: model family it is for; empty for all. */
    public static final String FAMILY = "family";
    /** Shot: what a picture generator is told, where somebody wrote it. */
    public static final String PROMPT = "prompt";

    private Features() {
    }
}
