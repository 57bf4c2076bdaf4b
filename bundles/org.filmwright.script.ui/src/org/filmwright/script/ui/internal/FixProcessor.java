// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptProblem;
import org.filmwright.script.ide.QuickFix;
import org.filmwright.script.ide.QuickFixes;
import org.filmwright.script.ide.spelling.Speller;
import org.filmwright.ui.Problems;

/** Offers the fixes for the problems of the caret's line. */
final class FixProcessor implements IQuickAssistProcessor {
    private final Supplier<IDocument> document;
    private SpellingMarks spelling;

    /** Offers other words for misspelt ones too. */
    void spelling(SpellingMarks marks) {
        spelling = marks;
    }

    FixProcessor(Supplier<IDocument> document) {
        this.document = document;
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        String text = document.get().get();
        List<ICompletionProposal> found = new ArrayList<>();
        Speller.Misspelling word = spelling == null ? null : spelling.at(context.getOffset());
        if (word != null) {
            for (String other : spelling.suggestions(word)) {
                found.add(new FixProposal(new QuickFix(other, List.of(new QuickFix.Edit(word.offset(), word.length(),
                        other))), word.word() + " is in no dictionary."));
            }
        }
        try {
            IRegion line = document.get().getLineInformationOfOffset(context.getOffset());
            Screenplay script = FountainParser.parse(text);
            for (ScriptProblem problem : script.problems()) {
                if (problem.offset() <= line.getOffset() + line.getLength()
                        && problem.offset() + problem.length() >= line.getOffset()) {
                    for (QuickFix fix : QuickFixes.of(text, script.elements(), problem)) {
                        found.add(new FixProposal(fix, problem.message()));
                    }
                }
            }
        } catch (BadLocationException e) {
            Problems.log(Problems.error("The caret's line was not found.", e));
        }
        return found.isEmpty() ? null : found.toArray(ICompletionProposal[]::new);
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return true;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return true;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    private record FixProposal(QuickFix fix, String message) implements ICompletionProposal {
        @Override
        public void apply(IDocument document) {
            IDocumentExtension4 session = (IDocumentExtension4) document;
            DocumentRewriteSession rewriting = session
                    .startRewriteSession(DocumentRewriteSessionType.UNRESTRICTED_SMALL);
            try {
                for (QuickFix.Edit edit : fix.edits()) {
                    document.replace(edit.offset(), edit.length(), edit.text());
                }
            } catch (BadLocationException e) {
                Problems.log(Problems.error("The fix did not fit the text.", e));
            } finally {
                session.stopRewriteSession(rewriting);
            }
        }

        @Override
        public Point getSelection(IDocument document) {
            return null;
        }

        @Override
        public String getAdditionalProposalInfo() {
            return message;
        }

        @Override
        public String getDisplayString() {
            return fix.label();
        }

        @Override
        public Image getImage() {
            return null;
        }

        @Override
        public IContextInformation getContextInformation() {
            return null;
        }
    }
}
