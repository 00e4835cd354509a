package fr.cadreia.dossier;

import fr.cadreia.journal.Journal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All cases. */
public interface Cases {

    /** @return the next unused reference of the current year */
    String nextReference();

    /** Several at once, which costs no more than one; those that nobody uses are never given again. */
    List<String> nextReferences(int count);

    void add(Case added);

    /** Within {@link Journal#change} alone, which attests the change. */
    void update(Case changed);

    Optional<Case> find(String reference);

    /** Those of these cases that there are, by their references, in one query. */
    Map<String, Case> all(Collection<String> references);

    /** @throws NoSuchElementException when there is none */
    default Case get(String reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("Dossier inconnu\u00a0: " + reference));
    }

    /**
     * The case, which no other transaction can lock or record anything about until this one ends.
     *
     * @throws NoSuchElementException when there is none
     */
    default Case lockForUpdate(String reference) {
        return lockForUpdateIfAny(reference)
                .orElseThrow(() -> new NoSuchElementException("Dossier inconnu\u00a0: " + reference));
    }

    /** The same, and empty when there is none. */
    Optional<Case> lockForUpdateIfAny(String reference);

    List<Case> page(CaseQuery query);

    long count(CaseQuery query);
}
