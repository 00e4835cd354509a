package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Test;

/** Diagrams that others drew, with many tools: the guard gives an answer on each, no matter what it contains. */
class RealDiagramsTest {

    /** The test suite of the BPMN interchange working group; not part of the project. */
    private static final Path SUITE = Path.of("../shared/data/bpmn-miwg.tar.xz");

    private static final DiagramGuard GUARD =
            new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));

    @Test
    void eachIsRefusedWithItsReasons() throws IOException {
        assumeTrue(Files.exists(SUITE), "The interchange suite is not at " + SUITE + ": nothing was read.");
        List<SourceFile> diagrams = diagrams();
        assertThat(diagrams).hasSizeGreaterThan(800);
        for (SourceFile diagram : diagrams) {
            // None of them is a process of the framework.
            assertThat(GUARD.verify(List.of(diagram), form -> true))
                    .as(diagram.name())
                    .isNotEmpty()
                    .allSatisfy(problem -> {
                        assertThat(problem.file()).isEqualTo(diagram.name());
                        assertThat(problem.message()).isNotBlank().doesNotContain("n’a pas pu lire");
                    });
        }
    }

    private static List<SourceFile> diagrams() throws IOException {
        List<SourceFile> diagrams = new ArrayList<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(SUITE));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && entry.getName().endsWith(".bpmn")) {
                    diagrams.add(new SourceFile(entry.getName(), tar.readAllBytes()));
                }
            }
        }
        return diagrams;
    }
}
