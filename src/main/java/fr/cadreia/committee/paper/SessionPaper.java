package fr.cadreia.committee.paper;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The papers of a session, with their file names, their French names, and the marks at their feet. */
public enum SessionPaper {
    /** The convocation: the first one has the number 1, papers that complete or replace it the next numbers. */
    CONVOCATION("convocation-", "Convocation", "C"),
    /** The note on a point of a convocation: there is one for each point, and nobody signs it. */
    SUMMARY_NOTE("note-de-synthese-", "Note de synthèse", "N"),
    ATTENDANCE("feuille-de-presence-", "Feuille de présence", "FP"),
    DECISIONS("releve-de-decisions-", "Relevé de décisions", "RD"),
    /** The record that a session could not sit. */
    WANT_OF_QUORUM("proces-verbal-de-carence-", "Procès-verbal de carence", "PC"),
    MINUTES("proces-verbal-", "Procès-verbal", "PV");

    private final String prefix;
    private final String label;
    private final String mark;

    SessionPaper(String prefix, String label, String mark) {
        this.prefix = prefix;
        this.label = label;
        this.mark = mark;
    }

    /** Returns the French name. */
    public String label() {
        return label;
    }

    public boolean isSigned() {
        return this != SUMMARY_NOTE;
    }

    /**
     * Returns the name of a file of it, without its ending.
     *
     * @param numbers of the convocation and, for a note, of its point; none for a paper that a session has once
     */
    public String fileName(String session, int... numbers) {
        StringBuilder name = new StringBuilder(prefix).append(session);
        Arrays.stream(numbers).forEach(number -> name.append('-').append(number));
        return name.toString();
    }

    /** Returns the mark at the foot of its pages, e.g. {@code 2026-03/PV}. */
    public String mark(String session) {
        return session + "/" + mark;
    }

    /** Returns the paper that a file name stands for; empty when it is the name of no paper of a session. */
    public static Optional<SessionPaper> ofFile(String name) {
        return Arrays.stream(values())
                .filter(paper -> name.startsWith(paper.prefix))
                .max(Comparator.comparingInt(paper -> paper.prefix.length()));
    }

    /** Returns the numbers in a file name of it, as {@link #fileName} takes them, each after a dash. */
    public String numbersIn(String name, String session) {
        return name.substring(prefix.length() + session.length());
    }
}
