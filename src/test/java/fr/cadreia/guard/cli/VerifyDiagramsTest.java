package fr.cadreia.guard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyDiagramsTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return VerifyDiagrams.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String refused() throws IOException {
        Path file = folder.resolve("reassessment.bpmn");
        Files.writeString(
                file,
                Files.readString(Path.of("processes/reassessment.bpmn"))
                        .replace("candidateGroups=\"agents,communes\"", "candidateGroups=\"administrators\""));
        return file.toString();
    }

    @Test
    void whatIsShippedIsAccepted() throws IOException {
        List<String> files = new ArrayList<>();
        for (String shipped : List.of("processes", "forms")) {
            try (Stream<Path> all = Files.list(Path.of(shipped))) {
                all.filter(Files::isRegularFile).map(Path::toString).forEach(files::add);
            }
        }
        assertThat(run(files.toArray(String[]::new))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .hasLineCount(files.size())
                .contains("mandatory-path.bpmn\u00a0: admis");
        assertThat(err.size()).isZero();
    }

    @Test
    void aRefusedDiagramIsExplainedOnALine() throws IOException {
        String file = refused();
        assertThat(run(file)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(file + "\u00a0: Tâche utilisateur «\u00a0Réévaluation\u00a0»\u00a0: ")
                .contains("À corriger\u00a0: Onglet Affectation")
                .containsPattern(" \\[human-step, .*:\\d+:\\d+, Task_Measure]\\R$")
                .hasLineCount(1);
    }

    @Test
    void theSameAsJson() throws IOException {
        assertThat(run("--json", refused())).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(out.toByteArray());
        assertThat(report.path("accepted").asBoolean(true)).isFalse();
        assertThat(report.path("framework").asText()).isEqualTo("2026-1");
        JsonNode problem = report.path("problems").get(0);
        assertThat(problem.path("code").asText()).isEqualTo("human-step");
        assertThat(problem.path("element").asText()).isEqualTo("Task_Measure");
        assertThat(problem.path("line").asInt()).isPositive();
        assertThat(problem.path("remedy").asText()).isNotBlank();
    }

    @Test
    void badUsageSaysHow() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--xml", "a.bpmn")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Option inconnue\u00a0: --xml", "Usage\u00a0:");
        assertThat(run("nowhere.bpmn")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Fichier introuvable\u00a0: nowhere.bpmn");
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Fichier illisible\u00a0: " + folder);
        assertThat(run("--help")).isZero();
    }

    @Test
    void aGroupThatOnlyTheApplicationKnowsIsSaidAndNotRefused() throws IOException {
        Path file = folder.resolve("reassessment.bpmn");
        Path form = folder.resolve("legal.form");
        Files.writeString(form, "{\"type\":\"default\",\"id\":\"legal\",\"components\":[],\"schemaVersion\":16}");
        Files.writeString(
                file,
                Files.readString(Path.of("processes/reassessment.bpmn"))
                        .replace(
                                "sourceRef=\"Gateway_MeasureMerge\" targetRef=\"Task_Measure\"",
                                "sourceRef=\"Gateway_MeasureMerge\" targetRef=\"Task_Legal\"")
                        .replaceFirst(
                                "<bpmn:sequenceFlow ",
                                "<bpmn:userTask id=\"Task_Legal\" camunda:formRef=\"legal\" "
                                        + "camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"juristes,hr\" />"
                                        + "<bpmn:sequenceFlow id=\"Flow_Legal\" sourceRef=\"Task_Legal\" "
                                        + "targetRef=\"Task_Measure\" /><bpmn:sequenceFlow "));

        assertThat(run(file.toString(), form.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\u00a0: admis", "Avertissement\u00a0: «\u00a0juristes\u00a0» n’est pas un groupe du cadre")
                .doesNotContain("«\u00a0hr\u00a0»");
        assertThat(run("--json", file.toString(), form.toString())).isZero();
        assertThat(new ObjectMapper()
                        .readTree(out.toString(StandardCharsets.UTF_8))
                        .path("warnings"))
                .hasSize(1);
    }
}
