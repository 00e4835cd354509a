package fr.cadreia.journal;

import java.time.LocalDate;
import java.util.List;

/** An event of a meeting with the territory, known by its number. */
public sealed interface OutreachEvent extends Event {

    record MeetingAnnounced(long meeting, LocalDate day, String title) implements OutreachEvent {}

    record MeetingChanged(long meeting, LocalDate day, String title) implements OutreachEvent {}

    record MeetingCancelled(long meeting, LocalDate day, String reason) implements OutreachEvent, Reasoned {}

    /** @param cases references of the cases that began there */
    record MeetingReported(long meeting, LocalDate day, List<String> cases) implements OutreachEvent {}
}
