package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Rule;
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
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule has its page, whose right example passes all rules and whose wrong one breaks this rule alone. */
class RulePagesTest {

    private static final Path PAGES = Path.of("src/docs/rules");
    private static final DiagramGuard GUARD =
            new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));
    /** The test suite of the BPMN interchange working group; not part of the project. */
    private static final Path SUITE = Path.of("../shared/data/bpmn-miwg.tar.xz");

    @ParameterizedTest
    @EnumSource(Rule.class)
    void thePageSaysWhatIsVerified(Rule rule) throws IOException {
        assertThat(Files.readString(PAGES.resolve(rule.code() + ".md")))
                .startsWith("# " + rule.label() + " (`" + rule.code() + "`)")
                .contains("**Pourquoi.**", "(" + rule.code() + "/right.", "(" + rule.code() + "/wrong.");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void theRightExamplePasses(Rule rule) throws IOException {
        assertThat(verify(rule, "right")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void theWrongExampleBreaksThisRuleAlone(Rule rule) throws IOException {
        assertThat(verify(rule, "wrong")).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(rule.code());
            assertThat(problem.message()).endsWith(".");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    private static List<Problem> verify(Rule rule, String example) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(PAGES.resolve(rule.code()))) {
            for (Path file : all.filter(path -> path.getFileName().toString().startsWith(example))
                    .toList()) {
                files.add(new SourceFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        assertThat(files).isNotEmpty();
        return GUARD.verify(files, form -> Files.exists(Path.of("forms", form + ".form")));
    }

    // Diagrams that others drew, with many tools: the guard gives an answer on each, no matter what it contains.

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
