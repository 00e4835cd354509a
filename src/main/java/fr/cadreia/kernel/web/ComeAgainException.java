package fr.cadreia.kernel.web;

import java.util.Optional;

/**
 * A request that is not possible just now, and of which nothing was done: the client is answered as {@link ComeAgain}
 * says.
 */
public abstract class ComeAgainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ComeAgain answer;

    protected ComeAgainException(ComeAgain answer) {
        super(answer.words());
        this.answer = answer;
    }

    public ComeAgain answer() {
        return answer;
    }

    /** Returns the answer of the failure, or of one behind it, to the person who asked; empty when none has one. */
    public static Optional<ComeAgain> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ComeAgainException bad) {
                return Optional.of(bad.answer());
            }
        }
        return Optional.empty();
    }
}
