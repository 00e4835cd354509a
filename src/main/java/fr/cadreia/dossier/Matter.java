package fr.cadreia.dossier;

import fr.cadreia.people.Person;

/** What a business key stands for: a case, or what another feature keeps under a key of its own. */
public interface Matter {

    /** The business key of its processes, e.g. {@code IA-2026-0001}. */
    String reference();

    String title();

    /** Id of the department or commune to which it belongs; empty when it is nobody's own. */
    String organisation();

    /** Address of its page, from the root. */
    String page();

    /** Whether this reader may open its page, and read its title. */
    default boolean isOpenTo(Person reader) {
        return reader.maySee(organisation());
    }
}
