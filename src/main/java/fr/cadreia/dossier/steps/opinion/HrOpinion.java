package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.engine.AnswersOf;
import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * What human resources say of the workers' committee (comité social territorial), beside what all opinions say.
 *
 * @param cstOpinionDate when it gave its opinion; null when it was only informed, or not asked
 */
@NamedInterface("steps")
@AnswersOf("opinion-hr")
public record HrOpinion(Procedure cstProcedure, LocalDate cstOpinionDate, LocalDate cstInformationDate) {

    /** How the workers' committee takes part. */
    @NamedInterface("steps")
    public enum Procedure {
        OPINION,
        INFORMATION,
        NOT_REQUIRED
    }

    static final String PROCEDURE = "cstProcedure";
}
