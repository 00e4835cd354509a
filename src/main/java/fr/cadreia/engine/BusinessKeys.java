package fr.cadreia.engine;

/** Gives a process that a person starts its business key; clients cannot choose one. */
public interface BusinessKeys {

    /** @return the next unused key, e.g. {@code IA-2026-0001} */
    String next();
}
