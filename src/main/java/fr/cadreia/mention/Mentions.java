package fr.cadreia.mention;

import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
}
