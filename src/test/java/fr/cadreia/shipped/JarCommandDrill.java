package fr.cadreia.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the jar as it is shipped, in processes of their own. */
class JarCommandDrill {

    private static final String SHIPPED_PATH = "processes/mandatory-path.bpmn";

    /** Has each virtual machine say, on the standard output, which options it has. */
    private static final Map<String, String> TELLING_OPTIONS =
            Map.of("JAVA_TOOL_OPTIONS", "-XX:+PrintCommandLineFlags");

    private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), Map.of(), arguments);
    }

    /** Runs the command at the root of the tree, in a terminal that knows plain ASCII only. */
    private Ended run(List<String> options, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(RunningJar.java(options, ExtractedJar.SHIPPED));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(out), Files.readString(err));
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
    void whatIsShippedIsAccepted() throws Exception {
        assertThat(run("verify", SHIPPED_PATH)).isEqualTo(new Ended(0, SHIPPED_PATH + "\u00a0: admis\n", ""));

        List<String> all = new ArrayList<>(List.of("verify"));
        for (String shipped : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.list(Path.of(shipped))) {
                files.filter(Files::isRegularFile).map(Path::toString).forEach(all::add);
            }
        }
        Ended ended = run(all.toArray(String[]::new));
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).hasLineCount(all.size() - 1).contains("qualification.dmn\u00a0: admis");
        assertThat(ended.code()).isZero();
    }

    @Test
    void whatIsRefusedIsToldInFrenchAndForMachines() throws Exception {
        String file = refused();

        Ended told = run("verify", file);
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.out())
                .contains("L’étape «\u00a0Nouvelles mesures\u00a0» doit être confiée")
                .doesNotContain("?");
        assertThat(told.err()).isEmpty();

        Ended machines = run("verify", "--json", file);
        assertThat(machines.code()).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(machines.out().getBytes(StandardCharsets.UTF_8));
        assertThat(report.path("accepted").asBoolean(true)).isFalse();
        assertThat(report.path("problems").path(0).path("file").asText()).isEqualTo(file);
    }

    @Test
    void whatIsNoCommandSaysHowItIsUsed() throws Exception {
        Ended ended = run("verify");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("Aucun fichier à vérifier.").contains("Usage\u00a0: java -jar");

        assertThat(run("verify", "absent.bpmn"))
                .isEqualTo(new Ended(2, "", "Fichier introuvable\u00a0: absent.bpmn\n"));
    }

    @Test
    void aVerificationHasAMachineOfItsOwnUnlessSomebodyChoseOne() throws Exception {
        assertThat(run(List.of(), TELLING_OPTIONS, "verify", SHIPPED_PATH).out())
                .contains(FIRST_COMPILER_ALONE)
                .endsWith("admis\n");
        assertThat(run(List.of("-Xmx256m"), TELLING_OPTIONS, "verify", SHIPPED_PATH)
                        .out())
                .contains("-XX:MaxHeapSize=268435456")
                .doesNotContain(FIRST_COMPILER_ALONE)
                .endsWith("admis\n");
    }

    /** A port that an agent opens is not there for a second machine, and two collectors do not go together. */
    @Test
    void withAnAgentOrACollectorThereIsOneMachine() throws Exception {
        for (String option : List.of("-Dcom.sun.management.jmxremote", "-XX:+UseG1GC")) {
            Map<String, String> given = Map.of("JAVA_TOOL_OPTIONS", option + " -XX:+PrintCommandLineFlags");
            assertThat(run(List.of(), given, "verify", SHIPPED_PATH).out())
                    .doesNotContain(FIRST_COMPILER_ALONE)
                    .endsWith("admis\n");
        }
    }

    /** The machine that was started without options only starts, ends and is killed together with the one that serves. */
    @Test
    void theServerHasAMachineOfItsOwnThatEndsWithTheFirst() throws Exception {
        List<RunningJar> started = new ArrayList<>();
        try {
            started.add(server());
            RunningJar first = started.get(0);
            ProcessHandle serving = servingFor(first);
            assertThat(Files.readString(folder.resolve("application.log")))
                    .contains("-XX:Tier4InvocationThreshold=200000", "-XX:+UseParallelGC");

            first.end();
            assertThat(first.ended(Duration.ofMinutes(1))).isTrue();
            assertThat(serving.isAlive()).isFalse();

            started.add(server());
            serving = servingFor(started.get(1));
            started.get(1).kill();
            assertThat(serving.onExit()).succeedsWithin(Duration.ofMinutes(1));
        } finally {
            started.forEach(RunningJar::stop);
        }
    }

    private RunningJar server() {
        List<String> launcher = RunningJar.java(List.of(), ExtractedJar.SHIPPED);
        List<String> settings = List.of("--spring.profiles.active=demo", "--cadre.demo=empty");
        return RunningJar.start(folder, launcher, settings, TELLING_OPTIONS, RunningJar.READINESS);
    }

    private static ProcessHandle servingFor(RunningJar jar) {
        return ProcessHandle.of(jar.pid()).orElseThrow().children().findAny().orElseThrow();
    }

    @Test
    void anotherCommandStaysInItsMachine() throws Exception {
        Ended ended = run(List.of(), TELLING_OPTIONS, "verify-journal", "--inconnue");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).doesNotContain(FIRST_COMPILER_ALONE);
        assertThat(ended.err()).contains("--inconnue", "Usage\u00a0: java -jar");
    }
}
