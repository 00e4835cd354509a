package fr.cadreia.guard.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.EngineReading;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.TableFeel;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.diagram.source.Xml;
import fr.cadreia.kernel.json.ShippedFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** This test asks the shipped tables for all their answers, so that a start need not ask the same bytes again. */
class ShippedTablesTest {

    private static final Requirements REQUIREMENTS = Requirements.of("2026-1");

    private int asked;

    private final TableFeel listening = new TableFeel() {
        @Override
        public Optional<Answer> value(String expression, Map<String, Object> inputs) {
            asked++;
            return EngineFeel.INSTANCE.value(expression, inputs);
        }

        @Override
        public Optional<Boolean> holds(String condition, String name, Object value, Map<String, Object> inputs) {
            asked++;
            return EngineFeel.INSTANCE.holds(condition, name, value, inputs);
        }
    };

    private final EngineReading engine = new EngineReading() {
        private final EngineFiles files = new EngineFiles(new OfflineEngine());

        @Override
        public Optional<Diagram> readDiagram(SourceFile file, Problems problems) {
            return files.readDiagram(file, problems);
        }

        @Override
        public Optional<Xml> readDecisionTable(SourceFile file, Problems problems) {
            return files.readDecisionTable(file, problems);
        }

        @Override
        public TableFeel feel() {
            return listening;
        }
    };

    private static List<SourceFile> shipped() {
        List<SourceFile> tables = ShippedFiles.all().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".dmn"))
                .map(file -> new SourceFile(file.getKey(), file.getValue()))
                .toList();
        assertThat(tables).hasSizeGreaterThan(2);
        return tables;
    }

    /** The tables from which the application expects an answer to every question. */
    private static List<SourceFile> asked() {
        return shipped().stream()
                .filter(table -> !table.name().endsWith("data-gate.dmn"))
                .toList();
    }

    @Test
    void whatShipsIsAskedForItsAnswersAndGivesThem() {
        assertThat(new DiagramGuard(REQUIREMENTS, engine).verify(shipped(), form -> true))
                .isEmpty();
        assertThat(asked).isPositive();
    }

    @Test
    void aStartAsksOnlyWhatDoesNotShip() {
        DiagramGuard guard = new DiagramGuard(REQUIREMENTS, engine, GuardSettings::isShipped);

        assertThat(guard.verify(shipped(), form -> true)).isEmpty();
        assertThat(asked).isZero();

        for (SourceFile table : asked()) {
            String text = new String(table.content(), StandardCharsets.UTF_8);
            SourceFile edited =
                    new SourceFile(table.name(), (text + "<!-- edited -->").getBytes(StandardCharsets.UTF_8));
            asked = 0;
            guard.verify(List.of(edited), form -> true);
            assertThat(asked).as(table.name()).isPositive();
            asked = 0;
            guard.verify(List.of(new SourceFile("other.dmn", table.content())), form -> true);
            assertThat(asked).as("under another name").isPositive();
        }
    }
}
