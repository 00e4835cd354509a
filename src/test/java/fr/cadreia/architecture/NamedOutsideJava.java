package fr.cadreia.architecture;

import com.fasterxml.jackson.core.TreeCodec;
import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import fr.cadreia.journal.Event;
import fr.cadreia.kernel.form.AnswersOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseBody;

/** What is called by no Java of ours: by Spring and Jackson through annotations, and by name from files. */
final class NamedOutsideJava {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");

    private static final Pattern EXPRESSION = Pattern.compile("[$*]\\{[^}]*}");

    /** After a dot, at the beginning of a selection, or of an expression about the selected object. */
    private static final Pattern PROPERTY =
            Pattern.compile("(?<=[\\w)\\]]\\??\\.|[?!^$]\\[|\\*\\{)([a-zA-Z]\\w*)(\\(?)");

    /** A line of the register's table. */
    private static final Pattern PATH = Pattern.compile("(?m)^  ([\\w.]+):");

    /** Packages whose classes no template sees. */
    private static final Pattern BEHIND =
            Pattern.compile(".*\\.(persistence|process|cli)(\\..*)?|fr\\.cadreia\\.journal");

    /** Annotations that tell a reader or the compiler something, and call nothing. */
    private static final Pattern SAYS_ONLY = Pattern.compile(
            "java\\.lang\\..*|fr\\.cadreia\\..*|.*Transactional|.*\\.(Nullable|Lazy|Order|Value|DefaultValue)");

    private final String classNames = text(RESOURCES, ".*\\.(sql|factories)|.*/services/.*");
    private final Set<String> paths = PATH.matcher(text(RESOURCES, ".*/register/fields\\.yaml"))
            .results()
            .flatMap(line -> Stream.of(line.group(1).split("\\.")))
            .collect(Collectors.toSet());
    private final Map<String, Set<String>> templates = properties();
    private final Set<String> features = new HashSet<>();
    private final Set<JavaClass> data = new HashSet<>();

    private final Set<JavaClass> keys = new HashSet<>();

    /** Classes that are handed over as a class object to code that makes instances of them. */
    private final Set<JavaClass> handedOver = new HashSet<>();

