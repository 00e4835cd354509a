package fr.cadreia.identity;

/** What is configured cannot be anybody's identity; the message says why and what to change, in French. */
public class IdentityRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityRefusedException(String message) {
        super(message);
    }
}
