package fr.cadreia.journal;

/**
 * The effects that a row of the journal has beside being kept.
 *
 * @param isAct whether the time line shows it among people's acts; if not, the application records it because of an act
 *     or of a day that came, even where the row names a person
 * @param publicChange French: the reason that the register gives for its new version; empty where nothing public
 *     changes
 * @param turn the change of the status of the use
 * @param figures the family of figures that counts it
 */
public record JournalEffect(boolean isAct, String publicChange, StatusTurn turn, FigureFamily figures) {

    /** The effect of somebody's act that changes neither the register nor the status, and that no figures count. */
    static final JournalEffect ACT = new JournalEffect(true, "", StatusTurn.NONE, FigureFamily.NONE);

    /**
     * The effect of a consequence of an act or of a day: it changes neither the register nor the status, and no figures
     * count it.
     */
    static final JournalEffect CONSEQUENCE = new JournalEffect(false, "", StatusTurn.NONE, FigureFamily.NONE);

    JournalEffect tells(String change) {
        return new JournalEffect(isAct, change, turn, figures);
    }

    JournalEffect turns(StatusTurn turned) {
        return new JournalEffect(isAct, publicChange, turned, figures);
    }

    JournalEffect counts(FigureFamily counting) {
        return new JournalEffect(isAct, publicChange, turn, counting);
    }
}
