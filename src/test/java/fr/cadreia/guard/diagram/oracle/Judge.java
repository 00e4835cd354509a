package fr.cadreia.guard.diagram.oracle;

import fr.cadreia.guard.diagram.oracle.Judge.Earned;
import fr.cadreia.guard.diagram.requirement.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /**
     * What the past of a token is worth.
     *
     * @param phase how many steps of the order it completed, one after the other, without entering an earlier one since
     * @param decisions by variable, what was last decided on its way
     * @param decided how many decisions had been taken in the whole case by then
     */
    record Earned(int phase, Map<String, String> decisions, int decided) implements Comparable<Earned> {

        static final Earned NOTHING = new Earned(0, Map.of(), 0);

        /** @param index of the step, from 1, or 0 for one outside the order */
        Earned entering(int index) {
            return index > 0 && phase > index - 1 ? new Earned(index - 1, decisions, decided) : this;
        }

        /** Filling the form of a step again undoes what came after it, not the step itself. */
        Earned repeating(int index) {
            return index > 0 && phase > index ? new Earned(index, decisions, decided) : this;
        }

        /** What was decided opens nothing any more. */
        Earned undecided(String variable) {
            Map<String, String> left = new HashMap<>(decisions);
            left.remove(variable);
            return new Earned(phase, left, decided);
        }

        Earned completing(int index) {
            return index > 0 && phase == index - 1 ? new Earned(index, decisions, decided) : this;
        }

        Earned deciding(String variable, String outcome, int count) {
            Map<String, String> with = new HashMap<>(decisions);
            with.put(variable, outcome);
            return new Earned(phase, with, count);
        }

        Earned or(Earned other) {
            return compareTo(other) >= 0 ? this : other;
        }

        @Override
        public int compareTo(Earned other) {
            return phase != other.phase ? Integer.compare(phase, other.phase) : Integer.compare(decided, other.decided);
        }
    }

    /**
     * Which token came from which, out of the engine's own history. An activity instance inherits from the one that was
     * left towards it within the same command, an event on a border from its host, an event sub-process from whichever of
     * the tokens around it had earned most; a join, and the end of a scope, from the best of those that meet there. So where
     * the history leaves a doubt, the token is judged by its better past: what is then still not earned, surely is not.
     */
    static final class Lineage {

        private static final String BODY = "#multiInstanceBody";

        /** An activity instance. */
        private static final class Instance {
            private final String activity;
            private final Instance parent;
            private Earned earned;
            private Earned best;
            private boolean open = true;

            private Instance(String activity, Instance parent, Earned earned) {
                this.activity = activity;
                this.parent = parent;
                this.earned = earned;
            }

            private boolean isIn(Instance scope) {
                for (Instance at = this; at != null; at = at.parent) {
                    if (at == scope) {
                        return true;
                    }
                }
                return false;
            }
        }

        private final Plan plan;
        private final Map<String, Instance> instances = new LinkedHashMap<>();
        private final Map<String, Earned> delayed = new HashMap<>();
        private Map<String, Earned> left = new HashMap<>();
        private Set<Instance> closed = new HashSet<>();
        private Earned current = Earned.NOTHING;

        Lineage(Plan plan, String processInstance) {
            this.plan = plan;
            instances.put(processInstance, new Instance("", null, Earned.NOTHING));
        }

        /**
         * A command begins.
         *
         * @param acting activity instances on which it acts; when none is known, it may be any
         */
        void begin(Collection<String> acting) {
            left = new HashMap<>();
            closed = new HashSet<>();
            List<Instance> known =
                    acting.stream().map(instances::get).filter(Objects::nonNull).toList();
            current = known.isEmpty()
                    ? best(new ArrayList<>(instances.values()))
                    : best(instances.values().stream()
                            .filter(instance -> known.stream().anyMatch(instance::isIn))
                            .toList());
        }

        /** A command begins that goes on where a token was left for later. */
        void beginDelayed(String job) {
            begin(List.of());
            current = delayed.getOrDefault(job, current);
        }

        /** A token waits before an activity that has not started yet, or after one that is over. */
        void delay(String job, String activity, boolean after) {
            delayed.computeIfAbsent(
                    job,
                    key -> (after ? Optional.ofNullable(left.get(activity)) : fromSources(activity)).orElse(current));
        }

        private static Earned best(List<Instance> among) {
            return among.stream()
                    .filter(instance -> instance.open)
                    .map(instance -> instance.earned)
                    .max(Earned::compareTo)
                    .orElse(Earned.NOTHING);
        }

        /** @return what the token had earned when it came here */
        Earned started(HistoricActivityInstanceEventEntity event) {
            String activity = event.getActivityId().replace(BODY, "");
            Instance parent = instances.get(event.getParentActivityInstanceId());
            Earned arriving = arriving(activity, parent);
            Earned earned = arriving.entering(index(plan.step(activity))).repeating(index(plan.repeated(activity)));
            for (String variable : plan.decidesAnew(activity)) {
                earned = earned.undecided(variable);
            }
            instances.put(event.getId(), new Instance(event.getActivityId(), parent, earned));
            return arriving;
        }

        private Earned arriving(String activity, Instance parent) {
            if (parent != null && parent.activity.endsWith(BODY)) {
                return parent.best == null ? parent.earned : parent.best;
            }
            Optional<Instance> host = plan.host(activity).flatMap(this::lastOf);
            if (host.isPresent()) {
                return inside(host.get()).or(host.get().earned);
            }
            if (plan.isEventSubProcess(activity) && parent != null) {
                return inside(parent).or(current);
            }
            Optional<Earned> before = fromSources(activity);
            if (before.isPresent()) {
                return before.get();
            }
            boolean begins = plan.sources(activity).isEmpty() && parent != null && parent.parent != null;
            return begins ? parent.earned : current;
        }

        private Optional<Earned> fromSources(String activity) {
            return plan.sources(activity).stream()
                    .map(left::get)
                    .filter(Objects::nonNull)
                    .max(Earned::compareTo);
        }

        /** Of all that is, or was at the beginning of this command, in a scope. */
        private Earned inside(Instance scope) {
            return instances.values().stream()
                    .filter(instance -> (instance.open || closed.contains(instance)) && instance.isIn(scope))
                    .map(instance -> instance.earned)
                    .max(Earned::compareTo)
                    .orElse(Earned.NOTHING);
        }

        private Optional<Instance> lastOf(String activity) {
            Instance found = null;
            for (Instance instance : instances.values()) {
                boolean matches = instance.activity.replace(BODY, "").equals(activity);
                if (matches && (instance.open || closed.contains(instance))) {
                    found = instance;
                }
            }
            return Optional.ofNullable(found);
        }

        /**
         * @param decided by variable, what the completed activity decided
         * @param count how many decisions there are with it
         */
        void ended(HistoricActivityInstanceEventEntity event, Map<String, String> decided, int count) {
            Instance instance = instances.get(event.getId());
            if (instance == null) {
                return;
            }
            instance.open = false;
            closed.add(instance);
            if (event.isCanceled()) {
                return;
            }
            String activity = instance.activity.replace(BODY, "");
            Earned earned =
                    (instance.best == null ? instance.earned : instance.best).completing(index(plan.step(activity)));
            for (Map.Entry<String, String> decision : decided.entrySet()) {
                earned = earned.deciding(decision.getKey(), decision.getValue(), count);
            }
            left.merge(activity, earned, Earned::or);
            current = earned;
            Instance parent = instance.parent;
            boolean repeated = parent != null && parent.activity.endsWith(BODY);
            if (parent != null && (plan.isLast(activity) || repeated)) {
                parent.best = parent.best == null ? earned : parent.best.or(earned);
            }
        }

        /** The best of all tokens that came to an end of the process. */
        Earned atEnd(String processInstance) {
            Earned best = instances.get(processInstance).best;
            return best == null ? Earned.NOTHING : best;
        }

        private int index(String step) {
            return plan.order().indexOf(step) + 1;
        }
    }
}
