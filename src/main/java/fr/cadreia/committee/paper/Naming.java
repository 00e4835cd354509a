package fr.cadreia.committee.paper;

import fr.cadreia.committee.paper.PaperNames.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How a text of the committee names people, and in which order. The reader decides: those who work here read names,
 * everybody else what {@link PublicNames} says. Code that composes a text asks the naming that it is given, and no list
 * of accounts.
 */
public interface Naming {

    /** The person's name in papers on that day. */
    Named of(String account, LocalDate day);

    /**
     * The order in which accounts are named that day, in papers and on pages: the person who presides over the
     * committee, the college of the elected, that of the agents, others; each by family name.
     */
    Comparator<String> precedence(LocalDate day);

    /** The names of these people in that order. */
    default List<Named> inOrder(Collection<String> accounts, LocalDate day) {
        return accounts.stream()
                .sorted(precedence(day))
                .map(account -> of(account, day))
                .toList();
    }
}
