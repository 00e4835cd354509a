package fr.cadreia.committee.session;

import fr.cadreia.kernel.text.FrenchText;

/** The dates and places of sessions in French. */
public final class SessionWords {

    private SessionWords() {}

    /** "jeudi 3 décembre 2026 à 14 h 00". */
    public static String moment(Session session) {
        return FrenchText.weekday(session.startsAt()) + " à " + FrenchText.time(session.startsAt());
    }

    public static String place(Session session) {
        return session.place().isBlank() ? "À distance" : session.place();
    }
}
