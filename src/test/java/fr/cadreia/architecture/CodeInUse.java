package fr.cadreia.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What can be reached in the code from what is called from outside it. A method that overrides is reached with what it
 * overrides; what it overrides of a library, with its class: when an instance may be made.
 */
final class CodeInUse {

    private final JavaClasses classes;
    private final Predicate<JavaMember> calledFromOutside;
    private final Predicate<JavaClass> madeFromOutside;
    private final Set<JavaMember> reached = new HashSet<>();
    private final Deque<JavaMember> open = new ArrayDeque<>();
    private final Map<JavaMember, List<JavaMember>> leadsTo = new HashMap<>();

    CodeInUse(JavaClasses classes, Predicate<JavaMember> calledFromOutside, Predicate<JavaClass> madeFromOutside) {
        this.classes = classes;
        this.calledFromOutside = calledFromOutside;
        this.madeFromOutside = madeFromOutside;
        classes.forEach(this::connect);
        classes.forEach(this::begin);
        while (!open.isEmpty()) {
            go(open.pop());
        }
    }

    boolean reaches(JavaMember member) {
        return reached.contains(member);
    }

    private void connect(JavaClass type) {
        for (JavaMember member : members(type)) {
            for (JavaAccess<?> access : member.getAccessesToSelf()) {
                leadTo(access.getOrigin(), member);
            }
            if (member instanceof JavaMethod method) {
                overridden(method).filter(this::isOurs).forEach(original -> leadTo(original, method));
            }
        }
    }

    private void leadTo(JavaMember from, JavaMember to) {
        leadsTo.computeIfAbsent(from, member -> new ArrayList<>()).add(to);
    }

    private void begin(JavaClass type) {
        for (JavaMember member : type.getMembers()) {
            if (isMadeByCompiler(member) || calledFromOutside.test(member)) {
                reach(member);
            }
        }
        if (type.isInterface() || madeFromOutside.test(type)) {
            librarysMethods(type).forEach(this::reach);
        }
    }

    private void go(JavaMember member) {
        leadsTo.getOrDefault(member, List.of()).forEach(this::reach);
        JavaClass type = member.getOwner();
        type.getStaticInitializer().ifPresent(this::reach);
        if (member instanceof JavaConstructor) {
            librarysMethods(type).forEach(this::reach);
        } else if (member instanceof JavaMethod && madeFromOutside.test(type)) {
            type.getConstructors().forEach(this::reach);
        }
    }

    private void reach(JavaMember member) {
        if (reached.add(member)) {
            open.add(member);
        }
    }

    private Stream<JavaMethod> librarysMethods(JavaClass type) {
        return type.getMethods().stream().filter(method -> overridden(method).anyMatch(original -> !isOurs(original)));
    }

    private boolean isOurs(JavaMember member) {
        return classes.contain(member.getOwner().getName());
    }

    /** Overridden methods, found by name and number of parameters only, for generic types are erased. */
    static Stream<JavaMethod> overridden(JavaMethod method) {
        if (isStaticOrPrivate(method)) {
            return Stream.empty();
        }
        JavaClass type = method.getOwner();
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .flatMap(parent -> parent.getMethods().stream())
                .filter(original -> original.getName().equals(method.getName()))
                .filter(original -> original.getParameters().size()
                        == method.getParameters().size())
                .filter(original -> !isStaticOrPrivate(original));
    }

    static boolean isMadeByCompiler(JavaMember member) {
        JavaClass type = member.getOwner();
        return member.getModifiers().contains(JavaModifier.SYNTHETIC)
                || member.getModifiers().contains(JavaModifier.BRIDGE)
                || type.isEnum() && Set.of("values", "valueOf").contains(member.getName());
    }

    private static boolean isStaticOrPrivate(JavaMember member) {
        return member.getModifiers().contains(STATIC) || member.getModifiers().contains(PRIVATE);
    }

    private static List<JavaMember> members(JavaClass type) {
        List<JavaMember> members = new ArrayList<>(type.getMembers());
        type.getStaticInitializer().ifPresent(members::add);
        return members;
    }
}
