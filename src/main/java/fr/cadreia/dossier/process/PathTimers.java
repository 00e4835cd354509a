package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseProgress.Deadline;
import fr.cadreia.dossier.LastDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells which timers are events of the diagram, and what happens then; those of the tasks' reminders are left out. */
@Component
class PathTimers {

    private final ManagementService management;
    private final PathDiagrams diagrams;

    PathTimers(@Lazy ManagementService management, PathDiagrams diagrams) {
        this.management = management;
        this.diagrams = diagrams;
    }

    /** Lists the deadlines. Called as the application. */
    List<Deadline> named(List<Job> timers) {
        Map<String, Map<String, String>> elements = new HashMap<>();
        List<Deadline> named = new ArrayList<>();
        for (Job timer : timers) {
            String definition = timer.getProcessDefinitionId();
            String element =
                    elements.computeIfAbsent(definition, this::elements).get(timer.getJobDefinitionId());
            Instant when = timer.getDuedate().toInstant();
            name(definition, element, when).ifPresent(name -> named.add(new Deadline(name, when)));
        }
        return named;
    }

    /**
     * Returns the name of a deadline. Called as the application.
     *
     * @return French; empty for an element that is no event of the diagram, or never comes
     */
    Optional<String> name(String definition, String element, Instant when) {
        return LastDay.closedBy(Date.from(when))
                .flatMap(day ->
                        Optional.ofNullable(diagrams.get(definition).events().get(element)));
    }

    private Map<String, String> elements(String definition) {
        return WholeLists.of(management.createJobDefinitionQuery().processDefinitionId(definition)).stream()
                .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
    }
}
