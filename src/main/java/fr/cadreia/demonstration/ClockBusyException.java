package fr.cadreia.demonstration;

/** The clock moves already, or somebody's act takes too long to wait for it; nothing was moved. */
public class ClockBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClockBusyException() {
        super(
                "L'horloge de la démonstration avance déjà, ou une action se termine : réessayez dans quelques instants.");
    }
}
