package fr.cadreia.committee.examination;

import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.presence.Electorate;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.ExaminationEvent;
import fr.cadreia.journal.ExaminationEvent.ElectorateRenewed;
import fr.cadreia.journal.ExaminationEvent.ExaminationOpened;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.StepContext;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Fixes the members who decide on a case when the committee begins to examine it. */
@Component
public class ExaminationOpening {

    private final Examinations examinations;
    private final Composition composition;
    private final CaseRecords records;

    ExaminationOpening(Examinations examinations, Composition composition, CaseRecords records) {
        this.examinations = examinations;
        this.composition = composition;
        this.records = records;
    }

    /**
     * Fixes the electorate: the members in office, with their deputies. Members of the proposer's side are recused from
     * the start.
     *
     * @param caller the process instance that asked for the examination, empty when none did
     */
    public void open(String reference, String instance, String caller) {
        Case examined = records.cases().get(reference);
        fix(
                reference,
                instance,
                Electorate.of(composition.seats(records.today()), examined.organisation()),
                records.frameworks().inForce().number(),
                (electorate, framework) -> new ExaminationOpened(
                        electorate.members(),
                        electorate.recused(),
                        electorate.deputies(),
                        electorate.replacing(),
                        framework,
                        caller));
    }

    /** Fixes the electorate again, when recusals and ended mandates left too few of its members to sit. */
    public void renew(String reference, String instance) {
        fix(
                reference,
                instance,
                examinations.renewed(reference),
                examinations.of(reference, instance).framework(),
                (electorate, framework) -> new ElectorateRenewed(
                        electorate.members(),
                        electorate.recused(),
                        electorate.deputies(),
                        electorate.replacing(),
                        framework));
    }

    private void fix(
            String reference,
            String instance,
            Electorate electorate,
            String framework,
            BiFunction<Electorate, String, ExaminationEvent> event) {
        records.keep(
                StepContext.withoutTask(
                        FormId.of(OpenedExamination.class),
                        "Service_OpenExamination",
                        reference,
                        instance,
                        Journal.APPLICATION),
                new OpenedExamination(framework, electorate).content(),
                Step.COMMITTEE_DECISION.code(),
                event.apply(electorate, framework));
    }
}
