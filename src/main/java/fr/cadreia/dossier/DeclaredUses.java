package fr.cadreia.dossier;

import fr.cadreia.kernel.form.Answers;
import java.util.List;
import java.util.Optional;

/**
 * The services' declarations of the uses that were in service before the framework, for the pages that show them before
 * they are verified.
 */
public interface DeclaredUses {

    /** Lists the ids of the forms whose questions a declaration may answer. */
    List<String> forms();

    /**
     * @return the answers to questions of {@link #forms} as they were understood, by field; a day may be a month or a
     *     year alone, in ISO form. Empty for a case of which nothing was declared
     */
    Optional<Answers> answers(String caseReference);
}
