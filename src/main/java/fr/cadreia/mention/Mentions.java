package fr.cadreia.mention;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks the author of a public text whether its possible names are persons. If yes, the author rewords it. If no, it is
 * kept as it was written, and the authority remembers the answer. Nothing is rewritten, and nothing refused for a
 * guess.
 */
@Component
public class Mentions {

    private final MentionFinder finder;
    private final DismissedMentions dismissed;
    private final ApplicationEventPublisher events;

    Mentions(People people, MentionSettings settings, DismissedMentions dismissed, ApplicationEventPublisher events) {
        this.events = events;
        this.finder = new MentionFinder(people, settings);
        this.dismissed = dismissed;
    }

    /** Lists the mentions of a text about which nobody has answered yet, in the order of reading, each once. */
    public List<Mention> open(String text) {
        List<Mention> found = finder.in(text);
        if (found.isEmpty()) {
            return found;
        }
        Set<String> asked =
                new HashSet<>(dismissed.among(found.stream().map(Mention::key).toList()));
        return found.stream().filter(mention -> asked.add(mention.key())).toList();
    }

    /** Lists the questions that the sender of some texts still has to answer; empty accepts them. */
    public List<FieldError> questions(Collection<SentText> texts, NotPersons given) {
        Set<String> answered = answered(texts, given).stream().map(Mention::key).collect(Collectors.toSet());
        return texts.stream()
                .flatMap(text -> open(text.text()).stream()
                        .filter(mention -> !answered.contains(mention.key()))
                        .map(mention -> mention.question(text)))
                .toList();
    }

    /**
     * Keeps for the authority the answers of the sender of some texts. Not to be called for a visitor without an
     * account, whose answer holds for their own text alone.
     *
     * @param given other words than those that the texts mention are left aside
     */
    public void remember(Collection<SentText> texts, NotPersons given, String actor) {
        answered(texts, given).forEach(mention -> dismiss(mention.key(), mention.words(), actor));
    }

    /** Records that the mention is no person, wherever it occurs. */
    void dismiss(String key, String words, String actor) {
        dismissed.add(key, words, actor);
        events.publishEvent(new MentionDismissed(key));
    }

    private List<Mention> answered(Collection<SentText> texts, NotPersons given) {
        return given.words().isEmpty()
                ? List.of()
                : texts.stream()
                        .flatMap(text -> open(text.text()).stream())
                        .filter(mention -> given.words().contains(mention.words()))
                        .toList();
    }

    /**
     * Finds the words of a text that may concern a person: people of the directory, a title with a name, telephone
     * numbers, and mail addresses that look like a person's. Other names are left to the reader: no software finds
     * every name.
     */
    static final class MentionFinder {

        /** The greatest length in characters: no name, number or address is longer. */
        private static final int LONGEST = 300;

        private final DirectoryNames directory;
        private final Mailboxes mailboxes;

        MentionFinder(People people, MentionSettings settings) {
            this.directory = new DirectoryNames(people);
            this.mailboxes = new Mailboxes(people, settings);
        }

        /** Lists the mentions in the order of reading; the longer one when two overlap. */
        List<Mention> in(String text) {
            List<Mention> found = Stream.of(
                            TitledNames.in(text), directory.in(text), TelephoneNumbers.in(text), mailboxes.in(text))
                    .flatMap(List::stream)
                    .filter(mention -> mention.words().length() <= LONGEST)
                    .sorted(Comparator.comparingInt(
                                    (Mention mention) -> mention.words().length())
                            .reversed())
                    .toList();
            List<Mention> apart = new ArrayList<>();
            for (Mention mention : found) {
                if (apart.stream().noneMatch(kept -> kept.from() < mention.to() && mention.from() < kept.to())) {
                    apart.add(mention);
                }
            }
            apart.sort(Comparator.comparingInt(Mention::from));
            return apart;
        }
    }

    /** Mail addresses that look like a person's: those of services stay without a question. */
    private static final class Mailboxes {

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
                    .map(found -> new Mention(
                            Mention.Kind.MAILBOX, found.group(), "mail:" + lower(found.group()), found.start()))
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

    /** Numbers that can be somebody's: French ones, and others with their country; not those that only services have. */
    private static final class TelephoneNumbers {

        private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

        private static final String COUNTRY = "FR";

