// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.session.Edit;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.breakdown.cast.Cast;
import org.filmwright.breakdown.cast.CastFinder;
import org.filmwright.breakdown.cast.CastMember;
import org.filmwright.breakdown.script.Names;
import org.filmwright.provider.scratch.VoiceCasting;
import org.filmwright.provider.scratch.VoiceProfile;

/** Finds the cast: a character per member, looks that are offered, and each cue linked to who speaks. */
final class CastStep implements MakeStep {
    private final BreakdownRules rules;

    CastStep(BreakdownRules rules) {
        this.rules = rules;
    }

    @Override
    public String id() {
        return "cast";
    }

    @Override
    public String label() {
        return "Cast";
    }

    @Override
    public String stage() {
        return Stages.CAST;
    }

    @Override
    public String run(MakeContext context, IProgressMonitor monitor) throws CoreException {
        FilmScript script = context.script(context.snapshot());
        Cast cast = new CastFinder(rules.cast()).find(script.scenes());
        int[] made = new int[1];
        context.session().edit(MakeContext.job("Find the cast"), edit -> made[0] = apply(edit, cast));
        return cast.members().size() + " characters, " + cast.speaking().size() + " speaking"
                + (made[0] == 0 ? "" : "; " + made[0] + " new");
    }

    private static int apply(Edit edit, Cast cast) throws CoreException {
        Snapshot before = edit.snapshot();
        Map<String, Block> known = known(before);
        String language = before.filmBlock() == null ? "en" : before.filmBlock().text(Features.LANGUAGE);
        List<BlockDraft> drafts = new ArrayList<>();
        Set<String> found = new HashSet<>();
        Map<String, CastMember> fresh = new LinkedHashMap<>();
        int place = before.ofType(BlockTypes.CHARACTER).size();
        for (CastMember member : cast.members()) {
            Block block = known.get(Names.key(member.name()));
            if (block == null) {
                drafts.add(draft(member, place++, language));
                fresh.put(member.name(), member);
            } else {
                found.add(block.id());
                update(edit, block, member);
            }
        }
        removeUnmentioned(edit, found);
        List<String> ids = edit.createAll(drafts);
        int i = 0;
        for (CastMember member : fresh.values()) {
            offerLooks(edit, ids.get(i++), member);
        }
        linkCues(edit, cast);
        return drafts.size();
    }

    /** Characters by every name they go by. */
    static Map<String, Block> known(Snapshot snapshot) {
        Map<String, Block> known = new HashMap<>();
        for (Block block : snapshot.children(Stages.CAST)) {
            if (block.is(BlockTypes.CHARACTER)) {
                known.putIfAbsent(Names.key(block.content()), block);
                block.texts(Features.ALIASES).forEach(alias -> known.putIfAbsent(Names.key(alias), block));
            }
        }
        return known;
    }

    private static BlockDraft draft(CastMember member, int place, String language) {
        VoiceProfile voice = VoiceCasting.profile(member.name(), place, VoiceCasting.Hint.UNKNOWN, language);
        return BlockDraft.of(BlockTypes.CHARACTER).in(Stages.CAST).content(member.name())
                .set(Features.COLOR, CharacterColors.of(place)).set(Features.VOICE, voice.variant())
                .set(Features.PITCH, (double) voice.pitch()).set(Features.SPEED, (double) voice.wordsPerMinute())
                .set(Features.ALIASES, member.aliases().isEmpty() ? null : member.aliases())
                .set(Features.SPEAKING, member.speaking()).set(Features.GENERATED, true);
    }

    private static void update(Edit edit, Block block, CastMember member) throws CoreException {
        if (block.flag(Features.SPEAKING) != member.speaking()) {
            edit.set(block.id(), Features.SPEAKING, member.speaking());
        }
    }

    /** A character that lost its last mention and has nothing made by hand goes in the same edit. */
    private static void removeUnmentioned(Edit edit, Set<String> found) throws CoreException {
        for (Block block : edit.snapshot().children(Stages.CAST)) {
            boolean ours = block.is(BlockTypes.CHARACTER) && block.flag(Features.GENERATED) && block.tags().isEmpty();
            if (ours && !found.contains(block.id()) && !Tags.isProtected(block)) {
                edit.delete(block.id());
            }
        }
    }

    private static void offerLooks(Edit edit, String character, CastMember member) throws CoreException {
        for (String look : member.looks()) {
            edit.create(BlockDraft.of(BlockTypes.LOOK).in(character).content(look).set(Features.GENERATED, true));
        }
    }

    private static void linkCues(Edit edit, Cast cast) throws CoreException {
        Map<String, Block> known = known(edit.snapshot());
        for (Map.Entry<String, List<String>> cue : cast.speakers().entrySet()) {
            Block block = edit.snapshot().block(cue.getKey());
            List<String> speakers = cue.getValue().stream().map(name -> known.get(Names.key(name)))
                    .filter(character -> character != null).map(Block::id).toList();
            if (block != null && !block.links(Features.CHARACTERS).equals(speakers)) {
                edit.link(block.id(), Features.CHARACTERS, speakers);
            }
        }
    }
}
