package fr.cadreia.register;

import fr.cadreia.dossier.Indicator;
import fr.cadreia.dossier.IndicatorGoal;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.register.entry.Evaluation;
import fr.cadreia.register.entry.Experimentation;
import fr.cadreia.register.entry.Experimentation.IndicatorResult;
import fr.cadreia.register.entry.Frugality;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The sections on the experimentation and on what was measured. */
final class TrialSections {

    private static final List<String> EVALUATIONS = List.of("assessment", "reassessment");

    private final CaseContent content;
    private final PublicDocument review;
    private final Optional<StepDocument> protocol;
    private final Optional<StepDocument> decidedOn;

    /** @param decided when the committee last decided on something */
    TrialSections(CaseContent content, Optional<Instant> decided) {
        this.content = content;
        this.review = content.newest("review");
        this.protocol = content.newest("experiment-protocol", document -> true);
        this.decidedOn = decidedOn(content, decided);
    }

    /** The evaluation that the committee last had before it, or the last one of a case that has ended without it. */
    private static Optional<StepDocument> decidedOn(CaseContent content, Optional<Instant> decided) {
        boolean over = !content.dossier().isOpen();
        return content.documents().stream()
                .filter(document -> EVALUATIONS.contains(document.form()))
                .filter(document -> over
                        || decided.filter(moment -> !moment.isBefore(document.writtenAt()))
                                .isPresent())
                .reduce((earlier, later) -> later);
    }

    /** Null before the protocol. */
    Experimentation experimentation() {
        return protocol.map(this::experimentation).orElse(null);
    }

    private Experimentation experimentation(StepDocument document) {
        PublicDocument plan = content.published(document);
        Optional<StepDocument> closed = content.newest("experiment-closing", later -> later.id() > document.id());
        PublicDocument closing = closed.map(content::published).orElseGet(() -> content.nothing("experiment-closing"));
        TrialTold told = TrialTold.of(content.journal());
        return new Experimentation(
                plan.text("objectives"),
                plan.date("start"),
                plan.date("end"),
                plan.text("population"),
                plan.count("participants"),
                plan.count("expectedUsers"),
                plan.count("expectedUses"),
                plan.text("cycle"),
                plan.text("stopCriteria"),
                plan.count("budget"),
                plan.number("energyBudgetKwh"),
                indicators(document, plan),
                told.first(),
                told.last(),
                closing.choice("earlyReason"),
                closing.text("earlyWords"),
                closing.count("users"),
                closing.count("uses"),
                told.summary(),
                closing.text("whatWasDone"),
                closing.text("maintainedBy"),
                closing.date("maintainedUntil"),
                closing.text("maintainedReason"));
    }

    private List<IndicatorResult> indicators(StepDocument document, PublicDocument plan) {
        Optional<PublicDocument> measured =
                decidedOn.filter(evaluation -> evaluation.id() > document.id()).map(content::published);
        return IntStream.rangeClosed(1, Indicator.PLACES)
                .mapToObj(number -> "indicator" + number)
                .filter(place -> plan.text(place + "Name") != null)
                .map(place -> IndicatorResult.of(
                        plan.text(place + "Name"),
                        plan.text(place + "Unit"),
                        plan.text(place + "Method"),
                        plan.number(place + "Baseline"),
                        IndicatorGoal.of(
                                plan.text(place + "Direction"),
                                plan.number(place + "Target"),
                                plan.number(place + "TargetMax")),
                        measured.map(evaluation -> evaluation.number(place + "Measured"))
                                .orElse(null),
                        measured.map(evaluation -> evaluation.count(place + "Cases"))
                                .orElse(null)))
                .toList();
    }

    /** Null as long as no evaluation is public. */
    Evaluation evaluation() {
        return decidedOn.map(this::evaluation).orElse(null);
    }

    private Evaluation evaluation(StepDocument document) {
        PublicDocument found = content.published(document);
        return new Evaluation(
                CaseContent.day(document.writtenAt()),
                document.form().equals("reassessment"),
                found.text("benefits"),
                found.text("drawbacks"),
                found.text("errors"),
                found.text("biases"),
                found.choice("humanControlWorked"),
                found.number("satisfactionAgents"),
                found.count("satisfactionAgentsCount"),
                found.number("satisfactionUsers"),
                found.count("satisfactionUsersCount"),
                found.text("comparisonLighter"),
                found.choice("soberEquivalent"),
                found.text("soberEquivalentWhich"),
                found.number("costPerYear"),
                found.checked("accessibilityChecked"),
                found.checked("dataProtectionChecked"),
                found.choice("recommendation"),
                found.text("recommendationReason"));
    }

    Frugality frugality() {
        PublicDocument found = decidedOn.map(content::published).orElseGet(() -> content.nothing("assessment"));
        return new Frugality(
                review.number("energyKwhMin"),
                review.number("energyKwhMax"),
                review.number("carbonKgMin"),
                review.number("carbonKgMax"),
                review.text("estimateMethod"),
                review.text("estimateMethodVersion"),
                found.number("energyKwh"),
                found.number("carbonKg"),
                found.choice("energySource"),
                found.text("energyMethod"),
                found.text("energyMethodVersion"),
                found.text("energyNotMeasurableReason"));
    }
}
