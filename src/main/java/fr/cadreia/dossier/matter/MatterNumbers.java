package fr.cadreia.dossier.matter;

import java.util.List;

/** Numbers matters by the year in which they begin. */
public interface MatterNumbers {

    /**
     * @param prefix of the kind of matter, e.g. {@code IA}
     * @return e.g. {@code IA-2026-0001}; never given again: where the transaction that asked for it fails, a gap is left
     */
    String next(String prefix);

    /**
     * Several at once, which costs no more than one; those that nobody uses are gaps.
     *
     * @param count at least 1
     */
    List<String> several(String prefix, int count);

    /**
     * The same for what has a form of number of its own.
     *
     * @param prefix at most eight characters
     * @param year to which the number belongs
     * @return from 1 on
     */
    int next(String prefix, int year);
}
