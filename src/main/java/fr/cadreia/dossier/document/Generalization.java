package fr.cadreia.dossier.document;

import fr.cadreia.engine.AnswersOf;
import java.time.LocalDate;

/** The act of the competent authority and how the solution is put to use. One component per field of the form {@code generalization}; null where it was not asked. */
@AnswersOf("generalization")
public record Generalization(
        String authority,
        String actKind,
        String actNumber,
        LocalDate actDate,
        String whyNoAct,
        String procurement,
        String agreementOfCommune,
        String scope,
        LocalDate startDate,
        Integer userCount,
        String trainingPlan,
        Boolean noticePublished,
        String registerText,
        String monitoring,
        LocalDate nextReassessment) {}
