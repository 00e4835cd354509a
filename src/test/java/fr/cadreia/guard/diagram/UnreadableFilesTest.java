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

/** Broken XML, and names that nobody could read. */
class UnreadableFilesTest {

    private static final DiagramGuard GUARD =
            new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));

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
