package fr.cadreia.catalogue;

import fr.cadreia.kernel.form.Answers;
import java.util.List;
import java.util.Optional;

/** The cases that started from an entry. */
public interface CatalogueStarts {

    /** @param given answers of the form {@code proposal} to start from */
    record Start(String caseReference, long entry, int version, Answers given) {}

    void add(Start start);

    Optional<Start> of(String caseReference);

    /** References, oldest first. */
    List<String> from(long entry);
}
