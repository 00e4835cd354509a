package fr.cadreia.intake;

/** A file that holds more than one intake takes; nothing was stored. */
public class InventoryTooLargeException extends IntakeRefusedException {

    private static final long serialVersionUID = 1L;

    public InventoryTooLargeException(String problem) {
        super(problem);
    }
}
