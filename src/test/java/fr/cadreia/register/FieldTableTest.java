package fr.cadreia.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.FifthOpinion;
import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FieldType;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody has decided on every field of every form; nothing is public for want of a decision. */
class FieldTableTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyQuestionOfEveryFormIsListed() throws IOException {
        List<String> undecided = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".form")).toList()) {
                String form = file.getFileName().toString().replace(".form", "");
                undecided.addAll(undecided(form, JSON.readTree(file.toFile())));
            }
        }
        assertThat(undecided)
                .as("questions that register/fields.yaml lists neither as public nor as private")
                .isEmpty();
    }

    private static List<String> undecided(String form, JsonNode schema) {
        return fields(schema).stream()
                .filter(field -> !FieldTable.REGISTER.decides(form, field))
                .map(field -> form + "." + field)
                .toList();
    }

    @Test
    void everyValueOfTheEntryIsAFieldOfTheTable() {
        assertThat(unlisted(RegisterEntry.class, "")).isEmpty();
    }

    /** The values of an entry that the table does not name; what is withheld is no field. */
    private static List<String> unlisted(Class<?> record, String path) {
        List<String> unlisted = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String own = path + component.getName();
            Class<?> type = (Class<?>)
                    (component.getGenericType() instanceof ParameterizedType list
                            ? list.getActualTypeArguments()[0]
                            : component.getType());
            if (FieldType.isPart(type) && type != WithheldPart.class) {
                unlisted.addAll(unlisted(type, own + "."));
            } else if (type != WithheldPart.class
                    && FieldTable.REGISTER.find(own).isEmpty()) {
                unlisted.add(own);
            }
        }
        return unlisted;
    }

    @Test
    void whatIsComputedIsMarkedAndWhatIsMarkedIsComputed() {
        CaseContent content = new CaseContent(
                Case.opened("IA-1", "Titre", "dir-a", Case.Origin.PROPOSAL, "2026-1", Instant.EPOCH, "agent"),
                "Titre",
                List.of(),
                List.of(),
                null);
        DisclosedDocuments documents = new DisclosedDocuments(content, Optional.empty());
        Set<String> computed = new HashSet<>(new ComputedFields(
                        content,
                        documents,
                        new DeclarationSection(content, null, null),
                        new StandingSection(content, documents, null, null),
                        List.of(),
                        new OpinionSection(content, null),
                        "Direction A",
                        null)
                .paths());
        computed.remove(ComputedFields.DECISIONS);
        computed.remove(OpinionSection.OPINIONS);

        assertThat(FieldTable.REGISTER.fields().stream()
                        .filter(field -> field.isKept() && !field.isRepeated())
                        .filter(field -> !field.computed().isEmpty())
                        .map(EntryField::path))
                .containsExactlyInAnyOrderElementsOf(computed);
    }

    /** Every field is asked or computed: nothing else would ever give it. */
    @Test
    void everyFieldHasASource() {
        assertThat(FieldTable.REGISTER.fields())
                .allMatch(field -> !field.from().isEmpty() || !field.computed().isEmpty());
    }

    /** A question is asked, or shown with what the application fills in. */
    @Test
    void everyQuestionThatIsNamedStandsInItsForm() {
        assertThat(FieldTable.REGISTER.fields().stream().flatMap(field -> field.from().stream()))
                .allSatisfy(question -> assertThat(named(question.form())).contains(question.at(1)));
    }

    private static List<String> named(String form) throws IOException {
        JsonNode read = JSON.readTree(Path.of("forms", form + ".form").toFile());
        List<String> names = new ArrayList<>(read.findValuesAsText("key"));
        names.addAll(read.findValuesAsText("dateKey"));
        return names;
    }

    /** A new field takes its question, its component and its line; what is forgotten of the three is named. */
    @Test
    void whatIsForgottenOfANewFieldIsNamed() throws IOException {
        JsonNode form = JSON.readTree("""
                {"components": [{"type": "group", "components": [{"type": "textfield", "key": "auditedBy"}]}]}""");
        record Audit(String auditedBy) {}

        assertThat(undecided("proposal", form)).containsExactly("proposal.auditedBy");
        assertThat(unlisted(Audit.class, "audit.")).containsExactly("audit.auditedBy");
        String withoutComponent = "fields: {solution.auditedBy: {label: Audit, from: [proposal.auditedBy]}}";
        assertThatThrownBy(() -> FieldTable.of(yaml(withoutComponent)))
                .rootCause()
                .hasMessageContaining("Solution.auditedBy");
        assertThatThrownBy(() -> FieldTable.of(yaml("fields: {solution.product: {label: Produit, colum: true}}")))
                .hasMessageContaining("colum");
    }

    private static Map<String, Object> yaml(String table) {
        return ShippedYaml.tree(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }

    /** Another opinion needs no line here; as soon as one of its questions is public, each of them is decided. */
    @Test
    void anOpinionIsPrivateUntilSomethingElseIsSaid() throws IOException {
        assertThat(undecided("opinion-accessibility", JSON.readTree(FifthOpinion.form())))
                .isEmpty();
        assertThat(FieldTable.REGISTER.isPublic("opinion-accessibility", "reasons"))
                .isFalse();
        assertThat(FieldTable.REGISTER.decides("opinion-dpo", "newQuestion")).isFalse();
    }

    @Test
    void aFieldThatIsNotListedIsPrivate() {
        assertThat(FieldTable.REGISTER.isPublic("proposal", "need")).isTrue();
        assertThat(FieldTable.REGISTER.isPublic("experiment-protocol", "indicator5Name"))
                .isTrue();
        assertThat(FieldTable.REGISTER.isPublic("review", "criticalData")).isFalse();
        assertThat(FieldTable.REGISTER.isPublic("proposal", "newQuestion")).isFalse();
        assertThat(FieldTable.REGISTER.isPublic("electorate", "members")).isFalse();
        assertThat(FieldTable.REGISTER.isPublic("vote", "explanation")).isFalse();
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
}
