package fr.cadreia.dossier;

import java.util.List;

/** What each case says it is about, short, to find cases that are close to one another. */
public interface CaseTexts {

    /** @param summary and {@code product}: as last proposed, empty before */
    record CaseText(
            String reference, String title, String organisation, boolean isPublic, String summary, String product) {}

    /** In place of what it said before. */
    void keep(String caseReference, String summary, String product);

    /** Of all cases, the newest first. */
    List<CaseText> all();
}
