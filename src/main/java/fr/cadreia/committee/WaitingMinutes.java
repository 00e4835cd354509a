package fr.cadreia.committee;

import java.time.LocalDate;
import java.util.List;

/** Finds the minutes that still wait to be approved. */
public interface WaitingMinutes {

    /**
     * Lists the numbers of the last sessions, three at most, that were opened in the half-year before that day and
     * whose minutes wait, the earliest first.
     */
    List<String> before(LocalDate day);
}
