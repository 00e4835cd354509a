package fr.cadreia.mention;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Words that are shipped as data ({@code mention/words.yaml}), without accents and capitals.
 *
 * @param functions by which whoever holds them is called ("Madame la Maire")
 * @param placeholders that stand for anybody ("M. Untel")
 * @param notNames with which a sentence goes on after what only looks like a title
 * @param mailboxes one of which is in the name of a service's mailbox
 * @param providers at whose domains people have mailboxes of their own
 */
record KnownWords(
        Set<String> functions,
        Set<String> placeholders,
        Set<String> notNames,
        Set<String> mailboxes,
        Set<String> providers) {

    private static final String RESOURCE = "/mention/words.yaml";

    static final KnownWords SHIPPED = shipped();

    private static KnownWords shipped() {
        LoaderOptions once = new LoaderOptions();
        once.setAllowDuplicateKeys(false);
        try (InputStream yaml = KnownWords.class.getResourceAsStream(RESOURCE)) {
            return new ObjectMapper().convertValue(new Yaml(new SafeConstructor(once)).load(yaml), KnownWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
