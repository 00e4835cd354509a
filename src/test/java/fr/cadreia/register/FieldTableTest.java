package fr.cadreia.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.document.Assessment;
import fr.cadreia.dossier.document.DataGateConfirmation;
import fr.cadreia.dossier.document.ExperimentClosing;
import fr.cadreia.dossier.document.ExperimentProtocol;
import fr.cadreia.dossier.document.Generalization;
import fr.cadreia.dossier.document.Opinion;
import fr.cadreia.dossier.document.Proposal;
import fr.cadreia.dossier.document.Review;
import fr.cadreia.dossier.document.SecondReading;
import fr.cadreia.dossier.document.Stopping;
import fr.cadreia.register.entry.FieldTable;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody has decided on every field of every form; nothing is public for want of a decision. */
class FieldTableTest {

    private static final Map<Class<? extends Record>, List<String>> DOCUMENTS = Map.of(
            Proposal.class, List.of("proposal"),
            Review.class, List.of("review"),
            DataGateConfirmation.class, List.of("data-gate"),
            Opinion.class, List.of("opinion-dpo", "opinion-security", "opinion-sobriety", "opinion-hr"),
            ExperimentProtocol.class, List.of("experiment-protocol"),
            ExperimentClosing.class, List.of("experiment-closing"),
            Assessment.class, List.of("assessment", "reassessment"),
            SecondReading.class, List.of("second-reading"),
            Generalization.class, List.of("generalization"),
            Stopping.class, List.of("stop"));

    @Test
    void everyFieldOfEveryFormIsListed() throws IOException {
        List<String> undecided = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".form")).toList()) {
                String form = file.getFileName().toString().replace(".form", "");
                for (String field : fields(new ObjectMapper().readTree(file.toFile()))) {
                    if (!FieldTable.REGISTER.decides(form, field)) {
                        undecided.add(form + "." + field);
                    }
                }
            }
        }
        assertThat(undecided)
                .as("fields that register/fields.yaml lists neither as public nor as private")
                .isEmpty();
    }

    @Test
    void everyComponentOfEveryDocumentIsListed() throws IOException {
        List<String> undecided = new ArrayList<>();
        for (Class<?> document : documents()) {
            assertThat(DOCUMENTS).as("form of %s", document).containsKey(document.asSubclass(Record.class));
            for (RecordComponent component : document.getRecordComponents()) {
                for (String form : DOCUMENTS.get(document.asSubclass(Record.class))) {
                    if (!FieldTable.REGISTER.decides(form, component.getName())) {
                        undecided.add(form + "." + component.getName());
                    }
                }
            }
        }
        assertThat(undecided).isEmpty();
    }

    @Test
    void aFieldThatIsNotListedIsPrivate() {
        assertThat(FieldTable.REGISTER.isPublic("proposal", "need")).isTrue();
        assertThat(FieldTable.REGISTER.isPublic("experiment-protocol", "indicator7Name"))
                .isTrue();
        assertThat(FieldTable.REGISTER.isPublic("proposal", "criticalData")).isFalse();
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

    private static List<Class<?>> documents() throws IOException {
        Path classes = Path.of("target/classes/fr/cadreia/dossier/document");
        try (Stream<Path> files = Files.list(classes)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("package-info") && !name.contains("$"))
                    .map(name -> "fr.cadreia.dossier.document." + name.replace(".class", ""))
                    .<Class<?>>map(FieldTableTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
