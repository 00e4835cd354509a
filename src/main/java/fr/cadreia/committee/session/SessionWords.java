package fr.cadreia.committee.session;

import fr.cadreia.engine.FrenchText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and places of sessions as people read them. */
public final class SessionWords {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH 'h' mm", Locale.FRENCH);

    private SessionWords() {}

    public static String day(Instant moment) {
        return FrenchText.day(LocalDate.ofInstant(moment, ZoneId.systemDefault()));
    }

    /** "3 décembre 2026 à 14 h 00". */
    public static String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(ZoneId.systemDefault());
        return FrenchText.day(local.toLocalDate()) + " à " + TIME.format(local);
    }

    /** "jeudi 3 décembre 2026 à 14 h 00". */
    public static String moment(Session session) {
        return LONG_DAY.format(session.startsAt()) + " à " + TIME.format(session.startsAt());
    }

    static String placeAndTime(Session session) {
        String time = TIME.format(session.startsAt());
        return session.place().isBlank() ? "À distance, " + time : session.place() + ", " + time;
    }
}
