package fr.cadreia.kernel;

/**
 * The application cannot start as it is installed: the person who starts it reads one French message, which says what
 * is wrong and what to do, and no stack (see {@code StartReport}).
 */
public class StartRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public StartRefusedException(String message) {
        super(message);
    }

    public StartRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
