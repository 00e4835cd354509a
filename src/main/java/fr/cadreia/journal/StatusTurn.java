package fr.cadreia.journal;

/** What a row of the journal makes of the status of a use. */
public enum StatusTurn {
    NONE,
    /** It has another status from then on. */
    CHANGES,
    /** Somebody, or the application, suspends it; the row gives the public reason ({@link UseEvent.UseSuspended}). */
    SUSPENDS,
    /** It is suspended as long as the data gate is closed. */
    CLOSES_GATE,
    /** Its experimentation is over from then on. */
    ENDS_TRIAL
}
