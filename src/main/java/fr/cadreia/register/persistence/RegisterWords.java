package fr.cadreia.register.persistence;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.json.ShippedYaml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The words by which people look for what the register says in others, of {@code register/words.yaml} or of the
 * authority's own file.
 */
final class RegisterWords {

    private static final String FILE = "register/words.yaml";

    /** Stands for whatever a field says. */
    private static final String ANY = "any";

    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");

    private final File file;

    /** The stems of the full form of each abbreviation. */
    private final Map<String, String> stemsInFull;

    /** The words of a group, by the stems of each that people ask for. */
    private final Map<List<String>, Set<String>> asked = new HashMap<>();

    private final Set<String> ignored;
    private final int longest;

    /**
     * The content of the file.
     *
     * @param abbreviations with their full forms
     * @param choices everyday words by the path of a field and the code that it says
     * @param ignored words that ask, and say nothing of a use
     */
    private record File(
            Map<String, String> abbreviations,
            Map<String, Map<String, String>> choices,
            List<String> ignored,
            List<Synonyms> synonyms) {

        File {
            abbreviations = Objects.requireNonNullElse(abbreviations, Map.of());
            choices = Objects.requireNonNullElse(choices, Map.of());
            ignored = Objects.requireNonNullElse(ignored, List.of());
            synonyms = Objects.requireNonNullElse(synonyms, List.of());
        }
    }

    /**
     * @param ask what people ask for: each finds all others
     * @param say what is found with it, and does not find it
     */
    private record Synonyms(List<String> ask, List<String> say) {

        Synonyms {
            Objects.requireNonNull(ask, "ask");
            say = Objects.requireNonNullElse(say, List.of());
        }
    }

    /**
     * The authority's settings of the search.
     *
     * @param words the file of words, in the form of the one that is shipped
     */
    @ConfigurationProperties("cadre.register")
    record SearchSettings(@DefaultValue("classpath:" + FILE) Resource words) {}

    private RegisterWords(File file) {
        this.file = file;
        this.stemsInFull = file.abbreviations().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> stems(entry.getValue())));
        this.ignored = file.ignored().stream()
                .flatMap(word -> IndexWords.of(IndexWords.PLAIN, word).stream())
                .collect(Collectors.toUnmodifiableSet());
        file.synonyms()
                .forEach(group -> group.ask()
                        .forEach(word -> asked.computeIfAbsent(typed(word), stems -> new LinkedHashSet<>())
                                .addAll(others(group, word))));
        this.longest = asked.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Returns the stems of words as they are looked up, without those that only ask. */
    private List<String> typed(String words) {
        return IndexWords.of(IndexWords.PLAIN, words).stream()
                .filter(word -> !ignores(word))
                .flatMap(word -> IndexWords.of(IndexWords.STEMS, word).stream())
                .toList();
    }

    private static List<String> others(Synonyms group, String word) {
        List<String> others = new ArrayList<>(group.say());
        others.addAll(group.ask());
        others.removeIf(word::equals);
        return others;
    }

    /** Returns the words that the application ships. */
    static RegisterWords shipped() {
        return of(new ClassPathResource(FILE));
    }

    /** @throws StartRefusedException in French, when it cannot be read, or holds something else */
    static RegisterWords of(Resource file) {
        try (InputStream yaml = file.getInputStream()) {
            return new RegisterWords(ShippedYaml.record(ShippedYaml.tree(yaml), File.class));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "Le fichier des mots du registre (cadre.register.words) ne se lit pas\u00a0: "
                            + file.getDescription() + ". Écrivez par exemple file:/etc/cadre-ia/mots.yaml.");
        } catch (YAMLException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            throw new StartRefusedException(
                    "Le fichier des mots du registre (cadre.register.words) n’a pas la forme du fichier livré, register/words.yaml\u00a0: "
                            + file.getDescription()
                            + ". Ses seules rubriques sont abbreviations, choices, ignored et synonyms\u00a0; chaque synonyme a une liste"
                            + " ask, et say s’il y en a.",
                    e);
        }
    }

    /** Returns the everyday words for what a field says; empty where there are none. */
    String everyday(String path, String code) {
        Map<String, String> codes = file.choices().getOrDefault(path, Map.of());
        return codes.getOrDefault(code, codes.getOrDefault(ANY, ""));
    }

    /** Returns the paths of the fields that have everyday words. */
    Set<String> everydayPaths() {
        return file.choices().keySet();
    }

    /** Tells whether a plain word only asks. */
    boolean ignores(String plain) {
        return ignored.contains(plain);
    }

    /**
     * Words that people ask for.
     *
     * @param length of the words that were typed
     * @param others the words by which it is also found
     */
    record Asked(int length, Set<String> others) {}

    /** Returns what the longest known words at a place ask for; of one word and without others where none is known. */
    Asked at(List<String> stems, int place) {
        for (int length = Math.min(longest, stems.size() - place); length > 0; length--) {
            Set<String> others = asked.get(stems.subList(place, place + length));
            if (others != null) {
                return new Asked(length, others);
            }
        }
        return new Asked(1, Set.of());
    }

    /** Returns the text, followed by the full forms of its abbreviations and by the abbreviations of its full forms. */
    String andTheirWords(String text) {
        Set<String> words = Set.copyOf(List.of(NO_LETTER.split(text)));
        StringBuilder all = new StringBuilder(text);
        file.abbreviations().forEach((abbreviation, full) -> {
            if (words.contains(abbreviation)) {
                all.append('\n').append(full);
            }
        });
        String stems = stems(all.toString());
        stemsInFull.forEach((abbreviation, full) -> {
            if (stems.contains(full)) {
                all.append('\n').append(abbreviation);
            }
        });
        return all.toString();
    }

    private static String stems(String text) {
        return " " + String.join(" ", IndexWords.of(IndexWords.STEMS, text)) + " ";
    }
}
