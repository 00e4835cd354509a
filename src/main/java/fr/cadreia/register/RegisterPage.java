package fr.cadreia.register;

import java.util.List;

/**
 * A page of the register.
 *
 * @param versions the newest of each entry, in the order asked for
 * @param total of the entries that the query finds, on all pages
 * @param near whether nothing holds the words asked for, so that these hold words like them
 * @param also the words that were looked for beside those asked for, since they mean the same, and that the register has
 * @param fewer where nothing holds all words asked for, what some of them find; else empty
 */
public record RegisterPage(
        List<EntryVersion> versions, long total, boolean near, List<String> also, List<FewerWords> fewer) {

    public RegisterPage {
        versions = List.copyOf(versions);
        also = List.copyOf(also);
        fewer = List.copyOf(fewer);
    }

    /** Some of the words asked for. @param total of the entries that hold them all */
    public record FewerWords(String text, long total) {}
}
