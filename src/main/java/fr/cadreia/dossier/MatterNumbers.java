package fr.cadreia.dossier;

/** Numbers matters by the year in which they begin. */
public interface MatterNumbers {

    /**
     * @param prefix of the kind of matter, e.g. {@code IA}
     * @return e.g. {@code IA-2026-0001}; given again when the transaction that asked for it fails
     */
    String next(String prefix);
}
