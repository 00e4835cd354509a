package fr.cadreia.committee.paper;

import fr.cadreia.committee.paper.PaperNames.Named;
import java.time.LocalDate;

/**
 * How a text of the committee names people. Who reads it decides: those who work here read names, everybody else what
 * {@link PublicNames} says. Whatever composes a text asks the one that it is given, and no list of accounts.
 */
public interface Naming {

    /** As papers name the person on that day. */
    Named of(String account, LocalDate day);

    /** As screens name the person. */
    String name(String account);

    /** @param written what a row of the journal calls the person */
    String asWritten(String account, String written);
}
