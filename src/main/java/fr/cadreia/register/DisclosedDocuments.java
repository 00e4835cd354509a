package fr.cadreia.register;

import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.closing.ExperimentClosing;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.stop.Stopping;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FormQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents of a case that its entry is written from: of each form at most one, as soon as it may be public. */
final class DisclosedDocuments {

    private static final String CLOSING = FormId.of(ExperimentClosing.class);
    private static final String STOPPING = FormId.of(Stopping.class);
    private static final String EVALUATION = FormId.of(Assessment.class);

    private final CaseContent content;
    private final Optional<StepDocument> evaluation;

    /** @param decided the moment of the committee's last decision */
    DisclosedDocuments(CaseContent content, Optional<Instant> decided) {
        this.content = content;
        this.evaluation = evaluation(content, decided);
    }

    /**
     * Returns the evaluation that the committee last had before it, or the last one of a case that has ended without
     * it.
     */
    private static Optional<StepDocument> evaluation(CaseContent content, Optional<Instant> decided) {
        boolean over = !content.dossier().isOpen();
        return content.documents().stream()
                .filter(document -> document.is(Assessment.class))
                .filter(document -> over
                        || decided.filter(moment -> !moment.isBefore(document.writtenAt()))
                                .isPresent())
                .reduce((earlier, later) -> later);
    }

    /** Returns the first answer to a question of the field; null when there is none. */
    Object answered(EntryField field) {
        return field.from().stream()
                .map(FormQuestion::form)
                .flatMap(form -> of(form).stream())
                .map(document -> content.published(document).value(field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Optional<StepDocument> of(String form) {
        if (OpinionKind.isForm(form)) {
            return newest(form).filter(DisclosedDocuments::isOpen);
        }
        if (form.equals(CLOSING)) {
            return protocol().flatMap(begun -> content.newest(form, document -> document.id() > begun.id()));
        }
        if (form.equals(STOPPING)) {
            return newest(form).filter(document -> isEnding());
        }
        return form.equals(EVALUATION) ? evaluation : newest(form);
    }

    /** Lists the documents of the case without the opinions that their authors keep confidential. */
    List<StepDocument> open() {
        return content.documents().stream()
                .filter(document -> !OpinionKind.isForm(document.form()) || isOpen(document))
                .toList();
    }

    private Optional<StepDocument> newest(String form) {
        return content.newest(form, document -> true);
    }

    /** Tells whether the opinion may be published: an opinion that its author keeps confidential may not. */
    private static boolean isOpen(StepDocument opinion) {
        return !opinion.as(Opinion.class).confidential();
    }

    /** Tells whether the use has ended, or is about to. */
    boolean isEnding() {
        return !content.dossier().isOpen() || content.dossier().isStopped();
    }

    Optional<StepDocument> protocol() {
        return newest(FormId.of(ExperimentProtocol.class));
    }

    Optional<StepDocument> evaluation() {
        return evaluation;
    }

    /** Tells whether the evaluation is of a use in service; null without any. */
    Boolean isReassessment() {
        return evaluation
                .map(document -> document.as(Assessment.class).isReassessment())
                .orElse(null);
    }

    /** Returns the documents about the indicators: the protocol, and the evaluation of what it planned. */
    Stream<PublicDocument> measuring() {
        return protocol().stream()
                .flatMap(plan -> Stream.concat(
                        Stream.of(plan), evaluation.filter(document -> document.id() > plan.id()).stream()))
                .map(content::published);
    }
}
