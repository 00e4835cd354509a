package fr.cadreia.journal;

/** The change that a row of the journal makes to the status of a use. */
public enum StatusTurn {
    NONE,
    /** Gives the use another status from then on. */
    CHANGES,
    /**
     * Suspends the use, by a person or by the application; the row gives the public reason ({@link
     * UseEvent.UseSuspended}).
     */
    SUSPENDS,
    /** Suspends the use as long as the data gate is closed. */
    CLOSES_GATE,
    /** Ends the experimentation from then on. */
    ENDS_TRIAL
}
