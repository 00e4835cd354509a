package fr.cadreia.register;

import java.util.List;

/**
 * A page of the register.
 *
 * @param versions the newest of each entry, in the order asked for
 * @param total of the entries that the query finds, on all pages
 */
public record RegisterPage(List<EntryVersion> versions, long total) {

    public RegisterPage {
        versions = List.copyOf(versions);
    }
}
