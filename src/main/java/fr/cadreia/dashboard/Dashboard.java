package fr.cadreia.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseStandings.Drawing;
import fr.cadreia.dossier.CaseStandings.Place;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The dashboard as one reader may see it. */
@Component
public class Dashboard {

    static final String MAP = "carte";

    private static final int MOST_VIEWS = 50;

    private final AtomicReference<Views> views = new AtomicReference<>(new Views(null, null));
    private final DashboardDataLoader loader;
    private final List<ChartSource> sources;
    private final People people;
    private final ChartWords words;

    Dashboard(DashboardDataLoader loader, List<ChartSource> sources, People people, ChartWords words) {
        this.loader = loader;
        this.sources = sources;
        this.people = people;
        this.words = words;
    }

    /**
     * @param cases the number of cases that the reader sees, open and closed
     * @param organisations ids of all organisations with a case that the reader sees, even when one of them is chosen
     */
    public record View(
            Instant takenAt,
            int cases,
            Overview overview,
            List<Chart> charts,
            HeatMap map,
            Set<String> organisations) {}

    /** The view that readers share who see the same. */
    private record Sight(boolean reader, boolean everything, String own, Optional<String> organisation) {

        static Sight of(VisibleCases scope) {
            return new Sight(
                    scope.reader().isPresent(),
                    scope.reader().filter(Person::seesEveryCase).isPresent(),
                    scope.reader()
                            .filter(person -> person.isRequesterOf(person.organisation()))
                            .map(Person::organisation)
                            .orElse(""),
                    scope.organisation());
        }
    }

    /** The views of one snapshot; those that nobody looks at give way when memory is short. */
    private record Views(DashboardSnapshot facts, Cache<Sight, View> made) {

        static Views of(DashboardSnapshot facts) {
            return new Views(
                    facts,
                    Caffeine.newBuilder().maximumSize(MOST_VIEWS).softValues().build());
        }
    }

    public View of(VisibleCases scope) {
        DashboardSnapshot facts = loader.get();
        Views current = views.updateAndGet(before -> before.facts() == facts ? before : Views.of(facts));
        return current.made().get(Sight.of(scope), sight -> view(facts, scope));
    }

    private View view(DashboardSnapshot all, VisibleCases scope) {
        DashboardSnapshot facts = all.within(scope);
        VisibleCases everywhere = new VisibleCases(scope.reader(), Optional.empty());
        return new View(
                facts.takenAt(),
                facts.cases().size(),
                Overview.of(facts, scope.organisation().isEmpty()),
                sources.stream()
                        .filter(source -> isFor(source, scope))
                        .map(source -> source.of(facts))
                        .toList(),
                HeatMap.of(facts, words),
                all.cases().stream()
                        .filter(everywhere::shows)
                        .map(Case::organisation)
                        .collect(Collectors.toSet()));
    }

    /** Returns one chart, as its own page shows it; empty when there is none of that name for this reader. */
    public Optional<Chart> chart(String id, VisibleCases scope) {
        View view = of(scope);
        return id.equals(MAP) && scope.reader().isPresent()
                ? Optional.of(view.map().listed(words))
                : view.charts().stream().filter(chart -> chart.id().equals(id)).findFirst();
    }

    /** Lists the departments and communes with a case that the reader sees, by name. */
    public List<Organisation> organisations(View view) {
        return people.organisations().stream()
                .filter(organisation -> view.organisations().contains(organisation.id()))
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    /** Returns the path's diagram, BPMN; empty when none is deployed. */
    public Optional<String> drawing() {
        return loader.get().drawing().map(Drawing::xml);
    }

    private static boolean isFor(ChartSource source, VisibleCases scope) {
        return !source.isInternal() || scope.reader().isPresent();
    }

    /**
     * The number of cases at each element of the path's diagram.
     *
     * @param places the fullest first
     * @param table the same, French
     */
    record HeatMap(List<Heat> places, ChartTable table) {

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
            int fullest =
                    counts.values().stream().mapToInt(count -> count).max().orElse(1);
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
}
