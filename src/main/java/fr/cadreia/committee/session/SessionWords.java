package fr.cadreia.committee.session;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;

/** The dates and places of sessions in French. */
public final class SessionWords {

    private SessionWords() {}

    public static String day(Instant moment) {
        return FrenchText.day(moment);
    }

    /** Returns day and time: "3 décembre 2026 à 14 h 00". */
    public static String moment(Instant moment) {
        return FrenchText.moment(moment);
    }

    /** Returns the time, where the reader knows the day: "14 h 00". */
    public static String time(Instant moment) {
        return FrenchText.time(AuthorityClock.dateTimeOf(moment));
    }

    /** Returns weekday, day and time: "jeudi 3 décembre 2026 à 14 h 00". */
    public static String moment(Session session) {
        return FrenchText.weekday(session.startsAt()) + " à " + FrenchText.time(session.startsAt());
    }

    public static String place(Session session) {
        return session.place().isBlank() ? "À distance" : session.place();
    }
}