        /** Regions with French numbers that are dialled like others but numbered apart. */
        private static final List<String> OVERSEAS = List.of("GP", "GF", "MQ", "RE", "YT");

        /** The beginnings of overseas numbers, with or without signs between the digits. */
        private static final Pattern BEGINS_OVERSEAS = Pattern.compile(
                "(?<!\\p{Nd})0\\D?(?:2\\D?6\\D?[239]|5\\D?9\\D?[046]|6\\D?3\\D?9|6\\D?9\\D?[0-7]|7\\D?0\\D?9)");

        private static final Set<PhoneNumberType> OF_SERVICES = EnumSet.of(
                PhoneNumberType.TOLL_FREE,
                PhoneNumberType.PREMIUM_RATE,
                PhoneNumberType.SHARED_COST,
                PhoneNumberType.UAN,
                PhoneNumberType.VOICEMAIL);

        /** The numbers of other things are longer, or go on with other signs; "…56/57" is two lines of one subscriber. */
        private static final Pattern GOES_ON = Pattern.compile(
                "^(?!/\\p{Nd}{2}(?!\\p{Nd}))(?:[/_.,:-]?\\p{Nd}|\\h\\p{Nd}|[_/-]?\\p{L}).*", Pattern.DOTALL);

        private static final Pattern BEGAN =
                Pattern.compile("(?:\\p{Nd}[_.,-]?|(?<![\\h.-]\\p{Nd})\\p{Nd}/|\\p{Nd}\\h|\\p{L}\\p{Nd}*[_/-])$");

        /** The address of a page or of a work: a number within it is no telephone number. */
        private static final Pattern WITHIN_ADDRESS = Pattern.compile("(?:://|www\\.|(?<!\\S)10\\.\\p{Nd}{4,}/)\\S*$");

        /** Enough to see what a number belongs to. */
        private static final int AROUND = 6;

        private static final Pattern SIGNS = Pattern.compile("\\P{Nd}+");

        private TelephoneNumbers() {}

        static List<Mention> in(String text) {
            // The same length, so that places are those of the text.
            String spaced = text.replaceAll("\\h", " ");
            Stream<String> countries = BEGINS_OVERSEAS.matcher(spaced).find()
                    ? Stream.concat(Stream.of(COUNTRY), OVERSEAS.stream())
                    : Stream.of(COUNTRY);
            return countries
                    .flatMap(country -> matches(spaced, country))
                    .filter(match -> !OF_SERVICES.contains(NUMBERS.getNumberType(match.number())))
                    .filter(match -> standsAlone(spaced, match) && isWrittenAlike(match.rawString()))
                    .map(match -> mention(text, match))
                    .distinct()
                    .toList();
        }

        private static Stream<PhoneNumberMatch> matches(String text, String country) {
            return StreamSupport.stream(
                    NUMBERS.findNumbers(text, country, Leniency.VALID, Long.MAX_VALUE)
                            .spliterator(),
                    false);
        }

        private static Mention mention(String text, PhoneNumberMatch match) {
            // An opening bracket that is not closed again is the sentence's.
            boolean bracket =
                    match.rawString().startsWith("(") && !match.rawString().contains(")");
            int from = bracket ? match.start() + 1 : match.start();
            return new Mention(
                    Mention.Kind.TELEPHONE,
                    text.substring(from, match.end()),
                    "tel:" + NUMBERS.format(match.number(), PhoneNumberFormat.E164),
                    from);
        }

        /**
         * Tells whether the same sign separates the digits throughout, as in a number dialled here: a date with an hour
         * has two signs.
         */
        private static boolean isWrittenAlike(String number) {
            return !number.matches("\\(?0.*")
                    || SIGNS.matcher(number.substring(1))
                                    .results()
                                    .map(sign -> sign.group().strip())
                                    .distinct()
                                    .count()
                            < 2;
        }

        private static boolean standsAlone(String text, PhoneNumberMatch match) {
            String before = text.substring(Math.max(0, match.start() - AROUND), match.start());
            String after = text.substring(match.end(), Math.min(text.length(), match.end() + AROUND));
            return !WITHIN_ADDRESS.matcher(text.substring(0, match.start())).find()
                    && !BEGAN.matcher(before).find()
                    && !GOES_ON.matcher(after).matches();
        }
    }
}
