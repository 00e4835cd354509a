package fr.cadreia.committee.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.scenario.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deputies who sit in place of absent members. */
class DeputyTest extends DeputyCase {

    @Autowired
    private DecisionExtracts extracts;

    @Test
    void aDeputySitsInPlaceOfTheAbsentTitularAndCountsOnce() {
        isDeputyOfElected3();
        Story story = examined("Avec un suppléant");

        story.does(
                "secretary",
                "attendance",
                "present",
                List.of("chair", "elected1", "elected2", "member1", "member2", deputy),
                "sessionChair",
                "chair");
        VotingBody votingBody =
                examinations.of(story.reference(), instance(story)).votingBody(ConveningKind.FIRST);
        assertThat(votingBody.counting()).hasSize(6);
        assertThat(votingBody.voters()).containsKey(deputy).doesNotContainKey("elected3");

        story.does("chair", "motion", "motion", "generalize");
        for (String member : List.of("chair", "elected1", "elected2", "member1", "member2", deputy)) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        story.does("secretary", "vote-closing").does("chair", "result");
        assertThat(story.waitsAt()).containsExactly("Task_AuthorityAct");
        assertThat(extracts.of(story.reference()).get(0).content())
                .contains(
                        "Suppléance DUPONT, membre de l’assemblée (suppléante de M.\u00a0Paul QUÉMÉNER)",
                        "– votants\u00a0: 6 – quorum\u00a0: 4, atteint");
    }

    @Test
    void aDeputyNeverSitsBesideTheTitular() {
        isDeputyOfElected3();
        Story story = examined("Deux pour un siège");

        JsonNode shown = story.shown("secretary", story.take("secretary", "attendance"));
        assertThat(shown.path("memberOptions").toString()).contains("suppléant de Paul Quéméner");
        assertThat(story.isRefused(
                        "secretary",
                        "attendance",
                        "present",
                        List.of("chair", "elected1", "elected3", deputy),
                        "sessionChair",
                        "chair"))
                .containsExactly("present");
        assertThat(story.isRefused(
                        "secretary",
                        "attendance",
                        "present",
                        List.of("chair", "elected1", "elected2", deputy),
                        "sessionChair",
                        "chair",
                        "hasProxies",
                        "yes",
                        "proxy1From",
                        "elected3",
                        "proxy1To",
                        "elected1"))
                .containsExactly("proxy1From");
    }
}
