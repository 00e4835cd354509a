package fr.cadreia.incident;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.PublicTitles;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.FieldOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The solutions that a report may be about: any that is public. Listed are those that somebody works with, or did until they
 * were suspended.
 */
@Component
public class ReportedCases {

    private static final Set<UseState> REPORTABLE = Arrays.stream(UseState.values())
            .filter(state -> state.isInUse() || state == UseState.SUSPENDED)
            .collect(Collectors.toUnmodifiableSet());
    private static final int MOST = 2_000;

    private final Cases cases;
    private final PublicTitles titles;

    ReportedCases(Cases cases, PublicTitles titles) {
        this.cases = cases;
        this.titles = titles;
    }

    /** Returns the cases by reference; at most {@value #MOST} of each state. */
    private List<Case> all() {
        return REPORTABLE.stream()
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

    /** Returns the cases as a form's options, with their public names. */
    public List<FieldOption> options() {
        return options("");
    }

    /** @param asked the case that the reader came from, which is there although there may be too many to list */
    public List<FieldOption> options(String asked) {
        List<Case> listed = all();
        Stream<Case> first =
                listed.stream().noneMatch(found -> found.reference().equals(asked)) && has(asked)
                        ? Stream.of(cases.get(asked))
                        : Stream.empty();
        List<Case> offered = Stream.concat(first, listed.stream()).toList();
        Map<String, String> named = titles.of(offered);
        return offered.stream()
                .map(Case::reference)
                .map(reference -> new FieldOption(reference, named.get(reference) + " (" + reference + ")"))
                .toList();
    }

    /** Tells whether there is such a case, in any state: a problem can be found out after the end. */
    public boolean has(String reference) {
        return cases.find(reference).filter(Case::isPublic).isPresent();
    }
}
