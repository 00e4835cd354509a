package fr.cadreia.dossier;

import fr.cadreia.people.Person;

/** The matter of a business key: a case, or an object that another feature keeps under a key of its own. */
public interface Matter {

    /** Returns the business key of its processes, e.g. {@code IA-2026-0001}. */
    String reference();

    String title();

    /** Returns the id of the department or commune to which it belongs; empty when it belongs to none. */
    String organisation();

    /** Returns the address of its page, from the root. */
    String page();

    /** Tells whether this reader may open its page, and read its title. */
    default boolean isOpenTo(Person reader) {
        return reader.maySee(organisation());
    }
}
