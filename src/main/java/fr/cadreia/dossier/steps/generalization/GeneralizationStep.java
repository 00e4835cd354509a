package fr.cadreia.dossier.steps.generalization;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.LastDay;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.UseState;
import fr.cadreia.dossier.event.CaseEvent.Generalized;
import fr.cadreia.dossier.evidence.GeneralizationEvidence;
import fr.cadreia.dossier.qualification.LightTrack;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.dossier.summary.Essential;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.StepView;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.ProcessVariables;
import fr.cadreia.engine.ShownValues;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class GeneralizationStep extends CaseStep<Generalization> {

    private final Qualification qualification;
    private final GeneralizationEvidence evidence;
    private final GeneralizationDates dates;

    GeneralizationStep(
            CaseRecords records,
            Qualification qualification,
            GeneralizationEvidence evidence,
            GeneralizationDates dates) {
        super(Generalization.class, records);
        this.qualification = qualification;
        this.evidence = evidence;
        this.dates = dates;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.GENERALIZATION)
                .showing(Essential.DECISION, Essential.RECOMMENDATION, Essential.OPINIONS, Essential.SOBER_OPTION)
                .opening(SectionKind.RESULT, SectionKind.AUTHORITY_ACT);
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return super.startFrom(step)
                .with(
                        Generalization.NEXT_REASSESSMENT,
                        dates.latestReassessment(step.caseReference()).toString());
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE
                .with("latestReassessment", dates.latestReassessment(step.caseReference()))
                .with("isLight", LightTrack.holds(records(), step.caseReference()))
                .with("lightUsers", records().settings(step.caseReference()).get(Setting.LIGHT_USERS))
                .with("gateComputed", gateIsOpen(step) ? "open" : "closed");
    }

    private boolean gateIsOpen(StepContext step) {
        return qualification.closedGate(step.caseReference()).isEmpty();
    }

    @Override
    protected List<FieldError> faults(StepContext step, Generalization service) {
        List<FieldError> errors = new ArrayList<>(dates.check(step.caseReference(), service));
        users(step, service).ifPresent(errors::add);
        gate(step).ifPresent(errors::add);
        return errors;
    }

    private Optional<FieldError> users(StepContext step, Generalization service) {
        int most = records().settings(step.caseReference()).get(Setting.LIGHT_USERS);
        return LightTrack.holds(records(), step.caseReference()) && service.userCount() > most
                ? Optional.of(FieldError.of(
                        Generalization.USER_COUNT,
                        "ce dossier a suivi le parcours allégé, pour " + most
                                + " utilisateurs au plus\u00a0: réduisez "
                                + "ce nombre, ou demandez sur la page du dossier de reprendre l’instruction, pour suivre le "
                                + "parcours complet."))
                : Optional.empty();
    }

    private Optional<FieldError> gate(StepContext step) {
        return gateIsOpen(step)
                ? Optional.empty()
                : Optional.of(
                        new FieldError(
                                "",
                                "",
                                "Le contrôle de confidentialité s’est refermé\u00a0: reprenez la proposition depuis la page du dossier."));
    }

    @Override
    protected ProcessVariables complete(StepContext step, Generalization service) {
        // Whichever way the case came here: a diagram, a moved token or a form of another task.
        evidence.demand(step.caseReference(), step.processInstanceId());
        records()
                .change(
                        step.caseReference(),
                        step.actor(),
                        new Generalized(service.nextReassessment()),
                        dossier -> dossier.using(UseState.GENERALIZED));
        return ProcessVariables.NONE
                .with(PathVariables.NEXT_REASSESSMENT, LastDay.endOf(service.nextReassessment()))
                .with(PathVariables.MAINTAINED_UNTIL, null);
    }
}
