package fr.cadreia.dossier;

import fr.cadreia.kernel.form.NotPersons;

/**
 * The moves of a case's process that the application makes on a person's behalf, after its own checks. Each method
 * throws {@link CommandRefusedException} with kind conflict when the process does not wait for it, or was changed at
 * the same moment.
 */
public interface CaseMoves {

    /** @return the new case's reference */
    String open(String title, String organisation, String actor);

    /** Takes the case out of its present steps to the step {@link Step#STOP}. */
    void stop(String reference);

    /**
     * Takes the case out of its present steps and ends it: the step {@link Step#STOP} is done with the reason alone.
     *
     * @param actor account of the person who withdraws it
     * @param given the passages of the reason that name no person
     */
    void withdraw(String reference, String actor, String reason, NotPersons given);

    void reassess(String reference);

    /** Begins the re-evaluation because of a declared change. */
    void declareChange(String reference);

    /**
     * Takes the case out of its present steps and starts an earlier step again.
     *
     * @param endTimersToo whether to end also the timers that watch over a use which the earlier step precedes
     */
    void back(String reference, Step to, boolean endTimersToo);
}
