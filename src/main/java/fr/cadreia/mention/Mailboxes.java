package fr.cadreia.mention;

import fr.cadreia.people.People;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Mail addresses that look like a person's: those of services stay without a question. */
final class Mailboxes {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])(?<local>[\\p{L}\\p{N}._%+-]++)@(?<domain>[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,})");

    /** The end of a mailbox name: the second of two namesakes has a number, and a tag stands for nobody. */
    private static final String END = "\\p{Nd}*(?:\\+.*)?";

    /** First name or initial and last name. */
    private static final Pattern TWO_NAMES =
            Pattern.compile("(\\p{L}+)(?:-\\p{L}+)*[._]\\p{L}{2,}(?:[._-]\\p{L}+)*" + END);

    private static final Pattern HYPHENATED = Pattern.compile("(\\p{L}+)-\\p{L}{2,}(?:-\\p{L}+)*" + END);

    private final People people;
    private final Set<String> domains;
    private final Set<String> listed;

    Mailboxes(People people, MentionSettings settings) {
        this.people = people;
        this.domains = lower(settings.domains());
        this.listed = lower(settings.mailboxes());
    }

    private static Set<String> lower(List<String> texts) {
        return texts.stream().map(Mailboxes::lower).collect(Collectors.toUnmodifiableSet());
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    List<Mention> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .filter(found -> looksPersonal(lower(found.group(1)), lower(found.group(2))))
                .map(found ->
                        new Mention(Mention.Kind.MAILBOX, found.group(), "mail:" + lower(found.group()), found.start()))
                .toList();
    }

    private boolean looksPersonal(String local, String domain) {
        if (listed.contains(local) || listed.contains(local + "@" + domain) || isOfAService(local)) {
            return false;
        }
        boolean own = domains.stream().anyMatch(known -> domain.equals(known) || domain.endsWith("." + known));
        return isNamed(TWO_NAMES, local)
                || !own && isNamed(HYPHENATED, local)
                || KnownWords.SHIPPED.providers().contains(domain)
                || isOfAnAccount(local + "@" + domain);
    }

    /**
     * Tells whether a mailbox begins with a name; "la.fabrique" and "mon.compte" begin like a sentence, as no name
     * does.
     */
    private static boolean isNamed(Pattern names, String local) {
        Matcher found = names.matcher(local);
        return found.matches()
                && (found.group(1).length() == 1
                        || !KnownWords.SHIPPED.notNames().contains(PlainWords.plain(found.group(1))));
    }

    private static boolean isOfAService(String local) {
        return Arrays.stream(local.replaceFirst("\\+.*", "").split("[^\\p{L}]+"))
                .map(PlainWords::plain)
                .anyMatch(KnownWords.SHIPPED.mailboxes()::contains);
    }

    private boolean isOfAnAccount(String address) {
        return people.directory().stream()
                .anyMatch(listing -> lower(listing.mailAddress()).equals(address));
    }
}
