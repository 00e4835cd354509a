package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.engine.AnswersOf;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * What human resources say of the workers' committee (comité social territorial), beside what all opinions say.
 *
 * @param cstOpinionDate when it gave its opinion; null when it was only informed, or not asked
 * @param cstInformationReason why it was only informed; empty where it was not
 */
@NamedInterface("steps")
@AnswersOf("opinion-hr")
public record HrOpinion(
        Procedure cstProcedure, LocalDate cstOpinionDate, LocalDate cstInformationDate, String cstInformationReason) {

    /** How the workers' committee takes part. */
    @NamedInterface("steps")
    public enum Procedure {
        OPINION,
        INFORMATION,
        NOT_REQUIRED
    }

    static final String PROCEDURE = "cstProcedure";

    /** Why the workers' committee was informed without giving its opinion; empty where it gave it or was not to be asked. */
    public Optional<String> informedOnly() {
        return cstProcedure == Procedure.INFORMATION ? Optional.of(cstInformationReason) : Optional.empty();
    }
}
