package fr.cadreia.dashboard;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseStandings.Drawing;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The dashboard as one reader may see it. */
@Component
public class Dashboard {

    static final String MAP = "carte";

    private final Gathering gathering;
    private final List<ChartSource> sources;
    private final People people;
    private final Words words;

    Dashboard(Gathering gathering, List<ChartSource> sources, People people, Words words) {
        this.gathering = gathering;
        this.sources = sources;
        this.people = people;
        this.words = words;
    }

    /** @param cases how many the reader sees, open and closed */
    public record View(Instant takenAt, int cases, List<Chart> charts, HeatMap map) {}

    public View of(Scope scope) {
        Facts facts = gathering.get().within(scope);
        return new View(
                facts.takenAt(),
                facts.cases().size(),
                sources.stream()
                        .filter(source -> isFor(source, scope))
                        .map(source -> source.of(facts))
                        .toList(),
                HeatMap.of(facts, words));
    }

    /** The figures of one chart; empty when there is none of that name for this reader. */
    public Optional<Table> table(String id, Scope scope) {
        View view = of(scope);
        return id.equals(MAP)
                ? Optional.of(view.map().table())
                : view.charts().stream()
                        .filter(chart -> chart.id().equals(id))
                        .map(Chart::table)
                        .findFirst();
    }

    /** Departments and communes with a case that the reader sees, by name. */
    public List<Organisation> organisations(Scope scope) {
        Set<String> shown = gathering.get().cases().stream()
                .filter(new Scope(scope.reader(), Optional.empty())::shows)
                .map(Case::organisation)
                .collect(Collectors.toSet());
        return people.organisations().stream()
                .filter(organisation -> shown.contains(organisation.id()))
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    /** The path's diagram, BPMN; empty when none is deployed. */
    public Optional<String> drawing() {
        return gathering.get().drawing().map(Drawing::xml);
    }

    private static boolean isFor(ChartSource source, Scope scope) {
        return !source.isInternal() || scope.reader().isPresent();
    }
}
