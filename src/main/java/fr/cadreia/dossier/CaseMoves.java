package fr.cadreia.dossier;

import fr.cadreia.journal.CaseEnding;

/**
 * The moves of a case's process that the application makes on a person's behalf, after its own checks. Each method
 * throws {@link CommandRefusedException} with kind conflict when the process does not wait for it, or was changed at
 * the same moment.
 */
public interface CaseMoves {

    /** @return the new case's reference */
    String open(String title, String organisation, String actor);

    /** Takes the case out of its present steps to the step {@link Step#STOP}. */
    void stop(String reference, CaseEnding cause);

    void reassess(String reference);

    /**
     * Takes the case out of its present steps and starts an earlier step again.
     *
     * @param endTimersToo whether to end also the timers that watch over a use which the earlier step precedes
     */
    void back(String reference, Step to, boolean endTimersToo);
}
