package fr.cadreia.grant;

import fr.cadreia.kernel.form.CommandRefusedException;

/** The refusal of a wrong code; the attempt is counted. */
class WrongCodeException extends CommandRefusedException {

    private static final long serialVersionUID = 1L;

    private WrongCodeException(String message) {
        super(Kind.INVALID, message);
    }

    /** Returns the refusal for a code that is dead after so many wrong attempts. */
    static WrongCodeException outOf(int attempts) {
        return new WrongCodeException("Ce code n’est pas le bon, n’est pas encore donné, ou n’est plus valable. Après "
                + attempts + " essais, il faut en demander un autre.");
    }

    /** Returns the refusal for a code that stays valid after wrong attempts. */
    static WrongCodeException thatWaits(int free) {
        return new WrongCodeException("Ce code n’est pas le bon, a déjà servi, ou n’est plus valable. Après " + free
                + " essais, il faut attendre avant le suivant, une minute au plus.");
    }

    static WrongCodeException waiting() {
        return new WrongCodeException(
                "Trop de codes faux ont été saisis depuis cet ordinateur\u00a0: attendez une minute, puis réessayez.");
    }
}
