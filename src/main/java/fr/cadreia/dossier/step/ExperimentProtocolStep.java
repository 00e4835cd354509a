package fr.cadreia.dossier.step;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.Indicator;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.LightTrack;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.UseState;
import fr.cadreia.dossier.document.ExperimentProtocol;
import fr.cadreia.dossier.document.Proposal;
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

    ExperimentProtocolStep(Dossier dossier) {
        super("experiment-protocol", dossier);
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        Map<String, Object> start = new LinkedHashMap<>();
        dossier()
                .documents()
                .latest(step.caseReference(), "proposal", Proposal.class)
                .map(Proposal::userCount)
                .ifPresent(users -> start.put("participants", Math.min(users, mostPeople(step))));
        start.putAll(super.startFrom(step));
        if (isAnother(step)) {
            start.put("start", dossier().today().toString());
            start.remove("end");
        }
        return start;
    }

    private int mostPeople(StepContext step) {
        return dossier().settings(step.caseReference()).get(Setting.EXPERIMENT_PEOPLE);
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
        latestEnd(step).ifPresent(latest -> helpers.put("latestEnd", latest.toString()));
        return helpers;
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
        Optional<LocalDate> earliest = inService(step)
                ? Optional.of(start.plusMonths(
                        dossier().settings(step.caseReference()).get(Setting.OBSERVATION_MONTHS)))
                : Optional.empty();
        if (earliest.filter(end::isBefore).isPresent()) {
            errors.add(FieldError.of(
                    "end",
                    "la période d'observation dure "
                            + Setting.OBSERVATION_MONTHS.text(
                                    dossier().settings(step.caseReference()).get(Setting.OBSERVATION_MONTHS))
                            + " au moins : jusqu'au " + FrenchText.day(earliest.get())
                            + "."));
        }
        return errors;
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
