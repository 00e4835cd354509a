package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.FifthOpinion;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A person who adds an opinion writes a line of its table, its form, its task and its rule; the guard demands it like
 * the others.
 */
class FifthOpinionTest {

    private static final SourceFile DIAGRAM = file("mandatory-path.bpmn", FifthOpinion.diagram());
    private static final SourceFile FORM = file("opinion-accessibility.form", FifthOpinion.form());
    private static final SourceFile TABLE = file("qualification.dmn", FifthOpinion.table());

    private static SourceFile file(String name, String content) {
        return new SourceFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(Opinions opinions, SourceFile... files) {
        DiagramGuard guard =
                new DiagramGuard(Requirements.of("2026-1", opinions), new EngineFiles(new OfflineEngine()));
        return guard.verify(Stream.of(files).toList(), form -> true).stream()
                .map(Problem::toString)
                .toList();
    }

    private static SourceFile shipped(String file) throws IOException {
        return new SourceFile(file, Files.readAllBytes(Path.of("processes", file)));
    }

    @Test
    void itIsAcceptedWhereTheTableHasIt() {
        assertThat(problems(FifthOpinion.opinions(), DIAGRAM, FORM)).isEmpty();
        assertThat(problems(FifthOpinion.opinions(), TABLE)).isEmpty();
    }

    @Test
    void itIsRefusedWhereTheTableDoesNotHaveIt() {
        assertThat(problems(Opinions.shipped(), DIAGRAM, FORM)).isNotEmpty();
        assertThat(problems(Opinions.shipped(), TABLE)).anyMatch(problem -> problem.contains("accessibility"));
    }

    @Test
    void aPathWithoutItsTaskIsRefused() throws IOException {
        assertThat(problems(Opinions.shipped(), shipped("mandatory-path.bpmn"))).isEmpty();
        assertThat(problems(FifthOpinion.opinions(), shipped("mandatory-path.bpmn")))
                .isNotEmpty();
    }

    @Test
    void itIsDemandedLikeTheOthers() {
        Requirements requirements = Requirements.of("2026-1", FifthOpinion.opinions());

        assertThat(requirements.variables()).contains("opinionAccessibility", "opinionAccessibilityLapse");
        assertThat(requirements.process("mandatory-path").orElseThrow().tasks()).anySatisfy(task -> {
            assertThat(task.form()).isEqualTo("opinion-accessibility");
            assertThat(task.groups()).containsExactly("accessibility");
        });
        assertThat(requirements.process("mandatory-path").orElseThrow().waits())
                .anySatisfy(wait ->
                        assertThat(wait.says()).startsWith("L’avis accessibilité numérique échoit à son délai"));
    }
}
