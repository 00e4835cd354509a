package fr.cadreia.intake.date;

/** A text that is no date, or could be two; the message says which and what to do, in French. */
public class UnreadableDateException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableDateException(String message) {
        super(message);
    }
}
