package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.Edited.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read of a decision that no gateway reads: whose it is, and how it is to be read. */
class ReadDecisionsTest {

    private static final String NOBODY_VOTED = "Le scrutin peut être clos sans que personne ait pu voter.";

    @Test
    void aDecisionThatOnlyItsOwnConditionOpensIsNoDefaultFlow() {
        Edited diagram = Edited.of("mandatory-path");
        diagram.find("Flow_Generalize")
                .getElementsByTagNameNS("*", "conditionExpression")
                .item(0)
                .setTextContent("${gateOpen}");
        assertThat(Sentences.of(diagram, "decided-outcome"))
                .containsExactly(
                        "Un dossier peut arriver ici quelle que soit l’issue de «\u00a0Décision du comité\u00a0». Après «\u00a0Décision du "
                                + "comité\u00a0», ne menez ici qu’un flux de passerelle exclusive dont la condition est "
                                + "${outcome == 'generalize'}, et qui n’est pas le flux par défaut.");
    }

    @Test
    void aDecisionThatTheOtherFlowsLeaveOverMayBeADefaultFlow() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path").set("Flow_QualifyToExcluded", "targetRef", "Task_Review"),
                        "decided-outcome"))
                .containsExactly(
                        "Un dossier peut arriver ici quelle que soit l’issue de «\u00a0Proposition\u00a0». Après «\u00a0Proposition\u00a0», ne menez "
                                + "ici qu’un flux de passerelle exclusive dont la condition est ${!excluded}, ou le flux par défaut quand les "
                                + "autres flux prennent les autres issues.");
    }

    @Test
    void anOutcomeWithoutAFlowIsNamed() {
        assertThat(Sentences.of(Edited.of("mandatory-path").remove("Flow_StopDecided"), "no-dead-end"))
                .containsExactly(
                        "Aucun flux n’est prévu quand «\u00a0outcome\u00a0» vaut «\u00a0stop\u00a0»\u00a0: le dossier y resterait bloqué. "
                                + "Ajoutez le flux qui manque, ou un flux par défaut.");
    }

    // A use that the framework excludes is not examined: the case goes back to its proposal, or stops.

    private static Edited path() {
        return Edited.of("mandatory-path");
    }

    private static void isSeen(Edited edited) {
        List<Problem> problems = edited.problems();
        assertThat(problems)
                .extracting(Problem::code, Problem::element)
                .contains(tuple("decided-outcome", "Task_Review"));
        assertThat(problems.get(0).remedy()).contains("${!excluded}", "flux par défaut");
        assertThat(problems.get(0).path()).extracting(Problem.Place::id).contains("Task_Proposal");
    }

    @Test
    void nothingLeadsAroundTheQuestion() {
        isSeen(path().set("Flow_QualifyToExcluded", "targetRef", "Task_Review"));
        isSeen(path().set("Flow_ProposalToQualify", "targetRef", "Task_Review"));
        isSeen(path().set("Flow_Excluded", "targetRef", "Task_Review"));
        isSeen(path().boundary("Task_Proposal", "timer", true, "Gateway_Excluded")
                .flow("Flow_Around", "Gateway_Excluded", "Task_Review", "${again}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${!excluded}", "${not excluded and maintainedUntil == null}", "${excluded == false}"})
    void theQuestionMayBePutTheOtherWayRound(String condition) {
        Edited edited = path();
        edited.find("Flow_Excluded")
                .removeChild(edited.find("Flow_Excluded")
                        .getElementsByTagNameNS("*", "conditionExpression")
                        .item(0));
        edited.add(
                "Flow_NotExcluded",
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + condition
                        + "</bpmn:conditionExpression>");
        edited.set("Gateway_Excluded", "default", "Flow_Excluded");

        assertThat(edited.problems()).isEmpty();
    }

    @Test
    void anExcludedUseMayBeStopped() {
        assertThat(path().set("Flow_Excluded", "targetRef", "End_NotAdmissibleFound")
                        .problems())
                .isEmpty();
    }

    // Whether members can vote before the ballot is closed, however the diagram leads there.

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
