package fr.cadreia.incident;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.UseState;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The solutions that a report may be about: those that somebody works with, or did until they were suspended. */
@Component
public class ReportedCases {

    private static final Set<UseState> IN_USE = EnumSet.of(
            UseState.IN_SERVICE, UseState.EXPERIMENTING, UseState.MAINTAINED, UseState.SUSPENDED, UseState.GENERALIZED);
    private static final int MOST = 200;

    private final Cases cases;

    ReportedCases(Cases cases) {
        this.cases = cases;
    }

    /** By reference; at most {@value #MOST} of each state. */
    public List<Case> all() {
        return IN_USE.stream()
                .flatMap(state -> cases
                        .page(new CaseQuery(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(state),
                                true,
                                CaseQuery.Sort.REFERENCE,
                                false,
                                0,
                                MOST))
                        .stream())
                .sorted(java.util.Comparator.comparing(Case::reference))
                .toList();
    }

    /** As a form's options. */
    public List<Map<String, Object>> options() {
        return all().stream()
                .map(found -> Map.<String, Object>of(
                        "value", found.reference(), "label", found.reference() + " " + found.title()))
                .toList();
    }

    public boolean has(String reference) {
        return cases.find(reference)
                .filter(found -> IN_USE.contains(found.useState()))
                .isPresent();
    }
}
