package fr.cadreia.committee.paper;

import fr.cadreia.committee.paper.PaperNames.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The names of people in a text of the committee, and their order. They depend on the reader: people who work here
 * read names, the public reads the words of {@link PublicNames}. Code that composes a text asks the naming that it is
 * given, never a list of accounts.
 */
public interface Naming {

    /** Returns the person's name in papers on that day. */
    Named of(String account, LocalDate day);

    /**
     * Returns the order of the accounts on that day, in papers and on pages: the person who presides over the
     * committee, the elected college, the agents' college, others; by family name within each group.
     */
    Comparator<String> precedence(LocalDate day);

    /** Returns the names of these people in that order. */
    default List<Named> inOrder(Collection<String> accounts, LocalDate day) {
        return accounts.stream()
                .sorted(precedence(day))
                .map(account -> of(account, day))
                .toList();
    }
}
