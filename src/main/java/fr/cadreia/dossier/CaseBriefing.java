package fr.cadreia.dossier;

import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Optional;

/** What the person who opens a step reads about its case. The summary, which knows what each step says, provides it. */
public interface CaseBriefing {

    /** The few lines that stand above the questions of a form, each short enough for a telephone. */
    List<FactLine> essentials(String caseReference, Optional<Person> reader, String form, StepView view);

    /** The whole record: each section that has something to say. */
    List<SummarySection> sections(String caseReference, Optional<Person> reader);

    /**
     * Why a step that was done before is to be done again: what sent the case back, who and when, as a French sentence.
     *
     * @param place where the step stands on the path
     * @return empty when the step comes for the first time, or in its turn
     */
    Optional<String> returnReason(CaseRecords records, StepContext step, Step place);
}
