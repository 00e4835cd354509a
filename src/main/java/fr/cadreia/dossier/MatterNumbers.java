package fr.cadreia.dossier;

/** Numbers matters by the year in which they begin. */
public interface MatterNumbers {

    /**
     * @param prefix of the kind of matter, e.g. {@code IA}
     * @return e.g. {@code IA-2026-0001}; never given again: where the transaction that asked for it fails, a gap is left
     */
    String next(String prefix);

    /**
     * The same for what has a form of number of its own.
     *
     * @param prefix at most eight characters
     * @param year to which the number belongs
     * @return from 1 on
     */
    int next(String prefix, int year);
}
