package fr.cadreia.benchmark;

import fr.cadreia.scenario.ManyCases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Our application with more and more open cases: cases of six departments are played to seven places of the path and copied,
 * while the application does not run. A copy of each is then played to its end, which shows that copies are as good as cases;
 * with that the application is warm.
 */
final class Growth {

    private static final String NAME = "ours";
    private static final List<String> PROPOSERS = List.of("agent", "agent2", "agent3", "agent4", "agent5", "agent6");

    private static final List<String> PLACES = List.of(
            "proposal",
            "review",
            "data-gate",
            "experiment-protocol",
            "experiment-closing",
            "second-reading",
            "convening");

    private static final int MINUTES_APART = 60;
    private static final int AT_ONCE = 100;

    private final BenchmarkOptions options;
    private final BenchmarkReport report;

    /** What is copied. */
    private record Original(String reference, String proposer, String place) {}

    Growth(BenchmarkOptions options, BenchmarkReport report) {
        this.options = options;
        this.report = report;
    }

    void measure(BenchmarkDatabase database, Path folder) throws InterruptedException {
        try (MeasuredPostgres postgres = database == BenchmarkDatabase.POSTGRESQL ? new MeasuredPostgres() : null) {
            String url = postgres == null ? "" : postgres.createDatabase(NAME);
            List<Original> originals = new ArrayList<>();
            try (MeasuredApplication application = MeasuredApplication.ours(folder, postgres, NAME, url)) {
                originals.addAll(originals(application));
            }
            Map<Integer, Map<String, Statistics>> found = new TreeMap<>();
            int copies = 0;
            for (int size : options.sizes()) {
                int wanted = Math.max(copies + 1, (size - originals.size()) / originals.size());
                copy(postgres, url, folder, originals, copies + 1, wanted);
                try (MeasuredApplication application = MeasuredApplication.ours(folder, postgres, NAME, url)) {
                    found.put(open(originals, wanted), measured(application, originals, wanted));
                }
                copies = wanted;
                // What is known so far: the next size takes a while.
                tell(database, found);
            }
        }
    }

    private static List<Original> originals(MeasuredApplication application) {
        LightCase player = new LightCase(application, new Latencies());
        List<Original> originals = new ArrayList<>();
        for (String proposer : PROPOSERS) {
            for (String place : PLACES) {
                String reference = player.open(proposer);
                player.goOn(reference, proposer, LightCase.STEPS.get(0), place);
                originals.add(new Original(reference, proposer, place));
            }
        }
        return originals;
    }

    private void copy(
            MeasuredPostgres postgres, String url, Path folder, List<Original> originals, int first, int last) {
        SingleConnectionDataSource connection = postgres == null
                ? new SingleConnectionDataSource(MeasuredApplication.h2(folder, NAME), "sa", "", true)
                : MeasuredPostgres.open(url);
        try {
            JdbcTemplate database = new JdbcTemplate(connection);
            ManyCases copies = new ManyCases(database, MINUTES_APART);
            CopiedEntries entries =
                    new CopiedEntries(database, postgres == null ? BenchmarkDatabase.H2 : BenchmarkDatabase.POSTGRESQL);
            for (int from = first; from <= last; from += AT_ONCE) {
                int to = Math.min(last, from + AT_ONCE - 1);
                for (Original original : originals) {
                    copies.copy(original.reference(), from, to);
                    entries.copy(original.reference(), from, to);
                }
            }
            database.execute(postgres == null ? "analyze" : "vacuum analyze");
        } finally {
            connection.destroy();
        }
        report.say("%,d open cases, %s".formatted(open(originals, last), BenchmarkReport.load()));
    }

    private static int open(List<Original> originals, int copies) {
        return originals.size() * (copies + 1);
    }

    private Map<String, Statistics> measured(MeasuredApplication application, List<Original> originals, int copy)
            throws InterruptedException {
        settle(application);
        Latencies steps = new Latencies();
        LightCase player = new LightCase(application, steps);
        for (Original original : originals.subList(0, PLACES.size())) {
            player.goOn(original.reference() + "-" + copy, original.proposer(), original.place(), "");
        }
        Latencies played = new Latencies();
        LightCase another = new LightCase(application, played);
        for (int number = 0; number < options.warming(); number++) {
            another.play(PROPOSERS.get(0));
        }
        settle(application);
        Map<String, Statistics> all = new LinkedHashMap<>();
        new GrowingLists(application, another.open(PROPOSERS.get(0))).measure(all);
        Round.play(application, 1, options.rounds() * options.cases())
                .latencies()
                .values()
                .forEach((kind, values) -> all.put(kind, new Statistics(values)));
        return all;
    }

    /** What it does by itself after a start, such as the figures of all cases, comes to its end. */
    private static void settle(MeasuredApplication application) throws InterruptedException {
        Duration look = Duration.ofSeconds(3);
        for (int looks = 0; looks < 200; looks++) {
            MeasuredApplication.Usage before = application.usage();
            Thread.sleep(look.toMillis());
            MeasuredApplication.Usage used = application.usage().since(before);
            if (used.own().plus(used.database()).compareTo(look.dividedBy(20)) < 0) {
                return;
            }
        }
        throw new IllegalStateException("The application does not come to rest");
    }

    private void tell(BenchmarkDatabase database, Map<Integer, Map<String, Statistics>> found) {
        report.heading("%s, growth, ms p50 / p95, %s".formatted(database.title(), BenchmarkReport.load()));
        List<String> columns = new ArrayList<>(List.of("request"));
        found.keySet().forEach(size -> columns.add("%,d open cases".formatted(size)));
        report.columns(columns.toArray(String[]::new));
        for (String kind : found.values().iterator().next().keySet()) {
            List<Object> cells = new ArrayList<>(List.of(kind));
            found.values()
                    .forEach(all ->
                            cells.add(BenchmarkReport.number(all.get(kind).median()) + " / "
                                    + BenchmarkReport.number(all.get(kind).rank(95))));
            report.row(cells.toArray());
        }
    }
}
