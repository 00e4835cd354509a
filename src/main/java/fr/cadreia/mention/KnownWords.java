package fr.cadreia.mention;

import fr.cadreia.kernel.json.ShippedYaml;
import java.util.Set;

/**
 * Words that are shipped as data ({@code mention/words.yaml}), without accents and capitals.
 *
 * @param functions the functions by which their holders are called ("Madame la Maire")
 * @param placeholders that stand for anybody ("M. Untel")
 * @param notNames with which a sentence goes on after what only looks like a title
 * @param mailboxes the words of which one is in the name of a service's mailbox
 * @param providers at whose domains people have mailboxes of their own
 */
record KnownWords(
        Set<String> functions,
        Set<String> placeholders,
        Set<String> notNames,
        Set<String> mailboxes,
        Set<String> providers) {

    private static final String RESOURCE = "/mention/words.yaml";

    static final KnownWords SHIPPED = ShippedYaml.read(RESOURCE, KnownWords.class);
}
