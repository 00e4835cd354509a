package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways that every case keeps, whatever happened to it: to be opened, to be stopped, to be re-evaluated. */
class StandingWaysTest {

    private static final DiagramGuard GUARD =
            new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));

    @Test
    void aCaseThatAnEventInterruptedForGoodCanStillBeStopped() {
        String trap = "<bpmn:subProcess id=\"Trap\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\">"
                + Edited.definition("signal") + "</bpmn:startEvent><bpmn:receiveTask id=\"Wait\" "
                + "messageRef=\"New_message\" /><bpmn:endEvent id=\"E\">%s</bpmn:endEvent>"
                + "<bpmn:sequenceFlow id=\"F1\" sourceRef=\"S\" targetRef=\"Wait\" />"
                + "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"Wait\" targetRef=\"E\" /></bpmn:subProcess>";
        // The case can be stopped, but meanwhile nothing brings about the re-evaluation of a solution in service.
        assertThat(Edited.of("mandatory-path")
                        .declare("signal")
                        .declare("message")
                        .add(trap.formatted("<bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" />"))
                        .codes())
                .containsExactlyInAnyOrder("watched-afterwards", "liveness");
        // The engine no longer listens for the request of a stop once the scope was interrupted.
        assertThat(Edited.of("mandatory-path")
                        .declare("signal")
                        .declare("message")
                        .add(trap.formatted("")
                                .replace(
                                        "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"Wait\" targetRef=\"E\" />",
                                        "<bpmn:sequenceFlow id=\"F2\" sourceRef=\"Wait\" targetRef=\"Wait\" />"))
                        .problems())
                .extracting(Problem::code)
                .contains("no-dead-end");
    }

    @Test
    void aCaseMustBeOpenedSomehow() {
        assertThat(Edited.of("mandatory-path")
                        .add("Start_Case", Edited.definition("timer"))
                        .unset("Start_Case", "camunda:formRef")
                        .unset("Start_Case", "camunda:formRefBinding")
                        .codes())
                .contains("user-task");
    }

    @Test
    void onlyOneElementWaitsForTheRequestOfAStop() {
        assertThat(Edited.of("mandatory-path")
                        .between(
                                "Flow_GateOpen",
                                "Wait_New",
                                "<bpmn:receiveTask id=\"Wait_New\" messageRef=\"Message_StopRequestedName\" />")
                        .codes())
                .contains("no-dead-end");
        assertThat(Edited.of("mandatory-path")
                        .between(
                                "Flow_StopRequested",
                                "Wait_New",
                                "<bpmn:receiveTask id=\"Wait_New\" "
                                        + "messageRef=\"Message_ReassessmentRequestedName\" />")
                        .codes())
                .contains("no-dead-end");
    }

    @Test
    void aGeneralisedSolutionWaitsForNothingThatMayNeverCome() {
        for (String definition :
                List.of(Edited.definition("signal"), Edited.definition("timer").replace("P3D", "P99Y"))) {
            assertThat(Edited.of("mandatory-path")
                            .declare("signal")
                            .between(
                                    "Flow_GeneralizationToFollowUp",
                                    "Wait_New",
                                    "<bpmn:intermediateCatchEvent id=\"Wait_New\">" + definition
                                            + "</bpmn:intermediateCatchEvent>")
                            .codes())
                    .contains("watched-afterwards");
        }
    }

    @Test
    void anotherWayToTheStopIsWelcome() {
        assertThat(Edited.of("mandatory-path")
                        .add("<bpmn:endEvent id=\"End_New\"><bpmn:escalationEventDefinition "
                                + "escalationRef=\"Escalation_Stop\" /></bpmn:endEvent>")
                        .boundary("CallActivity_Reassessment", "message", true, "End_New")
                        .problems())
                .isEmpty();
    }

    // Broken XML, and names that nobody could read.

    private static List<Problem> verify(String file, String content) {
        return GUARD.verify(List.of(new SourceFile(file, content.getBytes(StandardCharsets.UTF_8))), form -> true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mandatory-path.bpmn | name="Instruction"  | name="Instruction" name="Lecture" | l’attribut «\u00a0name\u00a0» s’y trouve deux fois
            mandatory-path.bpmn | </bpmn:process>     | ''                                | l’élément <bpmn:process> n’est pas fermé
            mandatory-path.bpmn | </bpmn:definitions> | ''                                | ce fichier n’est pas du XML lisible
            mandatory-path.bpmn | name="Instruction"  | name=Instruction                  | ce fichier n’est pas du XML lisible
            mandatory-path.bpmn | bpmnElement="Task_Proposal" | bpmnElement="Task_Proposal" bioc:stroke="red" | le préfixe «\u00a0bioc\u00a0» n’y est pas déclaré
            data-gate.dmn       | </decision>         | ''                                | l’élément <decision> n’est pas fermé
            """)
    void brokenXmlIsOneProblemToldAloneWithItsPlace(String file, String text, String broken, String told) {
        String shipped = Edited.read("processes/" + file);
        assertThat(shipped).contains(text);

        List<Problem> problems = verify(file, shipped.replace(text, broken));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(told);
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.text()).contains("[engine, " + file + ":" + problem.line() + ":");
        });
    }

    @Test
    void aDuplicateAttributeIsToldWhereItStands() {
        String shipped = Edited.read("processes/mandatory-path.bpmn");
        String before = shipped.substring(0, shipped.indexOf("name=\"Instruction\""));
        int line = (int) before.chars().filter(sign -> sign == '\n').count() + 1;

        List<Problem> problems = verify(
                "mandatory-path.bpmn",
                shipped.replace("name=\"Instruction\"", "name=\"Instruction\" name=\"Lecture\""));

        assertThat(problems).extracting(Problem::line).containsExactly(line);
    }

    @Test
    void aLongNameDoesNotHideWhatIsSaidOfIt() {
        String name = "Instruction ".repeat(1_000);
        List<Problem> problems = verify(
                "mandatory-path.bpmn",
                Edited.read("processes/mandatory-path.bpmn")
                        .replace("name=\"Instruction\"", "name=\"" + name + "\"")
                        .replace(
                                "camunda:formRef=\"review\" camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"ai-experts\"",
                                "camunda:formRef=\"review\" camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"agents\""));

        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.text()).hasSizeLessThan(1_500));
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.text()).contains("«\u00a0Instruction Instruction"));
    }
}
