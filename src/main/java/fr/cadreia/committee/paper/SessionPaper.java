package fr.cadreia.committee.paper;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The papers of a session: how their files are called, their French names, and the marks at their feet. */
public enum SessionPaper {
    /** The convocation itself has the number 1, what completes or replaces it the next ones. */
    CONVOCATION("convocation-", "Convocation", "C"),
    /** One on each point of a convocation. Nobody signs it. */
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

    /** Returns what stands at the foot of its pages, e.g. {@code 2026-03/PV}. */
    public String mark(String session) {
        return session + "/" + mark;
    }

    /** Returns the paper that a file name stands for; empty for that of no paper of a session. */
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
