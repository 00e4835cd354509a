package fr.cadreia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.form.Embedded;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.text.Numbered;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each form has one record of its answers, which knows no field and no choice that the form does not have. */
class StepDocumentsTest {

    /** What the application itself adds to the answers, by form. */
    private static final Map<String, Set<String>> GIVEN = Map.of(
            "convening", Set.of("session"),
            "attendance", Set.of("seated"),
            "vote", Set.of("member"),
            "vote-closing", Set.of("departed"));

    /** Choices split between two questions of a form, each with the other question. */
    private static final Map<String, String> SHARED = Map.of(
            "assessment.recommendation", "recommendationInService",
            "assessment.recommendationInService", "recommendation");

    /** Choices that nobody makes: what is to be followed, and the vote of a member who declared an interest. */
    private static final Set<String> GIVEN_CHOICES = Set.of("toFollow", "recused");

    /** Documents without a form that somebody fills in. */
    private static final Set<String> WITHOUT_FORM = Set.of("electorate");

    /** Documents whose fields are the framework's settings. */
    private static final Set<String> OF_SETTINGS = Set.of("review-proposal");

    private static final List<Class<?>> DOCUMENTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.cadreia").stream()
                    .filter(type -> type.isAnnotatedWith(AnswersOf.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    /** @param options by field with a list of its own; empty where the application gives the list */
    private record Form(Set<String> fields, Map<String, Set<String>> options) {}

    @Test
    void eachFormHasOneRecord() {
        List<String> forms = DOCUMENTS.stream().map(FormId::of).toList();
        Set<String> known = Arrays.stream(new File("forms").list())
                .filter(name -> name.endsWith(".form"))
                .map(name -> name.replace(".form", ""))
                .filter(name -> !isOpinion(name))
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(WITHOUT_FORM);

        assertThat(forms).doesNotHaveDuplicates();
        assertThat(forms.stream().filter(name -> !isOpinion(name))).containsExactlyInAnyOrderElementsOf(known);
    }

    /** They have one record in common; only what one of them asks beside has its own. */
    private static boolean isOpinion(String form) {
        return form.startsWith("opinion-");
    }

    @Test
    void aRecordKnowsOnlyTheFieldsAndChoicesOfItsForm() throws IOException {
        List<String> strange = new ArrayList<>();
        for (Class<?> document : DOCUMENTS) {
            String id = FormId.of(document);
            if (WITHOUT_FORM.contains(id) || OF_SETTINGS.contains(id)) {
                continue;
            }
            Form form = form(id);
            for (RecordComponent component : components(document)) {
                Numbered numbered = component.getAnnotation(Numbered.class);
                if (numbered == null) {
                    strange.addAll(check(id, form, component, Set.of(name(component))));
                } else {
                    Class<?> entry = (Class<?>) argument(component.getGenericType());
                    for (RecordComponent part : entry.getRecordComponents()) {
                        if (!part.getName().equals("number")) {
                            strange.addAll(check(id, form, part, numbered(numbered.value(), name(part))));
                        }
                    }
                }
            }
        }
        assertThat(strange).isEmpty();
    }

    /** Those that several forms ask for stand in a record of their own. */
    private static List<RecordComponent> components(Class<?> document) {
        return Arrays.stream(document.getRecordComponents())
                .flatMap(component -> component.isAnnotationPresent(Embedded.class)
                        ? components(component.getType()).stream()
                        : Stream.of(component))
                .toList();
    }

    /** By which others fill in or look at one answer: a question that is called otherwise is called otherwise there. */
    @Test
    void aTextThatARecordNamesIsAFieldOfItsForm() throws Exception {
        List<String> strange = new ArrayList<>();
        for (Class<?> document : DOCUMENTS) {
            String id = FormId.of(document);
            if (WITHOUT_FORM.contains(id) || OF_SETTINGS.contains(id)) {
                continue;
            }
            Set<String> fields = form(id).fields();
            for (Field constant : document.getDeclaredFields()) {
                if (Modifier.isStatic(constant.getModifiers()) && constant.getType() == String.class) {
                    constant.setAccessible(true);
                    String named = (String) constant.get(null);
                    if (!fields.contains(named)
                            && !GIVEN.getOrDefault(id, Set.of()).contains(named)) {
                        strange.add(id + "." + constant.getName() + " = " + named);
                    }
                }
            }
        }
        assertThat(strange).isEmpty();
    }

    @Test
    void theCheckFindsAFieldAndAChoiceThatTheFormLacks() throws IOException {
        record Strange(String motion, Side ownInterest) {}
        Form vote = form("vote");

        assertThat(check("vote", vote, Strange.class.getRecordComponents()[0], Set.of("motion")))
                .containsExactly("vote.motion");
        assertThat(check("vote", vote, Strange.class.getRecordComponents()[1], Set.of("ownInterest")))
                .containsExactly("vote.ownInterest has [no, yes], not [left, right]");
    }

    private enum Side {
        LEFT,
        RIGHT
    }

    private static List<String> check(String id, Form form, RecordComponent component, Set<String> names) {
        Set<String> found = names.stream().filter(form.fields()::contains).collect(Collectors.toSet());
        if (found.isEmpty()) {
            return GIVEN.getOrDefault(id, Set.of()).containsAll(names)
                    ? List.of()
                    : List.of(id + "." + names.iterator().next());
        }
        Set<String> choices = choices(component);
        List<String> strange = new ArrayList<>();
        for (String field : found) {
            Set<String> offered = offered(id + "." + field, form, field);
            if (!choices.isEmpty() && !offered.isEmpty() && !offered.equals(choices)) {
                strange.add(id + "." + field + " has " + offered + ", not " + choices);
            }
        }
        return strange;
    }

    /** Empty where the application gives the list. */
    private static Set<String> offered(String place, Form form, String field) {
        Set<String> offered = new TreeSet<>(form.options().getOrDefault(field, Set.of()));
        if (SHARED.containsKey(place)) {
            offered.addAll(form.options().get(SHARED.get(place)));
        }
        return offered;
    }

    private static Set<String> choices(RecordComponent component) {
        Type type = component.getGenericType() instanceof ParameterizedType list ? argument(list) : component.getType();
        return type instanceof Class<?> plain && plain.isEnum()
                ? Stream.of(plain.getEnumConstants())
                        .map(constant -> FormCode.of((Enum<?>) constant))
                        .filter(code -> !GIVEN_CHOICES.contains(code))
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private static String name(RecordComponent component) {
        JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
    }

    /** The names that the part of an entry may have: with the number before or after it. */
    private static Set<String> numbered(String prefix, String part) {
        String capital = Character.toUpperCase(part.charAt(0)) + part.substring(1);
        return Stream.of(prefix + 1 + capital, prefix + capital + 1).collect(Collectors.toSet());
    }

    private static Type argument(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static Form form(String id) throws IOException {
        Set<String> fields = new TreeSet<>();
        Map<String, Set<String>> options = new HashMap<>();
        read(new ObjectMapper().readTree(new File("forms/" + id + ".form")), fields, options);
        return new Form(fields, new TreeMap<>(options));
    }

    private static void read(JsonNode container, Set<String> fields, Map<String, Set<String>> options) {
        for (JsonNode component : container.path("components")) {
            String key =
                    component.path(component.has("dateKey") ? "dateKey" : "key").asText();
            fields.add(key);
            if (component.has("values")) {
                Set<String> values = new TreeSet<>();
                component
                        .path("values")
                        .forEach(value -> values.add(value.path("value").asText()));
                options.put(key, values);
            }
            read(component, fields, options);
        }
    }
}
