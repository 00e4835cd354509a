package fr.cadreia.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Our application and the stock one, which take turns: in each round both play the same cases, the one that begins
 * alternating. What is told are medians of the rounds, and of the ratios within each round, which bear a busy machine.
 */
final class SideBySide {

    private final BenchmarkOptions options;
    private final BenchmarkReport report;

    SideBySide(BenchmarkOptions options, BenchmarkReport report) {
        this.options = options;
        this.report = report;
    }

    void measure(BenchmarkDatabase database, Path folder) throws InterruptedException {
        try (MeasuredPostgres postgres = database == BenchmarkDatabase.POSTGRESQL ? new MeasuredPostgres() : null) {
            try (MeasuredApplication ours =
                            MeasuredApplication.ours(folder.resolve("ours"), postgres, "ours", url(postgres, "ours"));
                    MeasuredApplication stock = MeasuredApplication.stock(
                            folder.resolve("stock"), postgres, "stock", url(postgres, "stock"))) {
                measure(database, ours, stock);
            }
        }
    }

    private static String url(MeasuredPostgres postgres, String name) {
        return postgres == null ? "" : postgres.createDatabase(name);
    }

    private void measure(BenchmarkDatabase database, MeasuredApplication ours, MeasuredApplication stock)
            throws InterruptedException {
        for (MeasuredApplication application : List.of(ours, stock)) {
            Round.play(application, 2, (options.warming() + 1) / 2);
        }
        Map<Integer, List<Round>> own = new TreeMap<>();
        Map<Integer, List<Round>> others = new TreeMap<>();
        for (int round = 0; round < options.rounds(); round++) {
            for (int clients : options.clients()) {
                boolean first = round % 2 == 0;
                Round before = Round.play(first ? ours : stock, clients, options.cases());
                Round after = Round.play(first ? stock : ours, clients, options.cases());
                own.computeIfAbsent(clients, key -> new ArrayList<>()).add(first ? before : after);
                others.computeIfAbsent(clients, key -> new ArrayList<>()).add(first ? after : before);
            }
        }
        for (int clients : options.clients()) {
            report.heading("%s, %d client%s: %d rounds of %d cases, %s"
                    .formatted(
                            database.title(),
                            clients,
                            clients == 1 ? "" : "s",
                            options.rounds(),
                            clients * options.cases(),
                            BenchmarkReport.load()));
            compare(own.get(clients), others.get(clients), database);
            latencies(own.get(clients), others.get(clients));
        }
    }

    private void compare(List<Round> ours, List<Round> stock, BenchmarkDatabase database) {
        report.columns("a case", "ours", "stock", "ratio", "ratios of the rounds");
        line("cases a second", ours, stock, Round::rate);
        line("processor time, application, ms", ours, stock, of(usage -> millis(usage.own())));
        if (database == BenchmarkDatabase.POSTGRESQL) {
            line("processor time, database, ms", ours, stock, of(usage -> millis(usage.database())));
            line(
                    "processor time, both, ms",
                    ours,
                    stock,
                    of(usage -> millis(usage.own().plus(usage.database()))));
            line("statements", ours, stock, of(usage -> (double) usage.traffic().statements()));
            line("selects among them", ours, stock, of(usage ->
                    (double) usage.traffic().selects()));
            line("rows written", ours, stock, of(usage ->
                    (double) usage.traffic().written()));
            line("write-ahead log, kB", ours, stock, of(usage -> usage.traffic().logged() / 1000.0));
        }
        line("requests", ours, stock, round -> (double) round.latencies().requests() / round.cases());
        line("bytes sent, kB", ours, stock, round -> round.latencies().received() / 1000.0 / round.cases());
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static ToDoubleFunction<Round> of(Function<MeasuredApplication.Usage, Double> value) {
        return round -> value.apply(round.usage()) / round.cases();
    }

    private void line(String what, List<Round> ours, List<Round> stock, ToDoubleFunction<Round> value) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(value.applyAsDouble(ours.get(round)) / value.applyAsDouble(stock.get(round)));
        }
        Statistics all = new Statistics(ratios);
        report.row(
                what,
                median(ours, value),
                median(stock, value),
                all.median(),
                BenchmarkReport.number(all.least()) + " to " + BenchmarkReport.number(all.most()));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        return new Statistics(rounds.stream().map(value::applyAsDouble).toList()).median();
    }

    private void latencies(List<Round> ours, List<Round> stock) {
        Map<String, Statistics> own = together(ours);
        Map<String, Statistics> others = together(stock);
        report.say("");
        report.columns("request, ms", "ours p50", "p95", "stock p50", "p95", "ratio of p50");
        own.forEach((kind, mine) -> {
            Statistics theirs = others.get(kind);
            report.row(
                    kind,
                    mine.median(),
                    mine.rank(95),
                    theirs.median(),
                    theirs.rank(95),
                    mine.median() / theirs.median());
        });
    }

    private static Map<String, Statistics> together(List<Round> rounds) {
        Map<String, List<Double>> all = new TreeMap<>();
        rounds.forEach(round -> round.latencies()
                .values()
                .forEach((kind, values) ->
                        all.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(values)));
        Map<String, Statistics> together = new TreeMap<>();
        all.forEach((kind, values) -> together.put(kind, new Statistics(values)));
        return together;
    }
}
