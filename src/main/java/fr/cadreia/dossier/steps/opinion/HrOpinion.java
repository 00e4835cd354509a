package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * The answers of human resources on the workers' committee (comité social territorial), beside those of all opinions.
 *
 * @param cstOpinionDate the day on which it gave its opinion; null when it was only informed, or not asked
 * @param cstOpinion its position; null when it has no date
 * @param cstInformationReason the reason why it was only informed; empty where it was not
 */
@NamedInterface("steps")
@AnswersOf("opinion-hr")
public record HrOpinion(
        Procedure cstProcedure,
        LocalDate cstOpinionDate,
        Position cstOpinion,
        LocalDate cstInformationDate,
        String cstInformationReason) {

    /** The way in which the workers' committee takes part. */
    @NamedInterface("steps")
    public enum Procedure {
        OPINION,
        INFORMATION,
        NOT_REQUIRED
    }

    /** The position of the workers' committee. */
    @NamedInterface("steps")
    public enum Position {
        FAVOURABLE("favorable"),
        UNFAVOURABLE("défavorable"),
        /** With as many votes on each side: by law it counts as given. */
        DIVIDED("réputé rendu, les voix étant partagées");

        private final String word;

        Position(String word) {
            this.word = word;
        }
    }

    static final String PROCEDURE = "cstProcedure";

    /**
     * Returns « l’avis du comité social territorial du 3 mars 2026, défavorable », or that it was told; empty where it
     * had no part.
     */
    public Optional<String> workersCommittee() {
        return switch (cstProcedure) {
            case OPINION ->
                Optional.of("l’avis du comité social territorial du " + FrenchText.day(cstOpinionDate) + ", "
                        + cstOpinion.word);
            case INFORMATION ->
                Optional.of("l’information du comité social territorial du " + FrenchText.day(cstInformationDate));
            case NOT_REQUIRED -> Optional.empty();
        };
    }

    /**
     * Returns the reason why the workers' committee was informed without giving its opinion; empty where it gave one or
     * was not to be asked.
     */
    public Optional<String> informedOnly() {
        return cstProcedure == Procedure.INFORMATION ? Optional.of(cstInformationReason) : Optional.empty();
    }
}
