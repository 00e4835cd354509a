package fr.cadreia.dossier.event;

/** What a row of the journal makes of the status of a use. */
public enum StatusTurn {
    NONE,
    /** It has another status from then on. */
    TURNS,
    /** It is suspended from then on. */
    SUSPENDS,
    /** Its experimentation is over from then on. */
    ENDS_TRIAL
}
