package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.GeneralizationEvidence;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.NextReassessment;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.Qualification;
import fr.cadreia.dossier.UseState;
import fr.cadreia.dossier.document.Generalization;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.PersonalNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class GeneralizationStep extends CaseStep {

    private final Qualification qualification;
    private final GeneralizationEvidence evidence;
    private final NextReassessment next;
    private final PersonalNames names;

    GeneralizationStep(
            Dossier dossier,
            Qualification qualification,
            GeneralizationEvidence evidence,
            NextReassessment next,
            PersonalNames names) {
        super("generalization", dossier);
        this.qualification = qualification;
        this.evidence = evidence;
        this.next = next;
        this.names = names;
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        Map<String, Object> start = new HashMap<>(super.startFrom(step));
        start.put("nextReassessment", latestReassessment(step).toString());
        return start;
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        String organisation = dossier().cases().get(step.caseReference()).organisation();
        return Map.of(
                "latestReassessment", latestReassessment(step).toString(),
                "isCommune",
                        people().organisation(organisation)
                                .map(Organisation::isCommune)
                                .orElse(false),
                "gateComputed", gateIsOpen(step) ? "open" : "closed");
    }

    private boolean gateIsOpen(StepContext step) {
        return qualification.closedGate(step.caseReference()).isEmpty();
    }

    private LocalDate latestReassessment(StepContext step) {
        return next.latest(step.caseReference());
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>(names.refused(answers, "registerText"));
        LocalDate chosen = answers.as(Generalization.class).nextReassessment();
        if (chosen.isAfter(latestReassessment(step))) {
            errors.add(FieldError.of(
                    "nextReassessment",
                    "au plus tard le " + FrenchText.day(latestReassessment(step))
                            + " pour ce niveau de risque ; plus tôt est permis."));
        }
        if (chosen.isBefore(dossier().today())) {
            errors.add(FieldError.of("nextReassessment", "cette date est passée : indiquez une date à venir."));
        }
        LocalDate within = dossier().today().plusYears(1);
        CrossChecks.notAfter(answers, "startDate", within, "mettez en service dans l'année qui suit la décision")
                .ifPresent(errors::add);
        LocalDate inService = answers.date("startDate").orElseThrow();
        CrossChecks.notAfter(
                        answers,
                        "actDate",
                        inService.isBefore(within) ? inService : within,
                        "l'acte est pris avant la mise en service")
                .ifPresent(errors::add);
        CrossChecks.notBefore(answers, "nextReassessment", inService, "la mise en service")
                .ifPresent(errors::add);
        if (!gateIsOpen(step)) {
            errors.add(
                    new FieldError(
                            "",
                            "",
                            "Le contrôle de confidentialité s'est refermé : reprenez la proposition depuis la page du dossier."));
        }
        return errors;
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        // Whichever way the case came here: a diagram, a moved token or a form of another task.
        evidence.demand(step.caseReference(), step.processInstanceId());
        Generalization act = answers.as(Generalization.class);
        dossier()
                .change(
                        step.caseReference(),
                        step.actor(),
                        JournalKind.GENERALIZED,
                        Map.of(
                                "authority",
                                act.authority(),
                                "nextReassessment",
                                act.nextReassessment().toString()),
                        dossier -> dossier.using(UseState.GENERALIZED));
        Map<String, Object> variables = new HashMap<>();
        variables.put(PathVariables.NEXT_REASSESSMENT.name(), Dossier.endOf(act.nextReassessment()));
        variables.put(PathVariables.MAINTAINED_UNTIL.name(), null);
        return variables;
    }
}
