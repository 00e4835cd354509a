package fr.cadreia.engine.web;

/** What was asked for is not possible just now, and nothing was done: whoever asked is answered as {@link ComeAgain} says. */
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
}
