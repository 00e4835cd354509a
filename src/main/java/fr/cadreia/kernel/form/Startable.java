package fr.cadreia.kernel.form;

import java.util.Set;

/** A process that people start themselves, by its start form. Every other one is started by the application alone. */
public interface Startable {

    String processKey();

    /** Ids of the groups whose members may start one. */
    Set<String> groups();

    /** @return the next unused business key, e.g. {@code IA-2026-0001}; clients cannot choose one */
    String nextKey();
}
