package fr.cadreia.kernel.form;

import java.util.List;
import java.util.stream.Collectors;

/** A command that cannot be carried out; nothing was changed. The message is French and says why. */
public class CommandRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The cause of the refusal. */
    public enum Kind {
        /** Forbidden: this person may not use the command. */
        FORBIDDEN,
        /** Invalid: an entered value is missing or wrong. */
        INVALID,
        /** Conflict: the state of things does not allow it, or has just changed. */
        CONFLICT,
        /** Flood: too much was sent in too little time. */
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

    /** Refuses until the sender has answered the questions about their texts; without questions it does nothing. */
    public static void unlessAnswered(List<FieldError> questions) {
        if (!questions.isEmpty()) {
            throw asking("", questions);
        }
    }

    /** @param about the subject of the questions, before the first of them; French, may be empty */
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

    /** Returns the refusal of a form of the engine as a refusal of the command that takes its answers. */
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

    /** Returns the questions that the sender must answer before the same is accepted; empty for a fault. */
    public List<FieldError> questions() {
        return questions;
    }
}
