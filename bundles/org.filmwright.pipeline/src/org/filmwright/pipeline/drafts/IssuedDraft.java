// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline.drafts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.page.PageLock;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Paper;
import org.filmwright.page.RevisionSet;

/**
 * A draft of the script as it was handed out.
 *
 * @param id      of its block
 * @param name    such as {@code Blue}
 * @param set     its colour
 * @param date    day, as yyyy-mm-dd
 * @param profile layout its pages were locked by; null where pages are not locked
 * @param pages   its locked pages; null where pages are not locked
 * @param scenes  its locked scenes; null where scenes are not locked
 */
public record IssuedDraft(String id, String name, RevisionSet set, String date, PageProfile profile, PageLock pages,
        List<LockedScene> scenes) {

    /** Whether scene numbers are locked. */
    public boolean locksScenes() {
        return scenes != null;
    }

    /** Whether pages are locked. */
    public boolean locksPages() {
        return pages != null;
    }

    static IssuedDraft of(Block block) {
        String profile = block.text(Features.PROFILE);
        int blank = profile.indexOf(' ');
        List<String> scenes = block.texts(Features.LOCKED_SCENES);
        PageProfile layout = blank < 0 ? null
                : PageProfile.of(profile.substring(0, blank), Paper.of(profile.substring(blank + 1)));
        return new IssuedDraft(block.id(), block.text(Features.NAME),
                new RevisionSet((int) Math.max(0, block.number(Features.NUMBER, 0))), block.text(Features.DATE), layout,
                layout == null ? null : pages(block.texts(Features.LOCKED_PAGES)),
                scenes.isEmpty() ? null : scenes.stream().map(LockedScene::read).toList());
    }

    private static PageLock pages(List<String> written) {
        List<PageLock.LockedPage> pages = new ArrayList<>(written.size());
        for (String text : written) {
            String[] words = text.split(" ");
            if (words.length >= 3) {
                pages.add(new PageLock.LockedPage(words[0], Arrays.asList(words).subList(2, words.length),
                        Integer.parseInt(words[1])));
            }
        }
        return new PageLock(pages);
    }

    BlockDraft block(String film) {
        BlockDraft draft = BlockDraft.of(BlockTypes.ISSUED_DRAFT).in(film).content("").set(Features.NAME, name)
                .set(Features.NUMBER, (long) set.number()).set(Features.DATE, date);
        if (pages != null) {
            draft.set(Features.PROFILE, profile.id() + " " + profile.paper().id());
            draft.set(Features.LOCKED_PAGES, pages.pages().stream()
                    .map(page -> page.label() + " " + page.offset() + " " + String.join(" ", page.keys())).toList());
        }
        return scenes == null ? draft : draft.set(Features.LOCKED_SCENES,
                scenes.stream().map(LockedScene::written).toList());
    }
}
