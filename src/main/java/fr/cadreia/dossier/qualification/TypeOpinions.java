package fr.cadreia.dossier.qualification;

import java.util.Optional;

/** Opinions given on a solution before, whose text an opinion on another use of it can start from (avis-type). */
public interface TypeOpinions {

    /** @param form of the opinion, e.g. {@code opinion-dpo} */
    Optional<String> of(String caseReference, String form);
}
