package fr.cadreia.register.entry;

import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.register.entry.EntryFilter.Slug;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The firms that a text names as suppliers: one for each, none where it only says that there is none. */
public final class Firms {

    /** Stands between firms where the register names several. */
    private static final String BETWEEN = "\u00a0; ";

    private static final Words WORDS = ShippedYaml.read("/register/firms.yaml", Words.class);
    private static final Set<String> NONE = codes(WORDS.none());
    private static final Set<String> LEGAL = codes(WORDS.legal());

    private static final Pattern APART = Pattern.compile("[;|\\n\\r]|\\s/\\s|(?<=\\p{L}{3})/(?=\\p{Lu}\\p{L}{2})");

    /** A comma before a name; one before a small letter goes on with the same name. */
    private static final Pattern COMMA = Pattern.compile(",\\s*(?=[\\p{Lu}\\p{N}])");

    /**
     * The content of the file.
     *
     * @param none what people write where there is no supplier
     * @param legal what follows the comma in the name of one firm
     */
    private record Words(List<String> none, List<String> legal) {}

    private Firms() {}

    private static Set<String> codes(List<String> words) {
        return words.stream().map(Slug::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the names in a text, each once, as they are written. */
    public static List<String> in(String text) {
        return Arrays.stream(APART.split(text.replace('\u00a0', ' ').replace('\u202f', ' ')))
                .flatMap(Firms::betweenCommas)
                .map(String::strip)
                .filter(name -> !code(name).isEmpty() && !NONE.contains(code(name)))
                .collect(Collectors.toMap(Firms::code, name -> name, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Stream<String> betweenCommas(String text) {
        List<String> parts = Arrays.asList(COMMA.split(text));
        Stream.Builder<String> names = Stream.builder();
        String name = parts.get(0);
        for (String part : parts.subList(1, parts.size())) {
            if (LEGAL.contains(code(part))) {
                name += ", " + part;
            } else {
                names.add(name);
                name = part;
            }
        }
        return names.add(name).build();
    }

    /** Returns the text that names these firms. */
    public static String text(List<String> names) {
        return String.join(BETWEEN, names);
    }

    /** Returns the code of a firm, the same however its name is capitalised, accented or spaced. */
    public static String code(String name) {
        return Slug.of(name);
    }
}
