package fr.cadreia.mention;

import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what may concern a person in a text: people of the directory, a title with a name, telephone numbers, and mail
 * addresses that look like a person's. Any other name is the reader's to see: no software finds every name.
 */
final class MentionFinder {

    /** Characters: no name, number or address is longer. */
    private static final int LONGEST = 300;

    private final DirectoryNames directory;
    private final Mailboxes mailboxes;

    MentionFinder(People people, MentionSettings settings) {
        this.directory = new DirectoryNames(people);
        this.mailboxes = new Mailboxes(people, settings);
    }

    /** In the order of reading; of two that overlap, the longer. */
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
