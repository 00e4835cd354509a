package fr.cadreia.guard.diagram.oracle;

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

/**
 * Which token came from which, out of the engine's own history. An activity instance inherits from the one that was
 * left towards it within the same command, an event on a border from its host, an event sub-process from whichever of
 * the tokens around it had earned most; a join, and the end of a scope, from the best of those that meet there. So where
 * the history leaves a doubt, the token is judged by its better past: what is then still not earned, surely is not.
 */
final class Lineage {

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
                job, key -> (after ? Optional.ofNullable(left.get(activity)) : fromSources(activity)).orElse(current));
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
