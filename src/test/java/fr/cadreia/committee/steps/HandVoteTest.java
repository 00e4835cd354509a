package fr.cadreia.committee.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Votes by hand that the secretary enters beside those cast in the Tasklist. */
class HandVoteTest extends InApplication {

    @Autowired
    private Examinations examinations;

    @Autowired
    private DecisionExtracts extracts;

    private Story story;

    @BeforeEach
    void twoMembersHaveVoted() {
        story = Chapters.convened(opened("agent", "Vote à main levée"))
                .does("chair", "motion", "motion", "generalize")
                .does("elected1", "vote", "ownInterest", "no", "vote", "against")
                .does("elected2", "vote", "ownInterest", "yes");
    }

    @Test
    void theyAreCountedWithTheOthers() {
        story.does(
                "secretary",
                "vote-closing",
                "byHand",
                "yes",
                "handFor",
                List.of("chair", "elected3", "member1"),
                "handAbstain",
                List.of("member2"));
        String process = extractProcess();
        Tally tally = examinations.of(story.reference(), process).tally(ConveningKind.FIRST);

        assertThat(tally.inFavour()).isEqualTo(3);
        assertThat(tally.against()).isEqualTo(1);
        assertThat(tally.votes().count(Choice.ABSTAIN)).isEqualTo(1);
        assertThat(tally.isAdopted()).isTrue();
        story.does("chair", "result");
        assertThat(story.waitsAt()).containsExactly("Task_AuthorityAct");
        assertThat(extracts.of(story.reference()))
                .singleElement()
                .satisfies(extract ->
                        assertThat(extract.content()).contains("par 3 voix pour, 1 voix contre et 1 abstention"));
    }

    @Test
    void whoHasNotVotedIsNamedAndTheCloseConfirmed() {
        assertThat(story.shown("secretary", story.take("secretary", "vote-closing"))
                        .path("awaitedMembers")
                        .path("value")
                        .asText())
                .contains("Paul Quéméner", "Aline Bouvier")
                .doesNotContain("Bernard Lestrade", "Lucie Dargent");
        assertThat(story.isRefused("secretary", "vote-closing", "confirmAwaited", false))
                .containsExactly("confirmAwaited");
    }

    @Test
    void nobodyVotesTwiceNorInPlaceOfAnother() {
        assertThat(story.isRefused("secretary", "vote-closing", "byHand", "yes", "handFor", List.of("elected1")))
                .as("has voted")
                .containsExactly("handFor");
        assertThat(story.isRefused("secretary", "vote-closing", "byHand", "yes", "handFor", List.of("elected2")))
                .as("is recused")
                .containsExactly("handFor");
        assertThat(story.isRefused(
                        "secretary",
                        "vote-closing",
                        "byHand",
                        "yes",
                        "handFor",
                        List.of("chair"),
                        "handAgainst",
                        List.of("chair")))
                .as("votes twice")
                .containsExactly("handAgainst");
        assertThat(story.isRefused("secretary", "vote-closing", "byHand", "yes"))
                .containsExactly("byHand");
        assertThat(examinations.of(story.reference(), extractProcess()).ballot().votes())
                .hasSize(2);
    }

    private String extractProcess() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deliberation")
                .processInstanceBusinessKey(story.reference())
                .singleResult()
                .getId();
    }
}
