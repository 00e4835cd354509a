package fr.cadreia.kernel;

import fr.cadreia.kernel.database.StartReport;

/**
 * The application cannot start as it is installed: whoever starts it reads one French message, which says what is wrong
 * and what to do, and no stack (see {@link StartReport}).
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
