package fr.cadreia.dossier;

import java.util.Optional;

/** Which case is to replace which, as the committee decided after a re-evaluation. */
public interface Replacements {

    /** @param replaced and {@code replacement}: references of cases */
    void keep(String replaced, String replacement);

    /** The case that is to replace this one; the last one when the committee decided so several times. */
    Optional<Case> replacementOf(String caseReference);

    /** The case that this one is to replace. */
    Optional<Case> replacedBy(String caseReference);
}
