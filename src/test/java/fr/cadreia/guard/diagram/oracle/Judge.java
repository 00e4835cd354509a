package fr.cadreia.guard.diagram.oracle;

import fr.cadreia.guard.diagram.requirement.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;

/**
 * Judges one run by the engine's history. At each start of the goal (or at the end of the process, where that is the
 * goal), the token that got there must have completed every step in the order, and the last decision must open the goal:
 * the last one on its own way, or one taken in the same case since, because all tokens of a case share their variables.
 * After a completed generalisation, the case does not end without a completed stop.
 */
final class Judge {

    private final Plan plan;
    private final String processInstance;
    private final Lineage lineage;
    private final List<Map<String, String>> decisions = new ArrayList<>();
    private final Map<String, Map<String, String>> variables = new HashMap<>();
    private final Map<String, String> instanceOfTask = new HashMap<>();
    private final Map<String, String> instanceOfCalled = new HashMap<>();
    private final List<String> trace = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private boolean unwatched;
    private boolean ended;
    private int goals;

    Judge(Plan plan, String processInstance) {
        this.plan = plan;
        this.processInstance = processInstance;
        this.lineage = new Lineage(plan, processInstance);
    }

    Lineage lineage() {
        return lineage;
    }

    /** The activity instance of a task, or the one that called its process. */
    Optional<String> instanceOf(String task, String itsProcessInstance) {
        return Optional.ofNullable(instanceOfTask.getOrDefault(task, instanceOfCalled.get(itsProcessInstance)));
    }

    /** What a command did. */
    void follow(String what, Collection<HistoryEvent> events) {
        trace.add("> " + what);
        for (HistoryEvent event : events) {
            if (event instanceof HistoricVariableUpdateEventEntity update) {
                variables
                        .computeIfAbsent(update.getProcessInstanceId(), key -> new HashMap<>())
                        .put(update.getVariableName(), String.valueOf(update.getTextValue()));
            } else if (processInstance.equals(event.getProcessInstanceId())) {
                if (event instanceof HistoricActivityInstanceEventEntity activity) {
                    follow(activity);
                } else if (event instanceof HistoricProcessInstanceEventEntity process
                        && event.isEventOfType(
                                org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_END)) {
                    end(process);
                }
            }
        }
    }

    private void follow(HistoricActivityInstanceEventEntity event) {
        if (event.getTaskId() != null) {
            instanceOfTask.put(event.getTaskId(), event.getId());
        }
        if (event.getCalledProcessInstanceId() != null) {
            instanceOfCalled.put(event.getCalledProcessInstanceId(), event.getId());
        }
        switch (event.getEventType()) {
            case "start" -> {
                Earned earned = lineage.started(event);
                trace.add("  starts " + event.getActivityId() + " " + earned);
                if (plan.step(event.getActivityId())
                        .equals(plan.requirement().order().before())) {
                    arrive(event.getActivityId(), earned);
                }
            }
            case "end" -> complete(event);
            default -> {}
        }
    }

    private void complete(HistoricActivityInstanceEventEntity event) {
        trace.add("  " + (event.isCanceled() ? "cancels " : "completes ") + event.getActivityId());
        String step = plan.step(event.getActivityId());
        Map<String, String> decided = new HashMap<>();
        if (!event.isCanceled()) {
            plan.decisions().stream()
                    .filter(decision -> decision.by().equals(step))
                    .map(DecisionRequirement::variable)
                    .forEach(variable -> decided.put(variable, decisionOf(event, variable)));
            if (!decided.isEmpty()) {
                decisions.add(decided);
            }
            if (plan.requirement().watch() != null) {
                unwatched |= step.equals(plan.requirement().watch().after());
                unwatched &= !step.equals(plan.requirement().stop().step());
            }
        }
        lineage.ended(event, decided, decisions.size());
    }

    /** What a called process, or the task itself, left in its own variable. */
    private String decisionOf(HistoricActivityInstanceEventEntity event, String variable) {
        String from = instanceOfCalled.entrySet().stream()
                .filter(entry -> entry.getValue().equals(event.getId()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(processInstance);
        return variables.getOrDefault(from, Map.of()).getOrDefault(variable, "nothing");
    }

    private void arrive(String where, Earned earned) {
        goals++;
        int missing = plan.order().size() - earned.phase();
        if (missing > 0) {
            violations.add(where + " reached without " + plan.order().get(earned.phase()));
        } else if (!plan.decisions().stream().allMatch(decision -> isOpened(decision, earned))) {
            violations.add(where + " reached although it was decided: " + earned.decisions());
        }
    }

    private boolean isOpened(DecisionRequirement decision, Earned earned) {
        return decision.opens().contains(earned.decisions().get(decision.variable()))
                || decisions.subList(earned.decided(), decisions.size()).stream()
                        .map(decided -> decided.get(decision.variable()))
                        .anyMatch(decision.opens()::contains);
    }

    private void end(HistoricProcessInstanceEventEntity event) {
        ended = true;
        trace.add("  ends " + event.getState());
        if (plan.requirement().order().before().equals(Order.END)) {
            arrive("the end", lineage.atEnd(processInstance));
        } else if (unwatched) {
            violations.add("ended after a generalisation, without a stop");
        }
    }

    boolean isEnded() {
        return ended;
    }

    /** How often the goal was reached. */
    int goals() {
        return goals;
    }

    /** The engine would never have come back. */
    void turnsForEver(String what) {
        violations.add(what + " turns for ever");
    }

    List<String> violations() {
        return violations;
    }

    String trace() {
        return String.join("\n", trace);
    }
}
