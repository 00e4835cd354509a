package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Bar;
import fr.cadreia.dashboard.Chart.Segment;
import fr.cadreia.dashboard.Chart.Series;
import java.util.ArrayList;
import java.util.List;

/** Bars of counted parts, one beside the other, all to the same scale. */
final class Bars {

    private static final double WIDTH = 100;

    /** So that one case among thousands can still be seen. */
    private static final double NARROWEST = 0.6;

    private final List<Series> series;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String label, String value, List<Integer> parts) {}

    Bars(List<Series> series) {
        this.series = series;
    }

    /** @param parts one number for each series */
    Bars add(String label, String value, List<Integer> parts) {
        rows.add(new Row(label, value, parts));
        return this;
    }

    List<Bar> drawn() {
        int longest = rows.stream().mapToInt(Bars::total).max().orElse(0);
        return rows.stream()
                .map(row -> new Bar(row.label(), row.value(), segments(row, Math.max(1, longest))))
                .toList();
    }

    private static int total(Row row) {
        return row.parts().stream().mapToInt(part -> part).sum();
    }

    private List<Segment> segments(Row row, int longest) {
        List<Segment> segments = new ArrayList<>();
        double from = 0;
        for (int part = 0; part < series.size(); part++) {
            int count = row.parts().get(part);
            if (count > 0) {
                double width = Math.max(NARROWEST, WIDTH * count / longest);
                segments.add(new Segment(
                        rounded(from), rounded(width), series.get(part).style()));
                from += width;
            }
        }
        return segments;
    }

    static double rounded(double length) {
        return Math.round(length * 100) / 100.0;
    }
}
