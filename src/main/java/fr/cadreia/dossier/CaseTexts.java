package fr.cadreia.dossier;

import java.util.List;
import java.util.Optional;

/** What each case says it is about, short, to find cases that are close to one another. */
public interface CaseTexts {

    /** @param summary and {@code product}: as last proposed, empty before */
    record CaseText(
            String reference, String title, String organisation, boolean isPublic, String summary, String product) {}

    /** In place of what it said before. */
    void keep(String caseReference, String summary, String product);

    /** Empty where there is no such case. */
    Optional<CaseText> find(String caseReference);

    /**
     * The cases that have most words in common with a text, by the beginnings of their words: those among which a close
     * one is to be looked for.
     *
     * @param most how many at most, however many cases there are
     */
    List<CaseText> nearest(String text, int most);
}
