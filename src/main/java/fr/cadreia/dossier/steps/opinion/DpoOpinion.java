package fr.cadreia.dossier.steps.opinion;

import fr.cadreia.kernel.form.AnswersOf;
import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * The answers of the opinion on data protection beside those of all opinions.
 *
 * @param lawfulBasis code of the basis of the processing (GDPR art. 6), {@code none} without personal data
 * @param dpiaDate of the impact assessment; null where none is referred to
 */
@NamedInterface("steps")
@AnswersOf("opinion-dpo")
public record DpoOpinion(String lawfulBasis, String purposes, LocalDate dpiaDate) {

    public static final String LAWFUL_BASIS = "lawfulBasis";
    public static final String PURPOSES = "purposes";
    static final String DPIA_DATE = "dpiaDate";
    static final String CONSULTATION_DATE = "consultationDate";
}
