package fr.cadreia.benchmark;

import fr.cadreia.shipped.ExtractedJar;
import fr.cadreia.shipped.RunningJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How long a second start takes until it is ready to serve, and the verification of one diagram from the command line. */
final class Starts {

    private static final int TIMES = 5;
    private static final List<String> JAR = RunningJar.java(List.of(), ExtractedJar.SHIPPED);
    private static final List<String> SCRIPT =
            List.of(Path.of("bin/cadre-ia").toAbsolutePath().toString());

    private final BenchmarkReport report;

    /** What one run took. */
    private record Took(double processor, double elapsed) {}

    /** Something that can be run again and again. */
    private interface Run {
        Took run() throws IOException, InterruptedException;
    }

    Starts(BenchmarkReport report) {
        this.report = report;
    }

    void measure(Path folder) throws IOException, InterruptedException {
        report.heading("Start, medians of " + TIMES + ", " + BenchmarkReport.load());
        report.columns("", "processor time, s", "elapsed, s");
        tell("our jar, H2", () -> ours(folder.resolve("ours"), JAR));
        tell("the same by bin/cadre-ia", () -> ours(folder.resolve("script"), SCRIPT));
        Path stock = folder.resolve("stock");
        tell("stock jar, H2", () -> stock(stock));
        tell("verify of one diagram, our jar", () -> verified(JAR));
        tell("the same by bin/cadre-ia", () -> verified(SCRIPT));
    }

    /** Once before it is measured: a first start makes the database and the archive of classes. */
    private void tell(String what, Run run) throws IOException, InterruptedException {
        run.run();
        List<Double> processor = new ArrayList<>();
        List<Double> elapsed = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            Took took = run.run();
            processor.add(took.processor());
            elapsed.add(took.elapsed());
        }
        report.row(what, new Statistics(processor).median(), new Statistics(elapsed).median());
    }

    private static Took stock(Path folder) {
        long begun = System.nanoTime();
        try (MeasuredApplication application = MeasuredApplication.stock(folder, null, "stock", "")) {
            double elapsed = (System.nanoTime() - begun) / 1e9;
            return new Took(seconds(application.usage().own()), elapsed);
        }
    }

    /** The processor time of a jar is that of the virtual machine which it starts, too. */
    private static Took ours(Path folder, List<String> launcher) throws IOException {
        Path installation = Files.createDirectories(folder);
        List<String> settings = List.of("--spring.profiles.active=demo", "--cadre.demo=empty");
        long begun = System.nanoTime();
        RunningJar running = RunningJar.start(installation, launcher, settings, Map.of(), RunningJar.READINESS);
        double elapsed = (System.nanoTime() - begun) / 1e9;
        ProcessHandle first = ProcessHandle.of(running.pid()).orElseThrow();
        double used = Stream.concat(Stream.of(first), first.descendants())
                .map(process -> process.info().totalCpuDuration().orElseThrow())
                .mapToDouble(Starts::seconds)
                .sum();
        running.stop();
        return new Took(used, elapsed);
    }

    private static Took verified(List<String> launcher) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of("verify", "processes/mandatory-path.bpmn"));
        double before = ofChildren();
        long begun = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        double elapsed = (System.nanoTime() - begun) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException("verify ended with " + exit);
        }
        return new Took(ofChildren() - before, elapsed);
    }

    /** Processor time of processes that this one started and that ended: the kernel counts in hundredths of a second. */
    private static double ofChildren() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/self/stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
