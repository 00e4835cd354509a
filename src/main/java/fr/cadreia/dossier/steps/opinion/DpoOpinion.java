package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.kernel.form.AnswersOf;
import java.time.LocalDate;

/**
 * The answers of the opinion on data protection beside those of all opinions.
 *
 * @param dpiaDate of the impact assessment; null where none is referred to
 */
@AnswersOf("opinion-dpo")
public record DpoOpinion(LocalDate dpiaDate) {

    static final String DPIA_DATE = "dpiaDate";
    static final String CONSULTATION_DATE = "consultationDate";
}
