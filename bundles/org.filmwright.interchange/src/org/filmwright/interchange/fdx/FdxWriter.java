// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.fdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.filmwright.interchange.LossReport;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Paper;
import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptElement;

/**
 * Writes a script as Final Draft XML. With the file it once came from, every paragraph that did not change is written
 * back as it was, and so is everything in that file that is no paragraph.
 */
public final class FdxWriter {

    private final LossReport losses;
    private final PageProfile profile;

    /** Writes new documents with the settings that Final Draft itself begins with. */
    public FdxWriter(LossReport losses) {
        this(losses, PageProfile.finalDraft(Paper.LETTER));
    }

    /** @param profile layout that new documents ask Final Draft for */
    public FdxWriter(LossReport losses, PageProfile profile) {
        this.losses = losses;
        this.profile = profile;
    }

    /** A new document. */
    public FdxDocument write(Screenplay script) {
        List<ScriptElement> elements = body(script.elements());
        XmlElement root = FdxTemplate.document(elements, profile);
        FdxParagraphs maker = new FdxParagraphs(losses);
        XmlElement content = root.first("Content");
        maker.make(elements, List.of()).forEach(content::add);
        FdxTemplate.lengths(content, elements, profile);
        if (!script.titlePage().isEmpty()) {
            root.children().add(root.children().indexOf(content) + 1, FdxTitlePage.write(script.titlePage()));
        }
        addLoose(root, maker.loose());
        FdxTemplate.indent(root, "");
        return new FdxDocument(root);
    }

    /** The document a script once came from, with the changes made since. The given document is changed. */
    public FdxDocument write(Screenplay script, FdxDocument original) {
        FdxScript read = FdxReader.read(original);
        Screenplay before = FountainParser.parse(read.fountain());
        XmlElement root = original.root();
        if (!before.titlePage().equals(script.titlePage())) {
            titlePage(root, script);
        }
        List<ScriptElement> old = body(before.elements());
        List<ScriptElement> now = body(script.elements());
        if (!signatures(old).equals(signatures(now))) {
            FdxNoteList notes = new FdxNoteList(root);
            FdxParagraphs maker = new FdxParagraphs(losses);
            new Update(root.first("Content"), read, old, now, maker).run();
            notes.update(now);
            addLoose(root, maker.loose());
        }
        return original;
    }

    private static List<ScriptElement> body(List<ScriptElement> elements) {
        List<ScriptElement> body = new ArrayList<>(elements.size());
        for (ScriptElement element : elements) {
            if (element.type() != ElementType.TITLE_PAGE) {
                body.add(element);
            }
        }
        return body;
    }

    private static void titlePage(XmlElement root, Screenplay script) {
        XmlElement fresh = FdxTitlePage.write(script.titlePage());
        XmlElement present = root.first("TitlePage");
        if (present == null) {
            root.children().add(root.children().indexOf(root.first("Content")) + 1, fresh);
            return;
        }
        XmlElement content = present.first("Content");
        if (content == null) {
            present.add(fresh.first("Content"));
        } else {
            content.children().clear();
            content.children().addAll(fresh.first("Content").children());
        }
    }

    private static void addLoose(XmlElement root, List<XmlElement> notes) {
        if (notes.isEmpty()) {
            return;
        }
        XmlElement list = root.first("UnanchoredScriptNotes");
        if (list == null) {
            list = root.addElement("UnanchoredScriptNotes");
        }
        notes.forEach(list::add);
    }

    /** What two elements must share to be the same paragraph. */
    private record Signature(ElementType type, String text, String number, boolean dual, int depth) {
    }

    private static List<Signature> signatures(List<ScriptElement> elements) {
        List<Signature> signatures = new ArrayList<>(elements.size());
        for (ScriptElement element : elements) {
            signatures.add(new Signature(element.type(), element.text(), element.sceneNumber(), element.dual(),
                    element.depth()));
        }
        return signatures;
    }

    /** Replaces the paragraphs that changed. */
    private static final class Update {

        private final XmlElement content;
        private final List<ScriptElement> now;
        private final List<Signature> oldSignatures;
        private final List<Signature> nowSignatures;
        private final FdxParagraphs maker;
        private final List<FdxScript.Piece> pieces;
        /** Per piece the range of its elements in the old script. */
        private final int[] from;
        private final List<List<Object>> nodes;
        private final List<Object> out = new ArrayList<>();
        private final Set<Integer> used = new HashSet<>();

        Update(XmlElement content, FdxScript read, List<ScriptElement> old, List<ScriptElement> now,
                FdxParagraphs maker) {
            this.content = content;
            this.now = now;
            this.maker = maker;
            this.oldSignatures = signatures(old);
            this.nowSignatures = signatures(now);
            this.pieces = read.pieces();
            this.from = starts(pieces, old);
            this.nodes = nodes(content);
        }

        /** Per piece the first of its elements, and the number of all at the end. */
        private static int[] starts(List<FdxScript.Piece> pieces, List<ScriptElement> old) {
            int[] starts = new int[pieces.size() + 1];
            int element = 0;
            for (int i = 0; i < pieces.size(); i++) {
                while (element < old.size() && (i == 0 && old.get(element).offset() < pieces.get(0).from()
                        || i > 0 && (old.get(element).isEmbedded() || old.get(element).offset() < pieces.get(i)
                                .from()))) {
                    element++;
                }
                starts[i] = element;
            }
            starts[pieces.size()] = old.size();
            return starts;
        }

