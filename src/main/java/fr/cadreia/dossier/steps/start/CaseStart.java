package fr.cadreia.dossier.steps.start;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseOpening;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.form.StepForm;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** The start form: a title and one's own organisation, and the case exists. */
@Component
class CaseStart implements StepForm {

    private final CaseOpening opening;
    private final People people;

    CaseStart(CaseOpening opening, People people) {
        this.opening = opening;
        this.people = people;
    }

    @Override
    public String formId() {
        return FormId.of(NewCase.class);
    }

    @Override
    public ShownValues show(StepContext step) {
        return helpers(step).with(Answers.NONE.withAnswered(NewCase.ORGANISATION, own(step)));
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE.with(
                "organisations",
                people.organisation(own(step)).map(CaseStart::option).stream().toList());
    }

    private String own(StepContext step) {
        return people.find(step.actor()).map(Person::organisation).orElse("");
    }

    private static FieldOption option(Organisation organisation) {
        return new FieldOption(organisation.id(), organisation.name());
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        NewCase proposed = answers.as(NewCase.class);
        boolean own = people.find(step.actor())
                .map(person -> person.isRequesterOf(proposed.organisation()))
                .orElse(false);
        return own
                ? List.of()
                : List.of(FieldError.of(
                        NewCase.ORGANISATION,
                        "choisissez votre propre direction ou commune\u00a0: vous proposez en son nom."));
    }

    @Override
    public ProcessVariables accept(StepContext step, Answers answers) {
        NewCase proposed = answers.as(NewCase.class);
        return opening.open(
                step.caseReference(),
                proposed.title().strip(),
                proposed.organisation(),
                Case.Origin.PROPOSAL,
                step.actor());
    }
}
