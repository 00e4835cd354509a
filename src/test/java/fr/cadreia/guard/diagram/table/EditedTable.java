package fr.cadreia.guard.diagram.table;

import static org.assertj.core.api.Assertions.assertThat;

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
}
