package fr.cadreia.dossier;

import fr.cadreia.journal.UseState;
import java.util.Optional;

/**
 * The cases that a list shows.
 *
 * @param organisation only this organisation's cases, when the reader may see no others or asked for them
 * @param text part of the reference or the title, case-insensitive
 * @param sort one of {@link Sort}
 * @param offset of the first case, from 0
 * @param size of the page, from 1
 */
public record CaseQuery(
        Optional<String> organisation,
        Optional<String> text,
        Optional<Step> step,
        Optional<UseState> useState,
        boolean openOnly,
        Sort sort,
        boolean descending,
        int offset,
        int size) {

    /** The columns by which a list can be sorted. */
    public enum Sort {
        REFERENCE,
        TITLE,
        ORGANISATION,
        STEP,
        UPDATED
    }
}
