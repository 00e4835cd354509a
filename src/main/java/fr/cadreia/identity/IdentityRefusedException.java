package fr.cadreia.identity;

/** The configured identity cannot be used; the message says why and what to change, in French. */
public class IdentityRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityRefusedException(String message) {
        super(message);
    }
}
