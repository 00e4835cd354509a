package fr.cadreia.committee;

import java.time.LocalDate;
import java.util.List;

/** The minutes that still wait to be approved. */
public interface WaitingMinutes {

    /** Numbers of the last sessions that were held before that day and whose minutes wait, the earliest first. */
    List<String> before(LocalDate day);
}
