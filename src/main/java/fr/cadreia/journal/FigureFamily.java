package fr.cadreia.journal;

/** The figures that count a row of the journal. */
public enum FigureFamily {
    NONE,
    DELAYS,
    STOPS,
    INCIDENTS,
    DECISIONS
}
