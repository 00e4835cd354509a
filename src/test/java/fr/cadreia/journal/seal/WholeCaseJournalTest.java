package fr.cadreia.journal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever happens to a case, its chain attests every document of it. */
class WholeCaseJournalTest extends InApplication {

    @Test
    void everyDocumentIsAttested() {
        EngineClient client = new EngineClient(port);
        Story large = opened("agent", "Tout le chemin, avec des conditions")
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency")
                .does("hr", "opinion-hr", "position", "favourableWithConditions", "conditions", "Former.")
                .does("agent", "commitment", "fulfilment", "done");
        Story decided = Chapters.convened(opened("agent", "Tout le chemin"))
                .does("chair", "motion", "motion", "generalize")
                .does("elected1", "vote", "ownInterest", "no", "vote", "for")
                .does("secretary", "vote-closing", "byHand", "yes", "handFor", List.of("chair", "member1"))
                .does("chair", "result")
                .follows()
                .does("agent", "generalization");
        Chapters.reassessed(decided, "stop").does("agent", "stop");

        assertThat(verifiedJournal().problems())
                .filteredOn(problem ->
                        List.of(large.reference(), decided.reference()).contains(problem.subject()))
                .isEmpty();
    }
}
