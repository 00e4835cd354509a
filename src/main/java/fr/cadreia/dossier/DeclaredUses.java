package fr.cadreia.dossier;

import fr.cadreia.kernel.form.Answers;
import java.util.Optional;

/**
 * The services' declarations of the uses that were in service before the framework, for the pages that show them before
 * they are verified.
 */
public interface DeclaredUses {

    /**
     * @return the answers of the form {@code proposal} as they were understood; a day may be a month or a year alone,
     *     in ISO form. Empty for a case of which nothing was declared
     */
    Optional<Answers> answers(String caseReference);
}
