package fr.cadreia.dashboard;

import java.util.List;

/**
 * One chart of the dashboard: its bars, the same in words, and the same as a table. All texts French.
 *
 * @param id as in its address
 * @param text what it shows, in a sentence or two
 * @param series what the colours stand for; one alone needs no legend
 */
public record Chart(String id, String title, String text, List<Series> series, List<Bar> bars, Table table) {

    /** @param style of its segments, a class of the style sheet */
    public record Series(String label, String style) {}

    /** @param value what the bar amounts to, French */
    public record Bar(String label, String value, List<Segment> segments) {}

    /**
     * A part of a bar, in percent of the chart's width.
     *
     * @param from distance from the bar's beginning
     */
    public record Segment(double from, double width, String style) {}
}
