package fr.cadreia.dossier.step;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.Indicator;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.LightTrack;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.Trials;
import fr.cadreia.dossier.UseState;
import fr.cadreia.dossier.document.ExperimentProtocol;
import fr.cadreia.dossier.document.Proposal;
import fr.cadreia.dossier.trial.Trial.Facts;
import fr.cadreia.dossier.trial.TrialMinimum;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.Setting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Completing the protocol begins the experiment. */
@Component
class ExperimentProtocolStep extends CaseStep {

    private final Trials trials;

    ExperimentProtocolStep(Dossier dossier, Trials trials) {
        super("experiment-protocol", dossier);
        this.trials = trials;
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        Map<String, Object> start = new LinkedHashMap<>();
        dossier()
                .documents()
                .latest(step.caseReference(), "proposal", Proposal.class)
                .map(Proposal::userCount)
                .ifPresent(users -> start.put("participants", Math.min(users, mostPeople(step))));
        proposeTime(step, start);
        Facts facts = trials.of(step.caseReference()).facts();
        if (!facts.cycle().isEmpty()) {
            start.put("cycle", facts.cycle());
        }
        Map<String, Object> before = new LinkedHashMap<>(super.startFrom(step));
        if (isAnother(step)) {
            before.keySet().removeAll(List.of("start", "end"));
        }
        start.putAll(before);
        return start;
    }

    private int mostPeople(StepContext step) {
        return dossier().settings(step.caseReference()).get(Setting.EXPERIMENT_PEOPLE);
    }

    /** The framework's length, from today on, as far as the case may be tried at all. */
    private void proposeTime(StepContext step, Map<String, Object> start) {
        LocalDate today = dossier().today();
        int months = TrialMinimum.proposedMonths(
                trials.of(step.caseReference()).facts(), dossier().settings(step.caseReference()));
        LocalDate end = today.plusMonths(months).minusDays(1);
        LocalDate most = latestEnd(step)
                .orElse(today.plusMonths(
                        dossier().settings(step.caseReference()).get(Setting.EXPERIMENT_MONTHS)));
        start.put("start", today.toString());
        start.put("end", (end.isAfter(most) ? most : end).toString());
    }

    /** A new experimentation after one that is over: an extension, or an adaptation after a re-evaluation. */
    private boolean isAnother(StepContext step) {
        Optional<StepDocument> protocol = dossier().documents().latest(step.caseReference(), formId());
        Optional<StepDocument> decision = dossier().documents().latest(step.caseReference(), "result");
        return protocol.isPresent()
                && decision.filter(result -> result.id() > protocol.get().id()).isPresent();
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        Map<String, Object> helpers = new LinkedHashMap<>();
        helpers.put("isLight", LightTrack.holds(dossier(), step.caseReference()));
        helpers.put("lightUsers", dossier().settings(step.caseReference()).get(Setting.LIGHT_USERS));
        helpers.put("lightMonths", dossier().settings(step.caseReference()).get(Setting.LIGHT_MONTHS));
        helpers.put("inService", inService(step));
        Facts facts = trials.of(step.caseReference()).facts();
        helpers.put("cycleAccepted", facts.cycle().isEmpty() ? null : facts.cycle());
        helpers.put(
                "trialMinimum",
                TrialMinimum.words(facts, isExtension(step), dossier().settings(step.caseReference())));
        helpers.put("realUsePercent", dossier().settings(step.caseReference()).get(Setting.REAL_USE_PERCENT));
        latestEnd(step).ifPresent(latest -> helpers.put("latestEnd", latest.toString()));
        return helpers;
    }

    /** What was tried before counts on: this adds to it. */
    private boolean isExtension(StepContext step) {
        return trials.of(step.caseReference()).isExtendedByAnother();
    }

    private boolean inService(StepContext step) {
        return dossier().cases().get(step.caseReference()).origin() == Case.Origin.INTAKE;
    }

    /** For one that goes on: eighteen months for all experimentations of a case since its last generalisation. */
    private Optional<LocalDate> latestEnd(StepContext step) {
        return new TrialTime(
                        dossier().documents().of(step.caseReference()),
                        dossier().journal().of(step.caseReference()))
                .firstDay()
                .map(start -> start.plusMonths(
                        dossier().settings(step.caseReference()).get(Setting.EXPERIMENT_TOTAL_MONTHS)));
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate start = answers.date("start").orElseThrow();
        LocalDate end = answers.date("end").orElseThrow();
        checkDuration(step, start, end).ifPresent(errors::add);
        errors.addAll(Indicator.faults(answers));
        workersCommittee(step)
                .flatMap(day -> CrossChecks.notBefore(answers, "start", day, "l'avis du comité social territorial"))
                .ifPresent(errors::add);
        int cap = mostPeople(step);
        if (answers.number("participants").orElseThrow().compareTo(BigDecimal.valueOf(cap)) > 0) {
            errors.add(FieldError.of("participants", "une expérimentation concerne " + cap + " personnes au plus."));
        }
        CrossChecks.notAbove(answers, "expectedUsers", "participants", "les personnes concernées")
                .ifPresent(errors::add);
        observation(step, start).filter(end::isBefore).ifPresent(earliest -> errors.add(tooShort(step, earliest)));
        cycle(step, answers).ifPresent(errors::add);
        return errors;
    }

