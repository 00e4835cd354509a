package fr.cadreia.dossier;

/** A command of the case's page that cannot be carried out; nothing was changed. The message is French and says why. */
public class CommandRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Who is at fault. */
    public enum Kind {
        /** This person may not use the command on this case. */
        FORBIDDEN,
        /** What was entered is missing or wrong. */
        INVALID,
        /** The case is not in a state that allows it, or has just changed. */
        CONFLICT
    }

    private final Kind kind;

    private CommandRefusedException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public static CommandRefusedException forbidden(String message) {
        return new CommandRefusedException(Kind.FORBIDDEN, message);
    }

    public static CommandRefusedException invalid(String message) {
        return new CommandRefusedException(Kind.INVALID, message);
    }

    public static CommandRefusedException conflict(String message) {
        return new CommandRefusedException(Kind.CONFLICT, message);
    }

    public Kind kind() {
        return kind;
    }
}
