package fr.cadreia.committee.session;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;

/** Dates and places of sessions as people read them. */
public final class SessionWords {

    private SessionWords() {}

    public static String day(Instant moment) {
        return FrenchText.day(moment);
    }

    /** "3 décembre 2026 à 14 h 00". */
    public static String moment(Instant moment) {
        return FrenchText.moment(moment);
    }

    /** "14 h 00", of the day that the reader knows. */
    public static String time(Instant moment) {
        return FrenchText.time(AuthorityClock.dateTimeOf(moment));
    }

    /** "jeudi 3 décembre 2026 à 14 h 00". */
    public static String moment(Session session) {
        return FrenchText.weekday(session.startsAt()) + " à " + FrenchText.time(session.startsAt());
    }

    public static String place(Session session) {
        return session.place().isBlank() ? "À distance" : session.place();
    }
}