    /** Before which the observation of a use in service does not end; empty for any other. */
    private Optional<LocalDate> observation(StepContext step, LocalDate start) {
        return inService(step) ? Optional.of(start.plusMonths(observationMonths(step))) : Optional.empty();
    }

    private int observationMonths(StepContext step) {
        return dossier()
                .settings(step.caseReference())
                .observationMonths(trials.of(step.caseReference()).facts().riskLevel());
    }

    private FieldError tooShort(StepContext step, LocalDate earliest) {
        return FieldError.of(
                "end",
                "la période d'observation dure " + Setting.OBSERVATION_MONTHS.text(observationMonths(step))
                        + " au moins : jusqu'au " + FrenchText.day(earliest) + ".");
    }

    /** Only the cycle that an expert accepted takes the place of the minimum, and the experimentation lasts for all of it. */
    private Optional<FieldError> cycle(StepContext step, Answers answers) {
        String named = answers.text("cycle").strip();
        Facts facts = trials.of(step.caseReference()).facts();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (!named.equals(facts.cycle())) {
            return Optional.of(FieldError.of(
                    "cycle",
                    "l'instruction a accepté le cycle « " + facts.cycle()
                            + " » : reprenez-le, ou laissez vide pour suivre la durée minimale du cadre."));
        }
        LocalDate earliest = answers.date("start").orElseThrow().plusDays(facts.cycleDays() - 1L);
        return CrossChecks.notBefore(answers, "end", earliest, "la fin du cycle accepté");
    }

    /** When the workers' committee (CST) gave its opinion, which comes before the experiment; not when it was only told. */
    private Optional<LocalDate> workersCommittee(StepContext step) {
        return dossier()
                .documents()
                .latest(step.caseReference(), "opinion-hr")
                .filter(opinion -> !inService(step))
                .flatMap(opinion -> opinion.answers().date("cstOpinionDate"));
    }

    private Optional<FieldError> checkDuration(StepContext step, LocalDate start, LocalDate end) {
        int months = dossier().settings(step.caseReference()).get(Setting.EXPERIMENT_MONTHS);
        if (end.isBefore(start)) {
            return Optional.of(FieldError.of("end", "la fin ne peut pas précéder le début."));
        }
        if (end.isAfter(start.plusMonths(months))) {
            return Optional.of(FieldError.of(
                    "end", months + " mois au plus, soit jusqu'au " + FrenchText.day(start.plusMonths(months)) + "."));
        }
        if (start.isBefore(dossier().today().minusMonths(months))) {
            return Optional.of(FieldError.of("start", "le début remonte à plus de " + months + " mois."));
        }
        boolean first = dossier()
                .documents()
                .latest(step.caseReference(), "experiment-closing")
                .isEmpty();
        if (first && end.isBefore(dossier().today())) {
            return Optional.of(FieldError.of("end", "cette date est passée : indiquez une date à venir."));
        }
        if (start.isAfter(dossier().today().plusMonths(months))) {
            return Optional.of(FieldError.of("start", "commencez dans les " + months + " mois à venir."));
        }
        return latestEnd(step)
                .filter(end::isAfter)
                .map(latest -> FieldError.of(
                        "end",
                        "toutes les expérimentations de ce dossier réunies durent "
                                + dossier().settings(step.caseReference()).get(Setting.EXPERIMENT_TOTAL_MONTHS)
                                + " mois au plus : jusqu'au "
                                + FrenchText.day(latest) + "."));
    }

    /** By them alone the journal proves how long and how much was to be tried. */
    @Override
    protected Map<String, Object> facts(StepContext step, Answers answers) {
        return Map.of(
                "start", answers.text("start"),
                "end", answers.text("end"),
                "expectedUses", answers.number("expectedUses").orElseThrow().longValueExact(),
                "expectedUsers", answers.number("expectedUsers").orElseThrow().longValueExact(),
                "cycle", !answers.text("cycle").isBlank());
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        LocalDate end = answers.date("end").orElseThrow();
        leaveLightTrack(step, answers);
        dossier()
                .change(
                        step.caseReference(),
                        step.actor(),
                        JournalKind.EXPERIMENT_BEGUN,
                        Map.of("start", answers.text("start"), "end", end.toString()),
                        dossier -> dossier.using(UseState.EXPERIMENTING));
        Map<String, Object> variables = new LinkedHashMap<>(dossier()
                .lastDay(
                        end,
                        PathVariables.EXPERIMENT_END,
                        PathVariables.EXPERIMENT_REMINDER,
                        PathVariables.EXPERIMENT_LATE));
        variables.put(PathVariables.MAINTAINED_UNTIL.name(), null);
        return variables;
    }

    private void leaveLightTrack(StepContext step, Answers answers) {
        List<String> passed = LightTrack.leftBy(
                answers.as(ExperimentProtocol.class), dossier().settings(step.caseReference()));
        if (!passed.isEmpty() && LightTrack.holds(dossier(), step.caseReference())) {
            dossier()
                    .journal()
                    .append(
                            step.caseReference(),
                            step.actor(),
                            JournalKind.LIGHT_TRACK_LEFT,
                            step.step(),
                            Map.of("reasons", passed));
        }
    }
}
