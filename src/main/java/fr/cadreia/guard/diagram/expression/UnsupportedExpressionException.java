package fr.cadreia.guard.diagram.expression;

/** An expression beyond the grammar; the message is French and says what is not admitted. */
public final class UnsupportedExpressionException extends Exception {

    private static final long serialVersionUID = 1L;

    UnsupportedExpressionException(String message) {
        super(message, null, false, false);
    }
}