        /** Per paragraph of the content it and what stands before it; the last entry is what stands after all. */
        private static List<List<Object>> nodes(XmlElement content) {
            List<List<Object>> nodes = new ArrayList<>();
            List<Object> current = new ArrayList<>();
            for (Object child : content.children()) {
                current.add(child);
                if (child instanceof XmlElement element && element.is("Paragraph")) {
                    nodes.add(current);
                    current = new ArrayList<>();
                }
            }
            nodes.add(current);
            return nodes;
        }

        void run() {
            Map<Integer, Integer> inOrder = kept();
            Map<Integer, Integer> placed = new HashMap<>(inOrder);
            addMoved(placed);
            int piece = 0;
            int element = 0;
            List<ScriptElement> pending = new ArrayList<>();
            while (element < now.size()) {
                Integer at = placed.get(element);
                if (at == null) {
                    pending.add(now.get(element++));
                    continue;
                }
                boolean moved = !inOrder.containsKey(element);
                flush(pending, moved ? List.of() : former(piece, at));
                keep(at);
                element += from[at + 1] - from[at];
                piece = moved ? piece : at + 1;
            }
            flush(pending, former(piece, pieces.size()));
            out.addAll(nodes.get(nodes.size() - 1));
            content.children().clear();
            content.children().addAll(out);
        }

        private void addMoved(Map<Integer, Integer> placed) {
            Map<Signature, List<Integer>> free = free();
            int element = 0;
            while (element < now.size()) {
                Integer at = placed.get(element);
                if (at == null) {
                    at = moved(element, free, placed);
                }
                if (at != null) {
                    placed.put(element, at);
                    element += from[at + 1] - from[at];
                } else {
                    element++;
                }
            }
        }

        /** Pieces all of whose elements are still there in a row, by their first element now. */
        private Map<Integer, Integer> kept() {
            int[] matches = Sequences.match(oldSignatures, nowSignatures);
            Map<Integer, Integer> kept = new HashMap<>();
            for (int i = 0; i < pieces.size(); i++) {
                boolean whole = from[i] < from[i + 1];
                for (int k = from[i]; k < from[i + 1]; k++) {
                    whole &= matches[k] >= 0 && matches[k] == matches[from[i]] + k - from[i];
                }
                if (whole) {
                    kept.put(matches[from[i]], i);
                    used.add(i);
                }
            }
            return kept;
        }

        private Map<Signature, List<Integer>> free() {
            Map<Signature, List<Integer>> free = new HashMap<>();
            for (int i = 0; i < pieces.size(); i++) {
                if (!used.contains(i) && from[i] < from[i + 1]) {
                    free.computeIfAbsent(oldSignatures.get(from[i]), key -> new ArrayList<>()).add(i);
                }
            }
            return free;
        }

        /** A piece that stood elsewhere before and starts here now. */
        private Integer moved(int element, Map<Signature, List<Integer>> free, Map<Integer, Integer> placed) {
            for (Integer piece : free.getOrDefault(nowSignatures.get(element), List.of())) {
                int size = from[piece + 1] - from[piece];
                boolean fits = !used.contains(piece) && element + size <= now.size();
                for (int i = 1; i < size && fits; i++) {
                    fits = !placed.containsKey(element + i);
                }
                if (fits && oldSignatures.subList(from[piece], from[piece + 1])
                        .equals(nowSignatures.subList(element, element + size))) {
                    used.add(piece);
                    return piece;
                }
            }
            return null;
        }

        /** Paragraphs of the pieces in this range that are not used again. */
        private List<XmlElement> former(int start, int end) {
            List<XmlElement> former = new ArrayList<>();
            for (int i = start; i < end; i++) {
                if (!used.contains(i) && from[i] < from[i + 1]) {
                    used.add(i);
                    former.addAll(paragraphs(i));
                }
            }
            return former;
        }

        private List<XmlElement> paragraphs(int piece) {
            List<XmlElement> paragraphs = new ArrayList<>();
            for (int p = pieces.get(piece).firstParagraph(); p <= pieces.get(piece).lastParagraph(); p++) {
                List<Object> around = nodes.get(p);
                paragraphs.add((XmlElement) around.get(around.size() - 1));
            }
            return paragraphs;
        }

        private void flush(List<ScriptElement> pending, List<XmlElement> former) {
            for (XmlElement paragraph : maker.make(List.copyOf(pending), former)) {
                out.add("\n    ");
                out.add(paragraph);
            }
            pending.clear();
        }

        /** Writes a piece as it was, with the paragraphs after it that have no text for Fountain. */
        private void keep(int piece) {
            int last = piece;
            while (last + 1 < pieces.size() && from[last + 1] == from[last + 2]) {
                last++;
            }
            for (int i = piece; i <= last; i++) {
                maker.passed(paragraphs(i));
                for (int p = pieces.get(i).firstParagraph(); p <= pieces.get(i).lastParagraph(); p++) {
                    out.addAll(nodes.get(p));
                }
            }
        }
    }
}
