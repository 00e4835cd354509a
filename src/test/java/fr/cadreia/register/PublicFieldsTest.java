package fr.cadreia.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.register.PublicFields.Disclosure;
import fr.cadreia.register.entry.RegisterEntry;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody has decided on every field of every form; nothing is public for want of a decision. */
class PublicFieldsTest {

    @Test
    void everyFieldOfEveryFormIsListed() throws IOException {
        List<String> undecided = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".form")).toList()) {
                String form = file.getFileName().toString().replace(".form", "");
                for (String field : fields(new ObjectMapper().readTree(file.toFile()))) {
                    if (disclosure(form).filter(listed -> listed.decides(field)).isEmpty()) {
                        undecided.add(form + "." + field);
                    }
                }
            }
        }
        assertThat(undecided)
                .as("fields that register/public-fields.yaml lists neither as public nor as private")
                .isEmpty();
    }

    @Test
    void everyPublicFieldHasItsPlaceInTheEntry() {
        List<String> lost = new ArrayList<>();
        PublicFields.TABLE.forms().values().stream()
                .flatMap(form -> form.published().values().stream())
                .filter(path -> !exists(RegisterEntry.class, path))
                .forEach(lost::add);
        assertThat(lost).isEmpty();
    }

    @Test
    void aFieldThatIsNotListedIsPrivate() {
        assertThat(PublicFields.TABLE.isPublic("proposal", "need")).isTrue();
        assertThat(PublicFields.TABLE.isPublic("experiment-protocol", "indicator7Name"))
                .isTrue();
        assertThat(PublicFields.TABLE.isPublic("proposal", "criticalData")).isFalse();
        assertThat(PublicFields.TABLE.isPublic("proposal", "newQuestion")).isFalse();
        assertThat(PublicFields.TABLE.isPublic("electorate", "members")).isFalse();
        assertThat(PublicFields.TABLE.isPublic("vote", "explanation")).isFalse();
    }

    private static Optional<Disclosure> disclosure(String form) {
        return Optional.ofNullable(PublicFields.TABLE.forms().get(form));
    }

    private static List<String> fields(JsonNode container) {
        List<String> fields = new ArrayList<>();
        container.path("components").forEach(component -> {
            boolean answered = component.has("key")
                    && !component.path("readonly").asBoolean()
                    && !component.path("disabled").asBoolean();
            if (answered) {
                fields.add(component.get("key").asText());
            } else if (component.has("dateKey")) {
                fields.add(component.get("dateKey").asText());
            }
            fields.addAll(fields(component));
        });
        return fields;
    }

    private static boolean exists(Class<?> type, String path) {
        String head = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        Optional<RecordComponent> component = Arrays.stream(type.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(head))
                .findFirst();
        return component
                .map(found ->
                        head.equals(path) || exists(element(found.getGenericType()), path.substring(head.length() + 1)))
                .orElse(false);
    }

    private static Class<?> element(Type type) {
        return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }
}
