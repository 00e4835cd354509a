package fr.cadreia.dashboard;

import java.util.List;

/**
 * A chart of the dashboard: its bars, the same in words, and the same as a table. All texts French.
 *
 * @param id as in its address
 * @param text its content, in a sentence or two
 * @param series the series that the colours stand for; one alone needs no legend
 * @param together the number of bars that are shown beside other charts
 */
public record Chart(
        String id, String title, String text, List<Series> series, List<Bar> bars, int together, ChartTable table) {

    /** The most bars that a reader can still compare; the table goes on. */
    private static final int MOST = 24;

    public Chart {
        bars = bars.subList(0, Math.min(MOST, bars.size()));
    }

    Chart(String id, String title, String text, List<Series> series, List<Bar> bars, ChartTable table) {
        this(id, title, text, series, bars, MOST, table);
    }

    /** Returns the bars shown beside other charts. */
    public List<Bar> first() {
        return bars.subList(0, Math.min(together, bars.size()));
    }

    /** Tells whether there is more of it on its own page. */
    public boolean isCut() {
        return bars.size() > together;
    }

    /** @param style of its segments, a class of the style sheet */
    public record Series(String label, String style) {}

    /** @param value the amount of the bar, French */
    public record Bar(String label, String value, List<Segment> segments) {}

    /**
     * A part of a bar, in percent of the chart's width.
     *
     * @param from distance from the bar's beginning
     */
    public record Segment(double from, double width, String style) {}
}
