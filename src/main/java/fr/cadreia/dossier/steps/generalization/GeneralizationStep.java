package fr.cadreia.dossier.steps.generalization;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.UseState;
import fr.cadreia.dossier.event.CaseEvent.Generalized;
import fr.cadreia.dossier.evidence.GeneralizationEvidence;
import fr.cadreia.dossier.qualification.LightTrack;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.dossier.reassessment.NextReassessment;
import fr.cadreia.dossier.summary.Essential;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.StepView;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.ProcessVariables;
import fr.cadreia.engine.ShownValues;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.Setting;
import fr.cadreia.people.Organisation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class GeneralizationStep extends CaseStep<Generalization> {

    private final Qualification qualification;
    private final GeneralizationEvidence evidence;
    private final NextReassessment next;

    GeneralizationStep(
            Dossier dossier, Qualification qualification, GeneralizationEvidence evidence, NextReassessment next) {
        super(Generalization.class, dossier);
        this.qualification = qualification;
        this.evidence = evidence;
        this.next = next;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.GENERALIZATION)
                .showing(Essential.DECISION, Essential.RECOMMENDATION, Essential.OPINIONS, Essential.SOBER_OPTION)
                .opening(SectionKind.RESULT);
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return Answers.NONE
                .with(Generalization.AUTHORITY, Authorities.of(isCommune(step)).get(0))
                .with(super.startFrom(step))
                .with(Generalization.NEXT_REASSESSMENT, latestReassessment(step).toString())
                // An act of an earlier generalisation is not this one's.
                .without(List.of(Generalization.ACT_DATE, Generalization.ACT_NUMBER));
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE
                .with("latestReassessment", latestReassessment(step))
                .with("isCommune", isCommune(step))
                .with("isLight", LightTrack.holds(dossier(), step.caseReference()))
                .with("lightUsers", dossier().settings(step.caseReference()).get(Setting.LIGHT_USERS))
                .with("gateComputed", gateIsOpen(step) ? "open" : "closed");
    }

    private boolean isCommune(StepContext step) {
        return people().organisation(dossier().cases().get(step.caseReference()).organisation())
                .map(Organisation::isCommune)
                .orElse(false);
    }

    private boolean gateIsOpen(StepContext step) {
        return qualification.closedGate(step.caseReference()).isEmpty();
    }

    /** The day of the decision that the act follows. */
    private Optional<LocalDate> decided(StepContext step) {
        return dossier()
                .committee()
                .result(step.caseReference())
                .map(result -> LocalDate.ofInstant(result.recordedAt(), ZoneId.systemDefault()));
    }

    private LocalDate latestReassessment(StepContext step) {
        return next.latest(step.caseReference());
    }

    @Override
    public List<String> pastDates() {
        return List.of(Generalization.ACT_DATE);
    }

    @Override
    protected List<FieldError> faults(StepContext step, Generalization act) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate chosen = act.nextReassessment();
        if (chosen.isAfter(latestReassessment(step))) {
            errors.add(FieldError.of(
                    Generalization.NEXT_REASSESSMENT,
                    "au plus tard le " + FrenchText.day(latestReassessment(step))
                            + " pour ce niveau de risque\u00a0; plus tôt est permis."));
        }
        if (chosen.isBefore(dossier().today())) {
            errors.add(FieldError.of(
                    Generalization.NEXT_REASSESSMENT, "cette date est passée\u00a0: indiquez une date à venir."));
        }
        LocalDate within = dossier().today().plusYears(1);
        CrossChecks.notAfter(
                        Generalization.START_DATE,
                        act.startDate(),
                        within,
                        "mettez en service dans l’année qui suit la décision")
                .ifPresent(errors::add);
        LocalDate inService = act.startDate();
        if (!Authorities.of(isCommune(step)).contains(act.authority())) {
            errors.add(FieldError.of(
                    Generalization.AUTHORITY,
                    isCommune(step)
                            ? "la solution est portée par une commune\u00a0: son maire ou son conseil municipal prend l’acte."
                            : "la solution est portée par un service de la métropole\u00a0: une autorité de la métropole prend "
                                    + "l’acte."));
        }
        decided(step)
                .flatMap(day ->
                        CrossChecks.notBefore(Generalization.ACT_DATE, act.actDate(), day, "la décision du comité"))
                .ifPresent(errors::add);
        if (inService.isBefore(dossier().today())) {
            CrossChecks.notAfter(
                            Generalization.ACT_DATE,
                            act.actDate(),
                            inService,
                            "l’acte est pris avant la mise en service")
                    .ifPresent(errors::add);
        }
        CrossChecks.notBefore(Generalization.NEXT_REASSESSMENT, act.nextReassessment(), inService, "la mise en service")
                .ifPresent(errors::add);
        int lightUsers = dossier().settings(step.caseReference()).get(Setting.LIGHT_USERS);
        if (LightTrack.holds(dossier(), step.caseReference()) && act.userCount() > lightUsers) {
            errors.add(FieldError.of(
                    Generalization.USER_COUNT,
                    "ce dossier a suivi le parcours allégé, pour " + lightUsers
                            + " utilisateurs au plus\u00a0: réduisez "
                            + "ce nombre, ou demandez sur la page du dossier de reprendre l’instruction, pour suivre le "
                            + "parcours complet."));
        }
        if (!gateIsOpen(step)) {
            errors.add(
                    new FieldError(
                            "",
                            "",
                            "Le contrôle de confidentialité s’est refermé\u00a0: reprenez la proposition depuis la page du dossier."));
        }
        return errors;
    }

    @Override
    protected ProcessVariables complete(StepContext step, Generalization act) {
        // Whichever way the case came here: a diagram, a moved token or a form of another task.
        evidence.demand(step.caseReference(), step.processInstanceId());
        dossier()
                .change(
                        step.caseReference(),
                        step.actor(),
                        new Generalized(act.authority(), act.nextReassessment()),
                        dossier -> dossier.using(UseState.GENERALIZED));
        return ProcessVariables.NONE
                .with(PathVariables.NEXT_REASSESSMENT, Dossier.endOf(act.nextReassessment()))
                .with(PathVariables.MAINTAINED_UNTIL, null);
    }
}
