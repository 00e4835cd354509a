package fr.cadreia.kernel.form;

import java.util.List;
import java.util.stream.Collectors;

/** A command that cannot be carried out; nothing was changed. The message is French and says why. */
public class CommandRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Who is at fault. */
    public enum Kind {
        /** This person may not use the command. */
        FORBIDDEN,
        /** What was entered is missing or wrong. */
        INVALID,
        /** The state of things does not allow it, or has just changed. */
        CONFLICT,
        /** Too much was sent in too little time. */
        FLOOD
    }

    private final Kind kind;
    private final transient List<FieldError> questions;

    protected CommandRefusedException(Kind kind, String message) {
        this(kind, message, List.of());
    }

    private CommandRefusedException(Kind kind, String message, List<FieldError> questions) {
        super(message);
        this.kind = kind;
        this.questions = questions;
    }

    /** Refuses until the sender has answered what is asked about their texts; empty lets pass. */
    public static void unlessAnswered(List<FieldError> questions) {
        if (!questions.isEmpty()) {
            throw asking("", questions);
        }
    }

    /** @param about what the questions are about, before the first of them; French, may be empty */
    public static CommandRefusedException asking(String about, List<FieldError> questions) {
        return new CommandRefusedException(
                Kind.INVALID,
                about + questions.stream().map(FieldError::toString).collect(Collectors.joining(" ")),
                List.copyOf(questions));
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

    public static CommandRefusedException flood(String message) {
        return new CommandRefusedException(Kind.FLOOD, message);
    }

    /** The refusal of a form of the engine, as a refusal of the command that takes its answers. */
    public static CommandRefusedException of(FormRefusedException refused) {
        return new CommandRefusedException(
                Kind.INVALID,
                refused.getMessage(),
                refused.fields().stream()
                        .filter(field -> !field.mention().isEmpty())
                        .toList());
    }

    public Kind kind() {
        return kind;
    }

    /** What the sender is to answer before the same is accepted; empty for a fault. */
    public List<FieldError> questions() {
        return questions;
    }
}
