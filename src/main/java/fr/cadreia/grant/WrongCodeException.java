package fr.cadreia.grant;

/** A code that was typed is not the one that was given; that it was tried is counted. */
public class WrongCodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongCodeException() {
        super("Ce code n'est pas le bon, n'est pas encore donné, ou n'est plus valable. Après cinq essais, il faut en"
                + " demander un autre.");
    }
}
