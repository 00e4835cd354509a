package fr.cadreia.demonstration;

import fr.cadreia.journal.JournalKind;
import java.time.Instant;
import java.util.List;

/** What the application did by itself, as the journal tells it. */
public interface PassedRows {

    /** @param reference of the chain it was done for, a case's or another */
    record Row(String reference, JournalKind kind) {}

    /** Each once, the earliest first. */
    List<Row> since(Instant moment, int most);
}
