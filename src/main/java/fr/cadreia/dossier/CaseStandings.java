package fr.cadreia.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The present state of all open cases, and the tasks that wait in them: for overviews, without a person's name. */
public interface CaseStandings {

    /** @param element id in the diagram of the path, of the step that is being done or waited for */
    record Place(String caseReference, String element) {}

    /**
     * An open task.
     *
     * @param groups ids of the roles it is for; empty for a task of one person alone, such as a vote
     */
    record Wait(String caseReference, Set<String> groups, Optional<Instant> due) {}

    /**
     * The path's diagram on which new cases start.
     *
     * @param xml BPMN
     * @param names French, by the ids of its elements
     * @param steps ids of the elements that carry them
     */
    record Drawing(String xml, Map<String, String> names, Map<Step, String> steps) {}

    /** Returns the drawing; empty when none is deployed. */
    Optional<Drawing> drawing();

    List<Place> places();

    /** Lists the open tasks, also those in the processes that a case calls. */
    List<Wait> waits();
}
