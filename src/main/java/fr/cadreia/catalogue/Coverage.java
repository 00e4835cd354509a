package fr.cadreia.catalogue;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.journal.UseState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The state of a solution in an organisation: by the entry's own case, or one that started from it. */
@Component
public class Coverage {

    /** The states; an earlier one outweighs a later one. */
    public enum State {
        GENERALIZED,
        SUSPENDED,
        TRIED,
        UNDER_WAY,
        NONE
    }

    /** @param dossier the case that says so; empty for none */
    public record Found(State state, Optional<Case> dossier) {}

    private final Cases cases;
    private final CatalogueStarts starts;

    Coverage(Cases cases, CatalogueStarts starts) {
        this.cases = cases;
        this.starts = starts;
    }

    public Found of(CatalogueEntry entry, String organisation) {
        List<Case> own = cases(entry).stream()
                .filter(dossier -> dossier.organisation().equals(organisation))
                .toList();
        for (State state : State.values()) {
            Optional<Case> found =
                    own.stream().filter(dossier -> state(dossier) == state).findFirst();
            if (found.isPresent() && state != State.NONE) {
                return new Found(state, found);
            }
        }
        return new Found(State.NONE, Optional.empty());
    }

    /** Lists the cases of all organisations, the one that the entry was learned from first. */
    public List<Case> cases(CatalogueEntry entry) {
        List<String> references = Stream.concat(Stream.of(entry.caseReference()), starts.from(entry.id()).stream())
                .toList();
        Map<String, Case> known = cases.all(references);
        return references.stream()
                .flatMap(reference -> Optional.ofNullable(known.get(reference)).stream())
                .toList();
    }

    private static State state(Case dossier) {
        if (!dossier.isOpen() || dossier.isStopped()) {
            return State.NONE;
        }
        UseState use = dossier.useState();
        if (use == UseState.GENERALIZED) {
            return State.GENERALIZED;
        }
        if (use == UseState.SUSPENDED) {
            return State.SUSPENDED;
        }
        return use.isInUse() ? State.TRIED : State.UNDER_WAY;
    }
}
