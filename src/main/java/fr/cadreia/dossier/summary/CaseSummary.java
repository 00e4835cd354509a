package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.evidence.RuleEvidence.Evidence;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.secondreading.SecondReading;
import fr.cadreia.dossier.trial.ReassessmentCause.Cause;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.kernel.form.FormId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole record of a case, as one reader may see it. Everything that is shown of a case where somebody judges it is
 * drawn from here.
 *
 * @param latest the newest document of each step, by its form; opinions stand in {@code opinions}
 * @param bilan the newest that measures an experimentation
 * @param reassessment the newest that measures a solution in service
 * @param opinions the unfavourable first
 * @param indicators the protocol's, with every measure since
 * @param readings the facts that are read only when somebody asks for them
 */
public record CaseSummary(
        Case dossier,
        Map<String, StepDocument> latest,
        Optional<StepDocument> bilan,
        Optional<StepDocument> reassessment,
        List<GivenOpinion> opinions,
        List<MeasureSeries> indicators,
        Readings readings) {

    /** Facts about a case that only few forms show. */
    interface Readings {

        Optional<TrialStanding> trial();

        Optional<Cause> cause();

        List<Evidence> rules();
    }

    public CaseSummary {
        latest = Map.copyOf(latest);
        opinions = List.copyOf(opinions);
        indicators = List.copyOf(indicators);
    }

    /** Returns how long and how much it was tried; empty before any experimentation. */
    public Optional<TrialStanding> trial() {
        return readings.trial();
    }

    /** Returns the evidence in the case for each of the ten rules. */
    public List<Evidence> rules() {
        return readings.rules();
    }

    /** Returns the answers of a step's newest document. */
    public <T> Optional<T> said(Class<T> type) {
        return document(type).map(document -> document.as(type));
    }

    /** Returns the newest document of a step. */
    public Optional<StepDocument> document(Class<?> type) {
        return Optional.ofNullable(latest.get(FormId.of(type)));
    }

    /** Returns the bilan or the re-evaluation, whichever is newer: the committee judges that one. */
    public Optional<StepDocument> measured() {
        return document(Assessment.class);
    }

    /** Returns the second reading of these measures; one of an earlier round says nothing of them. */
    public Optional<StepDocument> secondReading() {
        return measured()
                .flatMap(measured -> document(SecondReading.class).filter(reading -> reading.id() > measured.id()));
    }

    public Optional<Assessment> assessment() {
        return measured().map(document -> document.as(Assessment.class));
    }

    /** Tells whether the last measures are of the service of a generalised solution, and not of its experimentation. */
    public boolean isReassessed() {
        return assessment().filter(Assessment::isReassessment).isPresent();
    }

    /** Returns the cause of the measures; a cause that came after them belongs to the next re-evaluation. */
    public Optional<String> causeOfMeasures() {
        return reassessment
                .flatMap(measures -> readings.cause().filter(why -> !why.begun().isAfter(measures.writtenAt())))
                .map(Cause::words);
    }
}
