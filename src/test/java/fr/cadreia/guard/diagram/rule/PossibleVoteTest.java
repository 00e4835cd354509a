package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.rule.TermEdits.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;

/** Whether members can vote before the ballot is closed, however the diagram leads there. */
class PossibleVoteTest {

    private static final String NOBODY_VOTED = "Le scrutin peut être clos sans que personne ait pu voter.";

    private static void isRefused(Edited diagram) {
        assertThat(Sentences.of(diagram, "liveness")).anyMatch(said -> said.startsWith(NOBODY_VOTED));
    }

    @Test
    void aVoteWithinASubProcessOpensAtOnce() {
        assertThat(Edited.of("deliberation")
                        .add(
                                "SubProcess_Ballot",
                                "<bpmn:subProcess id=\"Sub\"><bpmn:startEvent id=\"S\" /><bpmn:endEvent id=\"E\" />"
                                        + "</bpmn:subProcess>")
                        .move("Sub", "Task_Vote")
                        .flow("S", "Task_Vote")
                        .flow("Task_Vote", "E")
                        .set("Flow_ToVote", "targetRef", "Sub")
                        .set("Flow_VotesCast", "sourceRef", "Sub")
                        .problems())
                .isEmpty();
    }

    @Test
    void theBallotMayBeClosedAfterEveryVote() {
        assertThat(Edited.of("deliberation")
                        .add("SubProcess_Ballot", "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_Else\" />")
                        .set("Flow_BallotOpened", "targetRef", "Choice")
                        .remove("Gateway_BallotSplit")
                        .flow("Flow_Else", "Choice", "Task_Vote", "")
                        .flow("Flow_Second", "Choice", "Task_Vote", "${secondConvening}")
                        .remove("End_VotesCast")
                        .flow("Task_Vote", "Task_CloseVote")
                        .problems())
                .as("whichever way is chosen, it leads to the vote")
                .isEmpty();
    }

    @Test
    void aTaskBeforeTheVoteMayBeOvertakenByTheClosing() {
        isRefused(Edited.of("deliberation").between("Flow_ToVote", "Task_New", TASK));
    }

    @Test
    void aLoopInPlaceOfTheVoteNeverOpensIt() {
        isRefused(Edited.of("deliberation")
                .add("SubProcess_Ballot", "<bpmn:exclusiveGateway id=\"Merge\" /><bpmn:manualTask id=\"Manual\" />")
                .set("Flow_ToVote", "targetRef", "Merge")
                .flow("Merge", "Manual")
                .flow("Manual", "Merge"));
    }

    private static void isHeldUp(Edited diagram) {
        assertThat(Sentences.of(diagram, "liveness"))
                .anyMatch(said -> said.startsWith("Le scrutin clos attendrait encore"));
    }

    /** One member who does not vote would keep the ballot open for ever. */
    @Test
    void theClosingEndsTheBallot() {
        isHeldUp(Edited.of("deliberation").remove("TerminateDefinition_BallotClosed"));
        isHeldUp(Edited.of("deliberation").between("Flow_BallotClosed", "Task_New", TASK));
    }

    @Test
    void aTaskAfterTheBallotHoldsNobodyUp() {
        assertThat(Sentences.of(
                        Edited.of("deliberation").between("Flow_BallotToCountVotes", "Task_New", TASK), "liveness"))
                .noneMatch(said -> said.startsWith("Le scrutin clos attendrait encore"));
    }
}
