package fr.cadreia.people;

import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds persons in texts that are to be public: the names and mail addresses of the directory's accounts, and any name
 * that follows a title ("Mme Durand"). No software finds every name: whoever writes for the public is asked for none.
 */
@Component
public class PersonalNames {

    /** What stands in the place of a name. */
    public static final String REPLACEMENT = "[nom retiré]";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");

    /** A title and at least one capitalised word; "Madame la Maire" names nobody. */
    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:M\\.|Mme|Mmes|Mlle|MM\\.|Monsieur|Madame|Dr|Me)[ \\u00a0]+"
                    + "(?:\\p{Lu}(?:\\.|[\\p{L}'’-]*)[ \\u00a0]+)?(?:(?:de|du|des|d'|d’|le|la)[ \\u00a0]*)?\\p{Lu}[\\p{L}'’-]+");

    private final People people;
    private volatile Known known = new Known(List.of(), Map.of());

    /** The names of a directory, by their first word. */
    private record Known(List<People.Listing> directory, Map<String, List<List<String>>> names) {}

    PersonalNames(People people) {
        this.people = people;
    }

    /** Those that the text names, as it writes them, in the order of reading. */
    public List<String> in(String text) {
        return spans(text).stream()
                .map(span -> text.substring(span.from(), span.to()))
                .toList();
    }

    /** Refuses the answers that are written for everybody and name somebody. */
    public List<FieldError> refused(Answers answers, String... fields) {
        List<FieldError> errors = new ArrayList<>();
        for (String field : fields) {
            in(answers.text(field)).stream()
                    .findFirst()
                    .ifPresent(name -> errors.add(FieldError.of(
                            field, "ce texte sera lu par tous\u00a0: retirez «\u00a0" + name + "\u00a0».")));
        }
        return errors;
    }

    /** The text without them. */
    public String without(String text) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (Span span : spans(text)) {
            kept.append(text, at, span.from()).append(REPLACEMENT);
            at = span.to();
        }
        return kept.append(text.substring(at)).toString();
    }

    /** Whether this is the mail address of an account, and so of a person. */
    public boolean isOfAPerson(String mailAddress) {
        return people.directory().stream()
                .anyMatch(listing -> listing.mailAddress().equalsIgnoreCase(mailAddress.strip()));
    }

    private record Span(int from, int to) {}

    private List<Span> spans(String text) {
        List<Span> found = new ArrayList<>();
        TITLED.matcher(text).results().forEach(match -> found.add(new Span(match.start(), match.end())));
        Matcher mail = MAIL.matcher(text);
        while (mail.find()) {
            if (isOfAPerson(mail.group())) {
                found.add(new Span(mail.start(), mail.end()));
            }
        }
        addListed(text, found);
        return merged(found);
    }

    private void addListed(String text, List<Span> found) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<String> plain = words.stream().map(word -> plain(word.group())).toList();
        Map<String, List<List<String>>> names = names();
        for (int at = 0; at < words.size(); at++) {
            for (List<String> name : names.getOrDefault(plain.get(at), List.of())) {
                int end = at + name.size();
                if (end <= words.size() && plain.subList(at, end).equals(name)) {
                    found.add(new Span(words.get(at).start(), words.get(end - 1).end()));
                }
            }
        }
    }

    /** As long as the directory is the same. */
    private Map<String, List<List<String>>> names() {
        List<People.Listing> directory = people.directory();
        Known last = known;
        if (last.directory() != directory) {
            last = new Known(directory, names(directory));
            known = last;
        }
        return last.names();
    }

    /** Both orders of first and last name. */
    private static Map<String, List<List<String>>> names(List<People.Listing> directory) {
        Map<String, List<List<String>>> names = new HashMap<>();
        for (People.Listing listing : directory) {
            if (isPersonal(listing)) {
                add(names, words(listing.firstName() + " " + listing.lastName()));
                add(names, words(listing.lastName() + " " + listing.firstName()));
            }
        }
        return names;
    }

    /** Accounts of a function ("Agent de la propreté", "Membre élu 1") have no name with a capital in second place. */
    private static boolean isPersonal(People.Listing listing) {
        return !listing.firstName().isEmpty() && listing.lastName().chars().anyMatch(Character::isUpperCase);
    }

    private static void add(Map<String, List<List<String>>> names, List<String> name) {
        names.computeIfAbsent(name.get(0), first -> new ArrayList<>()).add(name);
    }

    private static List<String> words(String name) {
        return WORD.matcher(name).results().map(word -> plain(word.group())).toList();
    }

    /** Without accents and capitals. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.FRENCH);
    }

    private static List<Span> merged(List<Span> found) {
        List<Span> merged = new ArrayList<>();
        found.stream()
                .sorted((a, b) -> a.from() != b.from() ? a.from() - b.from() : b.to() - a.to())
                .forEach(span -> {
                    int last = merged.size() - 1;
                    if (last >= 0 && span.from() < merged.get(last).to()) {
                        Span before = merged.get(last);
                        merged.set(last, new Span(before.from(), Math.max(before.to(), span.to())));
                    } else {
                        merged.add(span);
                    }
                });
        return merged;
    }
}
