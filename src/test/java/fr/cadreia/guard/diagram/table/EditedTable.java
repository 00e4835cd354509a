package fr.cadreia.guard.diagram.table;

import static fr.cadreia.guard.diagram.table.EditedTable.edited;
import static fr.cadreia.guard.diagram.table.EditedTable.problems;
import static fr.cadreia.guard.diagram.table.EditedTable.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** A shipped table as somebody edited it, and what the guard says of it. */
final class EditedTable {

    private static final DiagramGuard GUARD =
            new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));

    private EditedTable() {}

    /** Every occurrence is replaced. */
    static String edited(String file, String from, String to) {
        String table = read(file);
        assertThat(table).contains(from);
        return table.replace(from, to);
    }

    static String read(String file) {
        try {
            return Files.readString(Path.of("processes", file + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Problem> problems(String... tables) {
        List<SourceFile> files = new ArrayList<>();
        for (String table : tables) {
            files.add(new SourceFile(files.size() + ".dmn", table.getBytes(StandardCharsets.UTF_8)));
        }
        return GUARD.verify(files, form -> true);
    }

    /** A table that was edited as no table may be, and what the guard says of it. */
    static final class RefusedTable {

        static final String INTERVAL = "reassessment-interval";
        static final String GATE = "data-gate";
        static final String QUALIFICATION = "qualification";

        private RefusedTable() {}

        static Arguments refused(String name, String file, String from, String to, String says) {
            return arguments(name, edited(file, from, to), "decision-table", says);
        }

        static Arguments unknown(String name, String file, String from, String to, String says) {
            return arguments(name, edited(file, from, to), "known-content", says);
        }

        static Arguments byTheEngine(String name, String file, String from, String to) {
            return arguments(name, edited(file, from, to), "engine", "Le moteur refuse");
        }

        static String part(String element) {
            String table = read(INTERVAL);
            String end = "</" + element + ">";
            return table.substring(table.indexOf("<" + element + " "), table.indexOf(end) + end.length());
        }

        static void isRefused(String table, String code, String says) {
            assertThat(problems(table)).anySatisfy(problem -> {
                assertThat(problem.code()).isEqualTo(code);
                assertThat(problem.message()).contains(says);
                assertThat(problem.remedy()).endsWith(".");
            });
        }
    }
}
