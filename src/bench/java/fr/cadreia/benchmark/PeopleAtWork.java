package fr.cadreia.benchmark;

import fr.cadreia.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * People at browsers, each signed in, who click every three seconds: one half of the clicks reads a page, the other half goes on with
 * a case, whose next task is listed, opened, typed into twice and sent. The application runs as {@code bin/cadre-ia} starts it, with
 * a heap of 512 MB. What is told is how long people wait for each page and each submission, and the memory of the process.
 */
final class PeopleAtWork {

    private static final String NAME = "people";
    private static final String HEAP = "-Xmx512m";

    /** A person thinks for two to four seconds. */
    private static final Duration BETWEEN_CLICKS = Duration.ofSeconds(3);

    /** Two clients play the cases that people then go on with. */
    private static final int PREPARING = 2;

    private static final Duration WARMING = Duration.ofSeconds(60);

    private final BenchmarkOptions options;
    private final BenchmarkReport report;

    PeopleAtWork(BenchmarkOptions options, BenchmarkReport report) {
        this.options = options;
        this.report = report;
    }

    void measure(BenchmarkDatabase database, Path folder) throws InterruptedException {
        try (MeasuredPostgres postgres = database == BenchmarkDatabase.POSTGRESQL ? new MeasuredPostgres() : null) {
            String url = postgres == null ? "" : postgres.createDatabase(NAME);
            try (MeasuredApplication application = MeasuredApplication.byScript(folder, postgres, NAME, url, HEAP)) {
                Round.play(application, PREPARING, (options.warming() + 1) / PREPARING);
                Sessions sessions = new Sessions(application.port());
                for (int people : options.people()) {
                    List<PersonAtWork> all = people(application, sessions, people);
                    all.forEach(PersonAtWork::signIn);
                    work(all, WARMING, new Latencies());
                    Latencies latencies = new Latencies();
                    MeasuredApplication.Usage before = application.usage();
                    work(all, options.time(), latencies);
                    tell(database, people, application, application.usage().since(before), latencies);
                }
            }
        }
    }

    /** Each person gets a case of its own, somewhere on the path. */
    private static List<PersonAtWork> people(MeasuredApplication application, Sessions sessions, int number)
            throws InterruptedException {
        List<Callable<PersonAtWork>> all = IntStream.range(0, number)
                .<Callable<PersonAtWork>>mapToObj(index -> () -> {
                    String proposer = PersonAtWork.proposer(index);
                    LightCase player = new LightCase(application, new Latencies());
                    String reference = player.open(proposer);
                    String waiting = LightCase.STEPS.get(index % (LightCase.STEPS.size() - 1));
                    player.goOn(reference, proposer, LightCase.STEPS.get(0), waiting);
                    return new PersonAtWork(application, sessions, index, reference, waiting);
                })
                .toList();
        return together(all, PREPARING);
    }

    private static void work(List<PersonAtWork> people, Duration time, Latencies latencies)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        together(
                people.stream()
                        .<Callable<Void>>map(person -> () -> {
                            person.work(end, BETWEEN_CLICKS, latencies);
                            return null;
                        })
                        .toList(),
                people.size());
    }

    private static <T> List<T> together(Collection<Callable<T>> tasks, int threads) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : executor.invokeAll(tasks)) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Somebody could not work", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private void tell(
            BenchmarkDatabase database,
            int people,
            MeasuredApplication application,
            MeasuredApplication.Usage usage,
            Latencies latencies) {
        double busy = (double) usage.own().plus(usage.database()).toNanos()
                / options.time().toNanos();
        report.heading("%s, %d people at once for %d s, %s, %s processors busy; %s"
                .formatted(
                        database.title(),
                        people,
                        options.time().toSeconds(),
                        BenchmarkReport.load(),
                        BenchmarkReport.number(busy),
                        memory(application.pid())));
        report.columns("request, ms", "number", "p50", "p95", "most");
        latencies.values().forEach((kind, millis) -> {
            Statistics all = new Statistics(millis);
            report.row(kind, all.count(), all.median(), all.rank(95), all.most());
        });
    }

    /** The resident memory of a process, now and at its most, as Linux tells it. */
    private static String memory(long pid) {
        try {
            Matcher found = Pattern.compile("VmHWM:\\s+(\\d+) kB[\\s\\S]*VmRSS:\\s+(\\d+) kB")
                    .matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            if (!found.find()) {
                throw new IllegalStateException("The memory of a process cannot be read");
            }
            return "%d MB resident, %d at most"
                    .formatted(Long.parseLong(found.group(2)) / 1024, Long.parseLong(found.group(1)) / 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Browsers in which people are signed in: an account's first four people have one each, the others share. */
    static final class Sessions {

        private static final int EACH = 4;

        private final int port;
        private final Map<String, Browser> browsers = new ConcurrentHashMap<>();

        Sessions(int port) {
            this.port = port;
        }

        Browser of(String account, int person) {
            return browsers.computeIfAbsent(account + " " + person % EACH, key -> Browser.of(account, port));
        }

        /** A browser of this person alone. */
        Browser own(String account, int person) {
            return browsers.computeIfAbsent(account + " alone " + person, key -> Browser.of(account, port));
        }
    }
}
