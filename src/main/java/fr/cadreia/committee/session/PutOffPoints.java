package fr.cadreia.committee.session;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The points that a session put off for want of quorum, and that may come back to it. */
@Component
class PutOffPoints {

    private final Journal journal;

    PutOffPoints(Journal journal) {
        this.journal = journal;
    }

    /** Whether the session was a second convening for a case that it put off for want of quorum; empty for other cases. */
    Optional<Boolean> second(Waiting task) {
        Optional<Boolean> putOff = Optional.empty();
        boolean second = false;
        for (JournalEntry row : journal.of(task.caseReference())) {
            JsonNode said = row.facts();
            if (said.path("process").asText().equals(task.processInstance())) {
                switch (row.kind()) {
                    case QUORUM_CHECKED -> {
                        second = said.path("second").asBoolean();
                        putOff = Optional.of(second && !isAnew(said))
                                .filter(again -> !said.path("quorate").asBoolean());
                    }
                    case BALLOT_COUNTED ->
                        putOff = Optional.of(second && !isAnew(said))
                                .filter(again -> said.path("status").asText().equals("noQuorum"));
                    case RESULT_RECORDED, POINT_ADJOURNED -> putOff = Optional.empty();
                    default -> {
                        // Nothing else sends a case to its next convening.
                    }
                }
            }
        }
        return putOff;
    }

    private static boolean isAnew(JsonNode said) {
        return said.path("newFirst").asBoolean();
    }
}
