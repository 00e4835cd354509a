package fr.cadreia.engine.config;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Lends a copy of a task's reminders (its timeout listeners) to the code that reads them. A migration takes those that
 * it has carried over out of the map that it reads, which is the cached definition's own (issue 4633 of the engine):
 * from then on no case of that version would be reminded of anything until the next start of the application.
 */
@Component
class CamundaReminderWorkaround extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getProperties().contains(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)) {
            activity.getProperties()
                    .set(
                            BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS,
                            new Lent(activity.getProperties().get(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)));
        }
    }

    private static final class Lent extends AbstractMap<String, Map<String, TimerDeclarationImpl>> {

        private final Map<String, Map<String, TimerDeclarationImpl>> kept;

        private Lent(Map<String, Map<String, TimerDeclarationImpl>> kept) {
            this.kept = kept;
        }

        @Override
        public Set<Entry<String, Map<String, TimerDeclarationImpl>>> entrySet() {
            return kept.entrySet().stream()
                    .map(entry -> Map.entry(
                            entry.getKey(), (Map<String, TimerDeclarationImpl>) new HashMap<>(entry.getValue())))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
