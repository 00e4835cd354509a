package fr.cadreia.dossier;

import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * The motions that the committee adopted on a case. Sending the case back for more information decides nothing and
 * answers no evaluation.
 */
public final class AdoptedMotions {

    private AdoptedMotions() {}

    /**
     * Returns the extracts of the motions that were adopted, in the order of the rows.
     *
     * @param journal of one case, oldest first
     */
    public static Stream<RecordedEvent<ExtractFiled>> in(List<JournalEntry> journal) {
        return RecordedEvent.in(journal, ExtractFiled.class)
                .filter(filed -> filed.event().outcome().adopted().isPresent());
    }
}
