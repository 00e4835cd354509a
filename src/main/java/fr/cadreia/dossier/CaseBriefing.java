package fr.cadreia.dossier;

import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Optional;

/**
 * The briefing for the person who opens a step of a case. The summary, which knows the answers of each step, provides
 * it.
 */
public interface CaseBriefing {

    /** Lists the few lines above the questions of a form, each short enough for a telephone. */
    List<FactLine> essentials(String caseReference, Optional<Person> reader, String form, StepView view);

    /** Lists the sections of the whole record that are not empty. */
    List<SummarySection> sections(String caseReference, Optional<Person> reader);

    /**
     * Returns as a French sentence why a step that was done before is to be done again: the cause that sent the case
     * back, the person and the day.
     *
     * @param place the place of the step on the path
     * @return empty when the step comes for the first time, or in its turn
     */
    Optional<String> returnReason(CaseRecords records, StepContext step, Step place);
}
