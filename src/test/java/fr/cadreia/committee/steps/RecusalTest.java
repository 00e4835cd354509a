package fr.cadreia.committee.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A declared interest (déport) holds for the case, not for one ballot of it. */
class RecusalTest extends InApplication {

    private static final Set<String> EVERYBODY =
            Set.of("chair", "elected1", "elected2", "elected3", "member1", "member2");

    @Autowired
    private DecisionExtracts extracts;

    private Story story;

    @BeforeEach
    void aMotionIsPut() {
        story = Chapters.convened(opened("agent", "Déport")).does("chair", "motion", "motion", "generalize");
    }

    private void isRejectedByAllBut(String recused) {
        story.does(recused, "vote", "ownInterest", "yes");
        EVERYBODY.stream()
                .filter(member -> !member.equals(recused))
                .forEach(member -> story.does(member, "vote", "ownInterest", "no", "vote", "against"));
    }

    private void isAdoptedByAllBut(String recused) {
        EVERYBODY.stream()
                .filter(member -> !member.equals(recused))
                .forEach(member -> story.does(member, "vote", "ownInterest", "no", "vote", "for"));
    }

    private Set<String> voters() {
        Set<String> voters = new TreeSet<>();
        for (Task task : engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(story.reference())
                .taskDefinitionKey("Task_Vote")
                .list()) {
            voters.add(task.getAssignee());
        }
        return voters;
    }

    private String extract() {
        return extracts.of(story.reference()).get(0).content().replaceAll("\\s+", " ");
    }

    @Test
    void itHoldsForTheNextMotion() {
        isRejectedByAllBut("elected2");
        story.does("secretary", "vote-closing")
                .does("chair", "result", "next", "nextMotion")
                .does("chair", "motion", "motion", "generalize");

        assertThat(voters()).isNotEmpty().doesNotContain("elected2");
        isAdoptedByAllBut("elected2");
        story.does("secretary", "vote-closing").does("chair", "result");

        assertThat(extract())
                .contains("quorum\u00a0: 3, atteint, calculé sur 5 membres, 2 déports étant déduits")
                .contains(
                        "S’est déportée et a quitté la salle\u00a0: Mme\u00a0Lucie DARGENT, conseillère métropolitaine, Saint-Aubin.");
    }

    @Test
    void whoTookTheRecusedChairsPlacePresidesOverTheNextMotionsToo() {
        isRejectedByAllBut("chair");
        story.does("secretary", "vote-closing", "sessionChair", "elected1")
                .does("elected1", "result", "next", "nextMotion")
                .does("elected1", "motion", "motion", "generalize");

        assertThat(voters()).doesNotContain("chair").contains("elected1");
        isAdoptedByAllBut("chair");
        assertThat(story.isRefused("secretary", "vote-closing", "sessionChair", "chair"))
                .containsExactly("sessionChair");
        story.does("secretary", "vote-closing").does("elected1", "result");

        assertThat(extract())
                .contains("sous la présidence de M.\u00a0Bernard LESTRADE, conseiller métropolitain, Valmont");
    }

    @Test
    void itHoldsForAnotherSession() {
        isRejectedByAllBut("chair");
        story.does("secretary", "vote-closing", "sessionChair", "elected1")
                .does("elected1", "result", "next", "adjourn")
                .does("secretary", "convening");

        assertThat(story.isRefused(
                        "secretary", "attendance", "present", List.copyOf(EVERYBODY), "sessionChair", "chair"))
                .contains("present", "sessionChair");
        story.does(
                        "secretary",
                        "attendance",
                        "present",
                        List.of("elected1", "elected2", "elected3", "member1"),
                        "sessionChair",
                        "elected2")
                .does("elected2", "motion", "motion", "generalize");
        assertThat(voters()).containsExactly("elected1", "elected2", "elected3", "member1");
    }

    @Test
    void itHoldsForTheReEvaluation() {
        story.does("elected2", "vote", "ownInterest", "yes");
        isAdoptedByAllBut("elected2");
        story.does("secretary", "vote-closing")
                .does("chair", "result")
                .follows()
                .does("agent", "generalization")
                .fires("Timer_ReassessmentDue")
                .does("agent", "assessment")
                .does("secretary", "convening")
                .does("secretary", "attendance")
                .does("chair", "motion", "motion", "keep");

        assertThat(voters()).isNotEmpty().doesNotContain("elected2");
    }

    @Test
    void nobodyDeclaresItForTheMemberWhoGaveAProxy() {
        Story other = Chapters.assessed(opened("agent", "Pouvoir"))
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does(
                        "secretary",
                        "attendance",
                        "present",
                        List.of("chair", "elected1", "elected2", "elected3"),
                        "hasProxies",
                        "yes",
                        "proxy1From",
                        "member1",
                        "proxy1To",
                        "elected1")
                .does("chair", "motion", "motion", "generalize");
        String own = voteOf(other, "elected1");
        String held = voteOf(other, "member1");

        assertThat(other.submit("elected1", held, "ownInterest", "yes").status())
                .isEqualTo(400);
        assertThat(other.submit("elected1", held, "ownInterest", "no", "vote", "for")
                        .status())
                .isEqualTo(204);
        assertThat(browser("elected1")
                        .post(
                                "/dossiers/" + other.reference() + "/vote",
                                Map.of("membre", "member1", "vote", "recused"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(other.submit("elected1", own, "ownInterest", "yes").status()).isEqualTo(204);
    }

    private String voteOf(Story held, String member) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(held.reference())
                .taskDefinitionKey("Task_Vote")
                .list()
                .stream()
                .filter(task -> member.equals(engine.getTaskService().getVariable(task.getId(), "member")))
                .findFirst()
                .orElseThrow()
                .getId();
    }
}
