package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A use that the framework excludes is not examined: the case goes back to its proposal, or stops. */
class ExcludedUseTest {

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
}
