package fr.cadreia.register;

import java.util.List;

/**
 * A page of the register.
 *
 * @param versions the newest of each entry, in the order asked for
 * @param total of the entries that the query finds, on all pages
 * @param near whether nothing holds the words asked for, so that these hold words like them
 */
public record RegisterPage(List<EntryVersion> versions, long total, boolean near) {

    public RegisterPage {
        versions = List.copyOf(versions);
    }
}
