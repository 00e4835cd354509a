package fr.cadreia.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, as Markdown: said at once, and kept in {@code target/bench/report.md}. */
final class BenchmarkReport {

    private final Path file;

    BenchmarkReport(Path folder) {
        this.file = folder.resolve("report.md");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which machine it is, and how busy. */
    void machine() {
        say("%s, %s, %d processors (%s), Java %s, %s"
                .formatted(
                        LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES),
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        Runtime.version(),
                        load()));
    }

    /** How many processes want a processor, as an average of the last minute. */
    static String load() {
        return "load " + number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*:\\s*", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    void heading(String title) {
        say("\n## " + title + "\n");
    }

    void columns(String... names) {
        row((Object[]) names);
        say("|" + "---|".repeat(names.length));
    }

    /** Numbers with as many digits as say something. */
    void row(Object... cells) {
        say(List.of(cells).stream()
                .map(cell -> cell instanceof Double value ? number(value) : cell.toString())
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    static String number(double value) {
        String pattern = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    void say(String line) {
        System.out.println(line);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
