package fr.cadreia.dossier.steps.generalization;

import fr.cadreia.kernel.form.AnswersOf;
import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/** The way in which the solution is put to use. */
@NamedInterface("steps")
@AnswersOf("generalization")
public record Generalization(
        String procurement,
        String agreementOfCommune,
        String scope,
        LocalDate startDate,
        Integer userCount,
        String trainingPlan,
        String noticePublished,
        String registerText,
        String monitoring,
        LocalDate nextReassessment) {

    static final String SCOPE = "scope";
    static final String TRAINING_PLAN = "trainingPlan";
    static final String NOTICE_PUBLISHED = "noticePublished";
    static final String REGISTER_TEXT = "registerText";
    static final String MONITORING = "monitoring";
    static final String START_DATE = "startDate";
    static final String USER_COUNT = "userCount";
    static final String NEXT_REASSESSMENT = "nextReassessment";
}
