package fr.cadreia.dossier;

import fr.cadreia.journal.CaseEnding;

/**
 * What the application does to a case's process on a person's behalf, after its own checks. Each method throws {@link
 * CommandRefusedException} with kind conflict when the process does not wait for it, or was changed at the same moment.
 */
public interface CaseMoves {

    /** @return the new case's reference */
    String open(String title, String organisation, String actor);

    /** The case leaves whatever it is in for the step {@link Step#STOP}. */
    void stop(String reference, CaseEnding cause);

    void reassess(String reference);

    /**
     * Leaves whatever the case is in and starts an earlier step again.
     *
     * @param endTimersToo also those that watch over a use which the earlier step precedes
     */
    void back(String reference, Step to, boolean endTimersToo);
}
