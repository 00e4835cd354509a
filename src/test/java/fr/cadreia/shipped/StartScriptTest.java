package fr.cadreia.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/cadre-ia}, with a stand-in for Java that unpacks, archives and ends as it is told, and writes down each call. */
class StartScriptTest {

    private static final String JAVA = """
            #!/bin/sh
            for word; do printf '[%s]' "$word" >> "$CALLS"; done
            printf '%s' "${SPRING_PROFILES_ACTIVE:+(with profiles)}" >> "$CALLS"
            echo >> "$CALLS"
            case "$*" in
                *jarmode=tools*) for folder; do :; done; mkdir -p "$folder" && cp "$3" "$folder/" ;;
                *ArchiveClassesAtExit=*)
                    for word; do case $word in -XX:ArchiveClassesAtExit=*) : > "${word#*=}" ;; esac; done ;;
            esac
            exit ${ENDS:-0}
            """;

    @TempDir
    private Path folder;

    private Path calls;

    @BeforeEach
    void aJarAndAJava() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
        calls = folder.resolve("calls");
        Path java = Files.createDirectories(folder.resolve("java home/bin")).resolve("java");
        Files.writeString(java, JAVA);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("app.jar"), "first");
    }

    /** @return the end's code, and what was said on either output */
    private record Ended(int code, String said) {}

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", Path.of("bin/cadre-ia").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("java home").toString());
        builder.environment().put("CADRE_JAR", folder.resolve("app.jar").toString());
        builder.environment().put("CALLS", calls.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private List<String> calls() throws IOException {
        List<String> all = Files.readAllLines(calls);
        Files.delete(calls);
        return all;
    }

    @Test
    void aCommandIsUnpackedOnceAndThenStartsWithItsClasses() throws Exception {
        assertThat(run(Map.of(), "verify", "a file.bpmn").code()).isZero();
        assertThat(calls())
                .hasSize(2)
                .element(1)
                .asString()
                .contains("[-XX:ArchiveClassesAtExit=")
                .endsWith("[verify][a file.bpmn]");

        assertThat(run(Map.of("ENDS", "1"), "verify", "other.bpmn").code()).isEqualTo(1);
        assertThat(calls())
                .singleElement()
                .asString()
                .contains("[-XX:SharedArchiveFile=" + folder.resolve("app-unpacked/command.jsa") + "]")
                .contains("[" + folder.resolve("app-unpacked/app.jar") + "][verify][other.bpmn]");
    }

    @Test
    void anotherJarIsUnpackedAnew() throws Exception {
        run(Map.of(), "verify");
        calls();
        Instant now = Clock.systemUTC().instant();
        for (Instant when : List.of(now.plusSeconds(60), now.minusSeconds(86_400))) {
            Files.writeString(folder.resolve("app.jar"), when.toString());
            Files.setLastModifiedTime(folder.resolve("app.jar"), FileTime.from(when));

            run(Map.of(), "verify");

            assertThat(calls()).hasSize(2).first().asString().contains("[-Djarmode=tools]");
            assertThat(folder.resolve("app-unpacked/app.jar")).hasContent(when.toString());
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("java home", "app.jar", "app-unpacked");
        }
    }

    @Test
    void theServerStartsWithTheClassesOfAFirstStart() throws Exception {
        Map<String, String> options = Map.of("JAVA_OPTS", "-Xmx1g -Dx=y", "SPRING_PROFILES_ACTIVE", "postgresql");
        assertThat(run(options, "--server.port=81").code()).isZero();
        assertThat(calls())
                .hasSize(3)
                .element(1)
                .asString()
                .contains("[-Dfr.cadreia.exit-once-ready=true]")
                .doesNotContain("[--server.port=81]", "(with profiles)");

        run(options);
        assertThat(calls())
                .singleElement()
                .asString()
                .startsWith("[@" + Path.of("bin/java-options").toAbsolutePath() + "]")
                .doesNotContain("[-XX:-UseParallelGC]")
                .contains("[-Xmx1g][-Dx=y][-XX:SharedArchiveFile=" + folder.resolve("app-unpacked/server.jsa"))
                .endsWith("[" + folder.resolve("app-unpacked/app.jar") + "](with profiles)");
    }

    @Test
    void anotherCollectorTakesThePlaceOfItsOwn() throws Exception {
        run(Map.of());
        calls();
        for (String variable : List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            run(Map.of(variable, "-Xmx1g -XX:+UseG1GC -Dx=y"));
            assertThat(calls()).singleElement().asString().contains("java-options][-XX:-UseParallelGC]");
        }

        run(Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC", "other", "-XX:Wrong"));
        assertThat(calls()).singleElement().asString().doesNotContain("UseParallelGC", "Wrong");

        run(Map.of("JAVA_OPTS", "-XX:+UseContainerSupport -XX:MaxGCPauseMillis=100"));
        assertThat(calls()).singleElement().asString().doesNotContain("UseParallelGC");
    }

    @Test
    void javaTakesTheOptionsOfTheServerAndAnotherCollectorAfterThem() throws Exception {
        List<String> java = List.of(ExtractedJar.java("java"), "@bin/java-options");
        for (List<String> more : List.of(List.<String>of(), List.of("-XX:-UseParallelGC", "-XX:+UseG1GC"))) {
            List<String> command = new ArrayList<>(java);
            command.addAll(more);
            command.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said)
                    .containsPattern("UseG1GC +:?= " + !more.isEmpty())
                    .containsPattern("UseParallelGC +:?= " + more.isEmpty())
                    .containsPattern("Tier4InvocationThreshold +:?= 200000");
        }
    }

    @Test
    void withoutItsOptionsItSaysWhatToDo() throws Exception {
        Path alone = Files.copy(Path.of("bin/cadre-ia"), folder.resolve("cadre-ia"));
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", alone.toString()).redirectErrorStream(true);
        builder.environment().put("CADRE_JAR", folder.resolve("app.jar").toString());
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("java-options n’existe pas", "copiez-le");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void withoutAJarItSaysWhatToDo() throws Exception {
        Files.delete(folder.resolve("app.jar"));
        Ended ended = run(Map.of(), "verify");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("app.jar n’existe pas", "mvn package");
        assertThat(calls).doesNotExist();
    }
}
