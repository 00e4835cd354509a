package fr.cadreia.dossier;

import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import java.util.List;
import java.util.stream.Stream;

/** What the committee decided on a case: sending it back for more decides nothing and answers no evaluation. */
public final class AdoptedMotions {

    private AdoptedMotions() {}

    /**
     * The extracts of the motions that were adopted, in the order of the rows.
     *
     * @param journal of one case, oldest first
     */
    public static Stream<RecordedEvent<ExtractFiled>> in(List<JournalEntry> journal) {
        return RecordedEvent.in(journal, ExtractFiled.class)
                .filter(filed -> filed.event().outcome().adopted().isPresent());
    }
}
