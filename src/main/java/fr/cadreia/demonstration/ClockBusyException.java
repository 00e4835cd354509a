package fr.cadreia.demonstration;

import fr.cadreia.kernel.web.ComeAgain;
import fr.cadreia.kernel.web.ComeAgainException;

/** Thrown when the clock is already moving, or when somebody's act takes too long; the clock was not moved. */
public class ClockBusyException extends ComeAgainException {

    private static final long serialVersionUID = 1L;

    private static final ComeAgain ANSWER = new ComeAgain(
            5,
            "L’horloge avance",
            "L’horloge de la démonstration avance déjà, ou une action se termine\u00a0: réessayez dans quelques instants.");

    ClockBusyException() {
        super(ANSWER);
    }
}
