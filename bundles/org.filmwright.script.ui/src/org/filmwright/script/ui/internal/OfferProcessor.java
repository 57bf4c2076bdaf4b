// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;
import java.util.function.BiFunction;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.filmwright.script.ide.Offer;

/** Shows what is offered at the caret as proposals. */
final class OfferProcessor implements IContentAssistProcessor {
    private static final char[] STARTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz(".toCharArray();

    private final BiFunction<Integer, Boolean, List<Offer>> offers;

    /**
     * @param offers of an offset, asked for or not
     */
    OfferProcessor(BiFunction<Integer, Boolean, List<Offer>> offers) {
        this.offers = offers;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        boolean asked = offset == 0 || !Character.isLetterOrDigit(viewer.getDocument().get().charAt(offset - 1));
        return offers.apply(offset, asked).stream().map(offer -> new CompletionProposal(offer.text(), offer.offset(),
                offer.length(), offer.text().length(), null, offer.text().strip(), null, null))
                .toArray(ICompletionProposal[]::new);
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return STARTERS.clone();
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
