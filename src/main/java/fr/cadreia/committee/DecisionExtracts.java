package fr.cadreia.committee;

import java.util.List;
import java.util.Optional;

/** The filed extracts. Append-only. */
public interface DecisionExtracts {

    void add(DecisionExtract extract);

    /** Oldest first. */
    List<DecisionExtract> of(String caseReference);

    default Optional<DecisionExtract> find(String caseReference, int number) {
        return of(caseReference).stream()
                .filter(extract -> extract.number() == number)
                .findFirst();
    }
}
