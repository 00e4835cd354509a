package fr.cadreia.committee.extract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The filed extracts. Append-only. */
public interface DecisionExtracts {

    void add(DecisionExtract extract);

    /** Oldest first. */
    List<DecisionExtract> of(String caseReference);

    /** How many opinions were given with numbers of that series, e.g. {@code 2026-03}. */
    int countOf(String series);

    /** Numbers of the extracts of these examinations, by process instance, each one's oldest first; in one query. */
    Map<String, List<Integer>> numbers(Collection<String> examinations);

    default Optional<DecisionExtract> find(String caseReference, int number) {
        return of(caseReference).stream()
                .filter(extract -> extract.number() == number)
                .findFirst();
    }
}
