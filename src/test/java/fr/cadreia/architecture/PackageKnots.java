package fr.cadreia.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Packages that need each other in a circle: each of them is told of each other one in its knot. */
final class PackageKnots extends ArchCondition<JavaClass> {

    private final Map<String, Set<String>> needs = new TreeMap<>();

    PackageKnots() {
        super("stand in packages that do not need each other in a circle");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        needs.clear();
        all.forEach(type -> type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith("fr.cadreia"))
                .forEach(target -> needs.computeIfAbsent(type.getPackageName(), unused -> new TreeSet<>())
                        .add(target.getPackageName())));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        // A knot is of packages, and is told once for all classes.
    }

    @Override
    public void finish(ConditionEvents events) {
        Map<String, Set<String>> reached = new TreeMap<>();
        needs.keySet().forEach(from -> reached.put(from, reached(from)));
        reached.forEach((from, targets) -> targets.stream()
                .filter(to ->
                        !to.equals(from) && reached.getOrDefault(to, Set.of()).contains(from))
                .forEach(to -> events.add(SimpleConditionEvent.violated(from, from + " is in a knot with " + to))));
    }

    private Set<String> reached(String from) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(needs.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }
}
