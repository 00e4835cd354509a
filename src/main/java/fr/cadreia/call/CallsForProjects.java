package fr.cadreia.call;

import fr.cadreia.dossier.matter.MatterSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All calls and what was proposed to them. */
public interface CallsForProjects extends MatterSource {

    /** Before the number of a call's reference. */
    String PREFIX = "AAP";

    void add(CallForProjects call);

    void update(CallForProjects call);

    @Override
    Optional<CallForProjects> find(String reference);

    /** @throws NoSuchElementException when there is none */
    default CallForProjects get(String reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("Aucun appel " + reference + "."));
    }

    /** The one that closes last comes first. */
    List<CallForProjects> all();

    void add(CallProposal proposal);

    void update(CallProposal proposal);

    /** In the order in which they came. */
    List<CallProposal> proposals(String call);

    /** Keeps others from changing it until the end of the transaction. */
    Optional<CallProposal> lockForUpdate(long proposal);

    /** The proposal that a case came from. */
    Optional<CallProposal> ofCase(String caseReference);
}
