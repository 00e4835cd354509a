package fr.cadreia.benchmark;

import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Our whole application beside a stock one, with people at work, as it grows and as it starts:
 * {@code mvn -Pbench verify}, which builds both. What it found stands in {@code src/docs/benchmarks.md}.
 */
public final class ApplicationBenchmark {

    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private ApplicationBenchmark() {}

    /** Takes its options from system properties, which the profile {@code bench} sets. */
    public static void main(String... args) throws Exception {
        BenchmarkOptions options = BenchmarkOptions.ofSystemProperties();
        StockJar.check();
        Path data = FOLDER.resolve("data");
        FileSystemUtils.deleteRecursively(data);
        BenchmarkReport report = new BenchmarkReport(FOLDER);
        report.machine();
        for (BenchmarkDatabase database : options.databases()) {
            Path folder = data.resolve(database.name());
            if (options.has(BenchmarkOptions.Part.CASES)) {
                new SideBySide(options, report).measure(database, folder.resolve("cases"));
            }
            if (options.has(BenchmarkOptions.Part.PEOPLE)) {
                new PeopleAtWork(options, report).measure(database, folder.resolve("people"));
            }
            if (options.has(BenchmarkOptions.Part.GROWTH)) {
                new Growth(options, report).measure(database, folder.resolve("growth"));
            }
        }
        if (options.has(BenchmarkOptions.Part.START)) {
            new Starts(report).measure(data.resolve("start"));
        }
        FileSystemUtils.deleteRecursively(data);
    }
}
