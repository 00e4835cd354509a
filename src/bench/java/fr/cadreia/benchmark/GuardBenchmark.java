package fr.cadreia.benchmark;

import fr.cadreia.guard.diagram.DiagramGuard;
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
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long the guard takes from a file's bytes to its verdict, the engine's own parse included, as diagrams grow. Not a
 * test: run its main method.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class GuardBenchmark {

    /** Elements and flows put into the shipped path, in which there are some sixty already. */
    @Param({"10", "100", "1000", "4000", "10000"})
    public int elements;

    /** One after the other; on twenty parallel branches; in sub-processes nested a hundred deep at most. */
    @Param({"chain", "branches", "nested"})
    public String shape;

    private DiagramGuard guard;
    private List<SourceFile> files;

    public static void main(String[] args) throws Exception {
        new Runner(new OptionsBuilder()
                        .include(GuardBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    @Setup
    public void draw() throws IOException {
        guard = new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));
        String xml = Files.readString(Path.of("processes/mandatory-path.bpmn"));
        String drawn = switch (shape) {
            case "chain" -> chain();
            case "branches" -> branches();
            default -> nested();
        };
        // The way from the open gate to the protocol goes through all of it.
        xml = xml.replace("targetRef=\"Gateway_ProtocolMerge\">", "targetRef=\"First\">")
                .replace("<bpmn:startEvent id=\"Start_Case\"", drawn + "<bpmn:startEvent id=\"Start_Case\"")
                .replace("</bpmn:process>", flow("Last", "Gateway_ProtocolMerge") + "</bpmn:process>");
        files = List.of(new SourceFile("mandatory-path.bpmn", xml.getBytes(StandardCharsets.UTF_8)));
        List<Problem> problems = verify();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.get(0).text());
        }
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"F_" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\" />";
    }

    private static String task(String id) {
        return "<bpmn:manualTask id=\"" + id + "\" />";
    }

    private String chain() {
        StringBuilder xml = new StringBuilder(task("First"));
        String last = "First";
        for (int i = 0; i < elements / 2; i++) {
            xml.append(task("T" + i)).append(flow(last, "T" + i));
            last = "T" + i;
        }
        return xml.append(task("Last")).append(flow(last, "Last")).toString();
    }

    private String branches() {
        // Several ways meet at the first element, which therefore does not wait for all of them.
        StringBuilder xml = new StringBuilder(task("First") + flow("First", "Fork")
                + "<bpmn:parallelGateway id=\"Fork\" /><bpmn:parallelGateway id=\"Last\" />");
        int length = Math.max(1, elements / 2 / 20);
        for (int branch = 0; branch < 20; branch++) {
            String last = "Fork";
            for (int i = 0; i < length; i++) {
                String id = "T" + branch + "x" + i;
                xml.append(task(id)).append(flow(last, id));
                last = id;
            }
            xml.append(flow(last, "Last"));
        }
        return xml.toString();
    }

    private String nested() {
        StringBuilder xml = new StringBuilder(task("First"));
        String last = "First";
        int depth = Math.min(100, Math.max(1, elements / 5));
        for (int tower = 0; tower < Math.max(1, elements / 5 / depth); tower++) {
            StringBuilder inside = new StringBuilder();
            for (int level = depth - 1; level >= 0; level--) {
                String id = "S" + tower + "x" + level;
                String child = level == depth - 1 ? "E" + id : "S" + tower + "x" + (level + 1);
                String content = "<bpmn:startEvent id=\"B" + id + "\" /><bpmn:endEvent id=\"E" + id + "\" />"
                        + inside
                        + flow("B" + id, child)
                        + (level == depth - 1 ? "" : flow(child, "E" + id));
                inside = new StringBuilder("<bpmn:subProcess id=\"" + id + "\">" + content + "</bpmn:subProcess>");
            }
            xml.append(inside).append(flow(last, "S" + tower + "x0"));
            last = "S" + tower + "x0";
        }
        return xml.append(task("Last")).append(flow(last, "Last")).toString();
    }

    @Benchmark
    public List<Problem> verify() {
        return guard.verify(files, form -> true);
    }
}
