package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.EarlierVotes;
import fr.cadreia.dossier.CaseAsOf;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads from the journal, as the minutes do, what came before the ballot that decided: minutes and extract agree. */
@Component
class JournalledVotes implements EarlierVotes {

    private final PointRecords points;

    JournalledVotes(PointRecords points) {
        this.points = points;
    }

    @Override
    public List<String> before(CaseAsOf decided, String consultation) {
        return PointDocuments.lastOf(decided, consultation).map(points::before).orElseGet(List::of);
    }
}
