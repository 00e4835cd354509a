package fr.cadreia.people;

import fr.cadreia.engine.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds persons in texts that are to be public: the names of the directory's accounts, any name that follows a title
 * ("Mme Durand") or begins with a common first name, telephone numbers, and mail addresses but those of a service. No
 * software finds every name: whoever writes for the public is asked for none.
 */
@Component
public class PersonalNames {

    /** What stands in the place of a name. */
    public static final String REPLACEMENT = "[nom retiré]";

    private static final String NO_TELEPHONE = "[numéro retiré]";
    private static final String NO_ADDRESS = "[adresse retirée]";

    /** Any of what stands in the place of something personal. */
    public static final Pattern TAKEN_OUT = Pattern.compile(
            Stream.of(REPLACEMENT, NO_TELEPHONE, NO_ADDRESS).map(Pattern::quote).collect(Collectors.joining("|")));

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

    /** Refuses a text that is written for everybody and names somebody. */
    public List<FieldError> refused(String field, String text) {
        return in(text).stream()
                .limit(1)
                .map(name ->
                        FieldError.of(field, "ce texte sera lu par tous\u00a0: retirez «\u00a0" + name + "\u00a0»."))
                .toList();
    }

    /** Refuses a mailbox for the public that is a person's. */
    public List<FieldError> refusedMailbox(String field, String mailbox) {
        return isOfAPerson(mailbox)
                ? List.of(FieldError.of(
                        field, "cette adresse sera lue par tous\u00a0: donnez celle d’un service, non d’une personne."))
                : List.of();
    }

    /** The text without them. */
    public String without(String text) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (NameSpan span : spans(text)) {
            kept.append(text, at, span.from()).append(span.instead());
            at = span.to();
        }
        return kept.append(text.substring(at)).toString();
    }

    /** Whether something personal was taken out of this text. */
    public static boolean isTakenOutOf(String text) {
        return TAKEN_OUT.matcher(text).find();
    }

    /** Whether this is the mail address of an account, or looks like a person's. */
    public boolean isOfAPerson(String mailAddress) {
        return !mailAddress.isBlank() && isOfAnAccount(mailAddress) || ContactDetails.looksPersonal(mailAddress);
    }

    private boolean isOfAnAccount(String mailAddress) {
        return people.directory().stream()
                .anyMatch(listing -> listing.mailAddress().equalsIgnoreCase(mailAddress.strip()));
    }

    private List<NameSpan> spans(String text) {
        List<NameSpan> found = new ArrayList<>(TitledNames.in(text));
        ContactDetails.telephones(text)
                .forEach(number -> found.add(new NameSpan(number.start(), number.end(), NO_TELEPHONE)));
        Matcher mail = ContactDetails.MAIL.matcher(text);
        while (mail.find()) {
            if (isOfAnAccount(mail.group())) {
                found.add(new NameSpan(mail.start(), mail.end()));
            } else if (!ContactDetails.isOfAService(mail.group())) {
                found.add(new NameSpan(mail.start(), mail.end(), NO_ADDRESS));
            }
        }
        addNames(text, found);
        return NameSpan.merged(found);
    }

    private void addNames(String text, List<NameSpan> found) {
        List<MatchResult> words = NameWords.WORD.matcher(text).results().toList();
        List<String> plain =
                words.stream().map(word -> NameWords.plain(word.group())).toList();
        found.addAll(FirstNames.in(text, words, plain));
        Map<String, List<List<String>>> names = names();
        for (int at = 0; at < words.size(); at++) {
            for (List<String> name : names.getOrDefault(plain.get(at), List.of())) {
                int last = lastWord(words, plain, at, name);
                if (last >= at) {
                    found.add(
                            new NameSpan(words.get(at).start(), words.get(last).end()));
                }
            }
        }
    }

    /** @return where the name that begins here ends, whatever initials are between its words; -1 if it is not here */
    private static int lastWord(List<MatchResult> words, List<String> plain, int from, List<String> name) {
        int matched = 0;
        for (int at = from; at < words.size(); at++) {
            if (plain.get(at).equals(name.get(matched))) {
                matched++;
                if (matched == name.size()) {
                    return at;
                }
            } else if (matched == 0 || !isInitial(words.get(at).group())) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isInitial(String word) {
        return NameWords.plain(word).length() == 1 && Character.isUpperCase(word.charAt(0));
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
                List<String> first = withoutInitials(NameWords.of(listing.firstName()));
                List<String> last = NameWords.of(listing.lastName());
                add(names, first, last);
                add(names, last, first);
            }
        }
        return names;
    }

    /** Accounts of a function ("Agent de Valmont", "Membre élu 1") are no person's. */
    private static boolean isPersonal(People.Listing listing) {
        List<String> first = NameWords.of(listing.firstName());
        return !first.isEmpty()
                && !NameWords.isFunction(first.get(0))
                && listing.lastName().chars().anyMatch(Character::isUpperCase);
    }

    private static List<String> withoutInitials(List<String> firstName) {
        List<String> full = firstName.stream().filter(word -> word.length() > 1).toList();
        return full.isEmpty() ? firstName : full;
    }

    private static void add(Map<String, List<List<String>>> names, List<String> begin, List<String> end) {
        List<String> name = new ArrayList<>(begin);
        name.addAll(end);
        names.computeIfAbsent(name.get(0), word -> new ArrayList<>()).add(name);
    }
}
