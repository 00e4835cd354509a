package fr.cadreia.journal;

/**
 * What a row of the journal does beside being kept.
 *
 * @param isAct whether the time line tells it among what people did; if not, the application records it because of an act
 *     or of a day that came, even where it is recorded in somebody's name
 * @param publicChange French: what the register says that it was written anew for; empty where nothing public changes
 * @param turn of the status of the use
 * @param figures that count it
 */
public record JournalEffect(boolean isAct, String publicChange, StatusTurn turn, FigureFamily figures) {

    /** Somebody's act, which changes neither the register nor the status, and which no figures count. */
    static final JournalEffect ACT = new JournalEffect(true, "", StatusTurn.NONE, FigureFamily.NONE);

    /** What follows an act or a day, and changes neither the register nor the status, nor do figures count it. */
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
