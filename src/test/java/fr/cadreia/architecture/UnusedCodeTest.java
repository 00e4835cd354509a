package fr.cadreia.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ENUM;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nothing needs is gone: neither what nobody calls, nor what only tests do. */
@AnalyzeClasses(packages = "fr.cadreia", importOptions = ImportOption.DoNotIncludeTests.class)
class UnusedCodeTest {

    /** Code that tests use to compare what the code does with what is written elsewhere, or twice on purpose. */
    private static final Set<String> HELD_AGAINST = Set.of(
            // The matrices of rights in src/docs, and the engine's own commands.
            "fr.cadreia.guard.RoleRights.of(fr.cadreia.people.Role)",
            "fr.cadreia.guard.process.CommandMatrix.all()",
            "fr.cadreia.guard.process.CommandMatrix.arguments()",
            // The guard's own reading of a ballot, and the committee's.
            "fr.cadreia.guard.evidence.ExaminationEvidence.isAdopted()",
            "fr.cadreia.guard.evidence.ExaminationEvidence.isQuorate()",
            // The forms' questions: each is public or private, and asked or computed.
            "fr.cadreia.register.entry.FieldTable.decides(java.lang.String, java.lang.String)",
            "fr.cadreia.register.entry.FieldTable.privateFields",
            "fr.cadreia.register.entry.FieldTable.privateForms",
            "fr.cadreia.register.ComputedFields.paths()",
            // The schema of the register's files.
            "fr.cadreia.register.format.RegisterTable.columns()",
            // The targets that the demonstration's history misses.
            "fr.cadreia.demonstration.story.StoryTimeline.subjects()",
            "fr.cadreia.demonstration.story.StorySubject.key()");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

    @ArchTest
    static void nothingIsUnused(JavaClasses classes) {
        assertThat(unused(classes)).containsExactlyInAnyOrderElementsOf(HELD_AGAINST);
    }

    private static Set<String> unused(JavaClasses classes) {
        NamedOutsideJava outside = new NamedOutsideJava(classes);
        CodeInUse used = new CodeInUse(classes, outside::calls, outside::makes);
        Map<String, Integer> words = words();
        Set<String> unused = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.isAnnotation() || type.isAnonymousClass()) {
                continue;
            }
            for (JavaMember member : type.getMembers()) {
                if (!isUsed(member, outside, used, words)) {
                    unused.add(member.getFullName());
                }
            }
        }
        return unused;
    }

    private static boolean isUsed(
            JavaMember member, NamedOutsideJava outside, CodeInUse used, Map<String, Integer> words) {
        if (CodeInUse.isMadeByCompiler(member)) {
            return true;
        }
        JavaClass type = member.getOwner();
        if (member instanceof JavaField field) {
            if (field.getModifiers().contains(ENUM)) {
                return isTakenTogether(type) || outside.isData(type) || isRead(field, used);
            }
            return isComponent(field)
                    || isRead(field, used)
                    || outside.calls(field)
                    || isInlined(field) && words.getOrDefault(field.getName(), 0) > 1;
        }
        if (member instanceof JavaMethod method && isAccessor(method)) {
            return outside.isData(type)
                    || outside.isKey(type)
                    || used.reaches(method)
                    || isRead(type.getField(method.getName()), used);
        }
        return used.reaches(member)
                || member instanceof JavaConstructor constructor
                        && (outside.isData(type) || keepsOthersFromMakingIt(constructor))
                || type.isRecord() && Set.of("equals", "hashCode", "toString").contains(member.getName());
    }

    private static boolean isComponent(JavaField field) {
        return field.getOwner().isRecord() && !field.getModifiers().contains(STATIC);
    }

    private static boolean isAccessor(JavaMethod method) {
        return method.getOwner().isRecord()
                && method.getParameters().isEmpty()
                && method.getOwner()
                        .tryGetField(method.getName())
                        .filter(UnusedCodeTest::isComponent)
                        .isPresent();
    }

    /** The constants of an enumeration are asked for all at once, or one by its name. */
    private static boolean isTakenTogether(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> Set.of("values", "valueOf").contains(method.getName()))
                .flatMap(method -> method.getAccessesToSelf().stream())
                .anyMatch(access ->
                        !access.getOriginOwner().equals(type) || !CodeInUse.isMadeByCompiler(access.getOrigin()));
    }

    /** Otherwise than by its accessor, whose uses count for themselves. */
    private static boolean isRead(JavaField field, CodeInUse used) {
        return field.getAccessesToSelf().stream()
                .filter(access -> access.getAccessType() == AccessType.GET)
                .map(access -> access.getOrigin())
                .anyMatch(reader ->
                        used.reaches(reader) && !isAccessorOf(field, reader) && !CodeInUse.isMadeByCompiler(reader));
    }

    private static boolean isAccessorOf(JavaField field, JavaCodeUnit unit) {
        return isComponent(field)
                && unit instanceof JavaMethod method
                && method.getOwner().equals(field.getOwner())
                && method.getName().equals(field.getName())
                && isAccessor(method);
    }

    /** The compiler writes the value of a constant where its name stood. */
    private static boolean isInlined(JavaField field) {
        return field.getModifiers().contains(FINAL)
                && (field.getRawType().isPrimitive() || field.getRawType().isEquivalentTo(String.class));
    }

    private static boolean keepsOthersFromMakingIt(JavaConstructor constructor) {
        return constructor.getModifiers().contains(PRIVATE)
                && constructor.getParameters().isEmpty();
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = WORD.matcher(NamedOutsideJava.text(Path.of("src/main/java"), ".*\\.java"));
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
        return words;
    }

    /** What the test must find, and what it must not. */
    @SuppressWarnings("unused")
    static final class Example {

        private final List<String> kept = new ArrayList<>();

        public static void main(String[] arguments) {
            new Example().called();
        }

        void called() {
            List.of("").forEach(this::referred);
        }

        void referred(String text) {
            kept.add(text);
        }

        void dead() {
            alsoDead();
        }

        void alsoDead() {
            dead();
        }

        @Override
        public String toString() {
            return String.join("", kept);
        }
    }

    @Test
    void whatOnlyWhatIsUnusedCallsIsUnused() {
        assertThat(unused(new ClassFileImporter().importClasses(Example.class)))
                .containsExactly(Example.class.getName() + ".alsoDead()", Example.class.getName() + ".dead()");
    }

    /**
     * What can be reached in the code from what is called from outside it. A method that overrides is reached with what it
     * overrides; what it overrides of a library, with its class: when an instance may be made.
     */
    private static final class CodeInUse {

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
            return type.getMethods().stream()
                    .filter(method -> overridden(method).anyMatch(original -> !isOurs(original)));
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
            return member.getModifiers().contains(STATIC)
                    || member.getModifiers().contains(PRIVATE);
        }

        private static List<JavaMember> members(JavaClass type) {
            List<JavaMember> members = new ArrayList<>(type.getMembers());
            type.getStaticInitializer().ifPresent(members::add);
            return members;
        }
    }
}