    NamedOutsideJava(JavaClasses classes) {
        classes.forEach(type -> features.add(feature(type)));
        classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(unit -> unit.getReferencedClassObjects().stream())
                .forEach(reference -> handedOver.add(reference.getRawType()));
        classes.stream()
                .flatMap(type -> type.getFields().stream())
                .flatMap(field -> keysOf(field.getType()))
                .forEach(keys::add);
        Deque<JavaClass> open = new ArrayDeque<>(
                classes.stream().flatMap(NamedOutsideJava::readOrWritten).toList());
        handedOver.stream().filter(JavaClass::isRecord).forEach(open::add);
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            if (classes.contain(type.getName()) && data.add(type)) {
                type.getFields().forEach(field -> open.addAll(field.getType().getAllInvolvedRawTypes()));
                open.addAll(type.getSubclasses());
            }
        }
    }

    /** Instances are made by a library. */
    boolean makes(JavaClass type) {
        return type.isMetaAnnotatedWith(Component.class)
                || classNames.contains(type.getName())
                || handedOver.contains(type)
                || isData(type) && !type.isInterface();
    }

    /** Found by its equality, which compares all its components. */
    boolean isKey(JavaClass type) {
        return keys.contains(type);
    }

    /** Jackson or Spring Boot reads or writes its components by their names. */
    boolean isData(JavaClass type) {
        return data.contains(type);
    }

    boolean calls(JavaMember member) {
        return member.getAnnotations().stream()
                        .anyMatch(annotation -> !SAYS_ONLY
                                        .matcher(annotation.getRawType().getName())
                                        .matches()
                                || annotation.getRawType().isMetaAnnotatedWith(springs()))
                || member instanceof JavaConstructor && handedOver.contains(member.getOwner())
                || member instanceof JavaMethod method
                        && (isMain(method)
                                || isInTemplate(method)
                                || isData(member.getOwner()) && (isGetter(method) || isInPath(method)));
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAnnotation<?>> springs() {
        return DescribedPredicate.describe(
                "of Spring", annotation -> annotation.getRawType().getName().startsWith("org.springframework"));
    }

    /** The register follows the paths of its table through its records. */
    private boolean isInPath(JavaMethod method) {
        return paths.contains(method.getName())
                && feature(method.getOwner()).equals("register")
                && method.getRawParameterTypes().isEmpty();
    }

    private static boolean isGetter(JavaMethod method) {
        return method.getName().matches("(get|is)[A-Z].*")
                && method.getRawParameterTypes().isEmpty();
    }

    private static boolean isMain(JavaMethod method) {
        return method.getName().equals("main") && method.getRawParameterTypes().size() == 1;
    }

    /** A feature's objects are shown by its own templates, by those of all, and by those of a feature that knows them. */
    private boolean isInTemplate(JavaMethod method) {
        JavaClass type = method.getOwner();
        if (BEHIND.matcher(type.getPackageName()).matches()) {
            return false;
        }
        String name = method.getName();
        String property = name.matches("(get|is)[A-Z].*") ? decapitalized(name.replaceFirst("get|is", "")) : name;
        boolean asked = method.getRawParameterTypes().isEmpty();
        return templates.entrySet().stream()
                .filter(folder -> folder.getValue().contains(name + "(")
                        || asked && folder.getValue().contains(property))
                .map(Map.Entry::getKey)
                .anyMatch(folder -> !features.contains(folder) || isKnownTo(folder, type));
    }

    private static boolean isKnownTo(String feature, JavaClass type) {
        return feature.equals(feature(type))
                || Stream.concat(Stream.of(type), type.getEnclosingClass().stream())
                        .flatMap(known -> known.getDirectDependenciesToSelf().stream())
                        .anyMatch(dependency -> feature.equals(feature(dependency.getOriginClass())));
    }

    private static Stream<JavaClass> keysOf(JavaType type) {
        boolean isByKey = Stream.of(Map.class, Set.class, Cache.class)
                .anyMatch(kind -> type.toErasure().isAssignableTo(kind));
        return isByKey && type instanceof JavaParameterizedType parameterized
                ? parameterized.getActualTypeArguments().get(0).getAllInvolvedRawTypes().stream()
                : Stream.empty();
    }

    private static Stream<JavaClass> readOrWritten(JavaClass type) {
        if (type.isAnnotatedWith(AnswersOf.class)
                || type.isAnnotatedWith(ConfigurationProperties.class)
                || type.isAssignableTo(Event.class)
                || type.isAssignableTo(ExceptionDto.class)) {
            return Stream.of(type);
        }
        if (type.isAssignableTo(TypeReference.class)) {
            return type.getSuperclass().stream().flatMap(parent -> parent.getAllInvolvedRawTypes().stream());
        }
        if (type.isRecord()
                && type.getEnclosingClass()
                        .filter(NamedOutsideJava::answersOrWrites)
                        .isPresent()) {
            return Stream.of(type);
        }
        return type.getCodeUnits().stream().flatMap(unit -> readOrWritten(type, unit));
    }

    private static boolean answersOrWrites(JavaClass type) {
        return type.isMetaAnnotatedWith(ResponseBody.class)
                || type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isAssignableTo(TreeCodec.class));
    }

    private static Stream<JavaClass> readOrWritten(JavaClass type, JavaCodeUnit unit) {
        if (type.isMetaAnnotatedWith(ResponseBody.class) || unit.isMetaAnnotatedWith(ResponseBody.class)) {
            return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                    .flatMap(involved -> involved.getAllInvolvedRawTypes().stream());
        }
        return answersOrWrites(type)
                ? Stream.concat(
                        unit.getReferencedClassObjects().stream().map(ReferencedClassObject::getRawType),
                        unit.getConstructorCallsFromSelf().stream()
                                .map(call -> call.getTargetOwner())
                                .filter(JavaClass::isRecord))
                : Stream.empty();
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().replaceFirst("fr\\.cadreia\\.?", "").replaceFirst("\\..*", "");
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The properties by folder. */
    private static Map<String, Set<String>> properties() {
        Map<String, Set<String>> found = new HashMap<>();
        for (Path template : files(TEMPLATES, ".*")) {
            Path place = TEMPLATES.relativize(template);
            Set<String> names = found.computeIfAbsent(place.getName(0).toString(), folder -> new HashSet<>());
            EXPRESSION
                    .matcher(read(template))
                    .results()
                    .forEach(expression -> PROPERTY.matcher(expression.group())
                            .results()
                            .forEach(property -> names.add(property.group(1) + property.group(2))));
        }
        return found;
    }

    static String text(Path folder, String name) {
        StringBuilder all = new StringBuilder();
        files(folder, name).forEach(file -> all.append(read(file)));
        return all.toString();
    }

    private static List<Path> files(Path folder, String name) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().replace('\\', '/').matches(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
