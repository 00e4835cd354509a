package fr.cadreia.dashboard;

import fr.cadreia.dossier.CaseStandings.Drawing;
import fr.cadreia.dossier.CaseStandings.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The number of cases at each element of the path's diagram.
 *
 * @param places the fullest first
 * @param table the same, French
 */
public record HeatMap(List<Heat> places, ChartTable table) {

    /** Shades of the style sheet. */
    private static final int SHADES = 5;

    /**
     * @param name French
     * @param shade 1 to {@value #SHADES}, in proportion to the fullest
     */
    public record Heat(String element, String name, int cases, int shade) {}

    static HeatMap of(DashboardSnapshot facts, ChartWords words) {
        Map<String, Integer> counts = new HashMap<>();
        facts.places().stream()
                .distinct()
                .map(Place::element)
                .forEach(element -> counts.merge(element, 1, Integer::sum));
        int fullest = counts.values().stream().mapToInt(count -> count).max().orElse(1);
        Map<String, String> names = facts.drawing().map(Drawing::names).orElse(Map.of());
        List<Heat> places = new ArrayList<>();
        counts.forEach((element, count) ->
                places.add(new Heat(element, names.getOrDefault(element, element), count, Math.max(1, (int)
                        Math.ceil((double) SHADES * count / fullest)))));
        places.sort(Comparator.comparing(Heat::cases).reversed().thenComparing(Heat::name));
        return new HeatMap(
                places,
                new ChartTable(
                        List.of(words.say("dashboard.map.place"), words.say("dashboard.cases")),
                        places.stream()
                                .map(place -> List.<Object>of(place.name(), place.cases()))
                                .toList()));
    }

    /** Returns the chart without the drawing, for a page of its own. */
    Chart listed(ChartWords words) {
        return new Chart(
                Dashboard.MAP,
                words.say("dashboard.map.title"),
                words.say("dashboard.map.text"),
                List.of(),
                List.of(),
                table);
    }

    /** Returns the marks for the page's script: {@code element=cases/shade}, separated by spaces. */
    public String marks() {
        return String.join(
                " ",
                places.stream()
                        .map(place -> place.element() + "=" + place.cases() + "/" + place.shade())
                        .toList());
    }
}
