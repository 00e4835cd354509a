package fr.cadreia.register.format;

import static fr.cadreia.register.format.Authority.PAGES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FieldType;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.format.RegisterTable.Column;
import fr.cadreia.register.format.RegisterTable.Header;
import fr.cadreia.register.persistence.StoredEntries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * What is written of the register's fields follows from their table. What the table makes of a document is left in {@code
 * target/register}, to be copied in its place.
 */
class RegisterDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path OPENAPI = Path.of("src/main/resources/static/openapi");
    private static final Path DOCS = Path.of("src/docs");

    private static void isUpToDate(Path document, String content) throws IOException {
        Path made = Path.of("target/register").resolve(document.getFileName());
        Files.createDirectories(made.getParent());
        Files.writeString(made, content);
        assertThat(document).hasContent(content);
    }

    @Test
    void theSchemaOfAnEntryGoesDownToEachField() throws IOException {
        isUpToDate(OPENAPI.resolve("register-entry.json"), JSON.writeValueAsString(EntrySchema.schema()) + "\n");
    }

    @Test
    void everyEntryFitsItsSchema() {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema((JsonNode) EntrySchema.schema());
        assertThat(SampleEntries.all().map(version -> StoredEntries.json(version.entry())))
                .allSatisfy(entry -> assertThat(schema.validate(entry)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"FRENCH,register-table.json", "ENGLISH,register-table-en.json"})
    void theColumnsOfTheFilesAreDescribed(Header header, String file) throws IOException {
        RegisterTable table = new RegisterTable(PAGES);
        List<String> names = table.header(header);
        ObjectNode schema = JSON.createObjectNode();
        for (int at = 0; at < names.size(); at++) {
            schema.withArray("fields")
                    .add(described(names.get(at), table.columns().get(at)));
        }
        schema.withArray("missingValues").add("");
        schema.withArray("primaryKey").add(names.get(0));
        isUpToDate(OPENAPI.resolve(file), JSON.writeValueAsString(schema) + "\n");
    }

    private static ObjectNode described(String name, Column column) {
        ObjectNode field = JSON.createObjectNode()
                .put("name", name)
                .put("title", name.equals(column.name()) ? column.heading() : column.name())
                .put("type", type(column.type()));
        if (column.type() == FieldType.FLAG) {
            field.withArray("trueValues").add("oui");
            field.withArray("falseValues").add("non");
        }
        if (column.type() == FieldType.PARTIAL_DATE) {
            field.putObject("constraints").put("pattern", EntrySchema.PARTIAL_DATE);
        }
        return field;
    }

    private static String type(FieldType type) {
        return switch (type) {
            case COUNT -> "integer";
            case NUMBER -> "number";
            case DAY -> "date";
            case MOMENT -> "datetime";
            case FLAG -> "boolean";
            default -> "string";
        };
    }

    /** A comma in a short mapping ends a text: what follows would be a key without a value. */
    @ParameterizedTest
    @ValueSource(strings = {"register.yaml", "committee.yaml", "intake.yaml"})
    void noDescriptionHoldsAStrayKey(String description) throws IOException {
        assertThat(strays(JSON.valueToTree(new Yaml().load(Files.readString(OPENAPI.resolve(description))))))
                .isEmpty();
    }

    private static List<String> strays(JsonNode node) {
        return node.properties().stream()
                .flatMap(property -> property.getValue().isNull()
                        ? Stream.of(property.getKey())
                        : strays(property.getValue()).stream())
                .toList();
    }

    @Test
    void theFiltersThatTheTableClosesAreDescribedSo() throws IOException {
        JsonNode api = JSON.valueToTree(new Yaml().load(Files.readString(OPENAPI.resolve("register.yaml"))));
        assertThat(FieldTable.REGISTER.filters()).allSatisfy(filter -> {
            JsonNode values = api.at("/components/parameters/" + filter.name() + "/schema/items/enum");
            assertThat(StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText))
                    .containsExactlyInAnyOrderElementsOf(filter.values());
        });
    }

    @Test
    void theCodeOfWhatIsNotStatedIsDescribedWhereverItFinds() throws IOException {
        JsonNode api = JSON.valueToTree(new Yaml().load(Files.readString(OPENAPI.resolve("register.yaml"))));
        String code = EntryFilter.NOT_STATED.code();
        assertThat(FieldTable.REGISTER.filters())
                .extracting(EntryFilter::mayBeUnsaid)
                .contains(true, false);
        assertThat(FieldTable.REGISTER.filters()).allSatisfy(filter -> {
            JsonNode parameter = api.at("/components/parameters/" + filter.name());
            assertThat(parameter.path("description").asText().contains("«\u00a0" + code + "\u00a0»"))
                    .isEqualTo(filter.mayBeUnsaid());
            assertThat(parameter.at("/schema/items").toString().contains("\"" + code + "\""))
                    .isEqualTo(filter.mayBeUnsaid());
        });
    }

    /** The words of the standards for where a use stands. */
    @Test
    void theTableOfStatusesSaysWhatTheFormatsSay() throws IOException {
        String rows = Arrays.stream(UseStatus.values())
                .map(status -> "| `%s` (%s) | %s | %s | %s |"
                        .formatted(
                                status.name(),
                                status.label(),
                                Phase.of(status).eurocities(),
                                Phase.of(status).dutch(),
                                Phase.of(status).british()))
                .collect(Collectors.joining("\n"));
        Path document = DOCS.resolve("formats.md");
        isUpToDate(
                document,
                Files.readString(document).replaceFirst("(?s)(## Status\n\n).*?\n\n", "$1" + """
                        | register | eurocities | nl | atrs (`phase`) |
                        |---|---|---|---|
                        """ + rows + "\n\n"));
    }

    @Test
    void theListOfFieldsSaysWhatTheTableSays() throws IOException {
        String rows = FieldTable.REGISTER.fields().stream()
                .map(RegisterDocumentsTest::row)
                .collect(Collectors.joining("\n"));
        isUpToDate(DOCS.resolve("register-fields.md"), """
                # The fields of the public register

                Made from `src/main/resources/register/fields.yaml` (`RegisterDocumentsTest`; [decision 44](adr/0044-register-fields.md)). *From*
                names the questions of the forms, the first that was answered, or what computes the value. *Column*: of the CSV and XLSX
                files. *Filter*: its parameter for programs.

                | field | label | type | from | column | filter |
                |---|---|---|---|---|---|
                """ + rows + "\n");
    }

    private static String row(EntryField field) {
        String from = Stream.concat(
                        field.from().stream().map(question -> "`" + question + "`"),
                        Stream.of(field.computed()).filter(computed -> !computed.isEmpty()))
                .collect(Collectors.joining(", "));
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        field.path(),
                        field.heading(),
                        field.type().label(),
                        from,
                        field.column() ? "yes" : "",
                        field.asFilter().map(EntryFilter::name).orElse(""));
    }

    /** The JSON Schema of an entry: its records, with what the table of fields and the forms say of each field. */
    private static final class EntrySchema {

        /** What the ISO text of a partial date looks like, as a regular expression. */
        static final String PARTIAL_DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

        private static final ObjectMapper JSON = new ObjectMapper();

        private EntrySchema() {}

        static ObjectNode schema() {
            ObjectNode schema = JSON.createObjectNode()
                    .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                    .put("title", "Fiche du registre des usages d’intelligence artificielle")
                    .put("description", "Ce qui n’est pas encore connu, ou retiré pour un motif légal, est absent.");
            schema.setAll(record(RegisterEntry.class, ""));
            ArrayNode required = schema.putArray("required");
            required.add("identity").add("standing");
            return schema;
        }

        private static ObjectNode record(Class<?> type, String path) {
            ObjectNode schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
            ObjectNode properties = schema.putObject("properties");
            for (RecordComponent component : type.getRecordComponents()) {
                String own = path.isEmpty() ? component.getName() : path + "." + component.getName();
                ObjectNode property = value(component.getGenericType(), own);
                FieldTable.REGISTER.find(own).ifPresent(field -> property.put("description", field.heading()));
                properties.set(component.getName(), property);
            }
            return schema;
        }

        private static ObjectNode value(Type type, String path) {
            if (type instanceof ParameterizedType list) {
                ObjectNode array = JSON.createObjectNode().put("type", "array");
                array.set("items", value(list.getActualTypeArguments()[0], path));
                return array;
            } else if (type instanceof Class<?> record && record.isRecord() && record != PartialDate.class) {
                return record == LabelledCode.class ? choice(path) : record(record, path);
            }
            return JSON.createObjectNode().setAll(simple(FieldType.of(type)));
        }

        private static ObjectNode simple(FieldType type) {
            ObjectNode schema = JSON.createObjectNode();
            return switch (type) {
                case COUNT -> schema.put("type", "integer");
                case NUMBER -> schema.put("type", "number");
                case FLAG -> schema.put("type", "boolean");
                case DAY -> schema.put("type", "string").put("format", "date");
                case PARTIAL_DATE -> schema.put("type", "string").put("pattern", "^" + PARTIAL_DATE + "$");
                case IDENTIFIER -> schema.put("type", "string").put("format", "uuid");
                case STATUS -> {
                    ArrayNode names = schema.put("type", "string").putArray("enum");
                    Arrays.stream(UseStatus.values()).map(Enum::name).forEach(names::add);
                    yield schema;
                }
                default -> schema.put("type", "string");
            };
        }

        /** Examples and no closed list: an administration may word its forms otherwise. */
        private static ObjectNode choice(String path) {
            ObjectNode schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
            ObjectNode properties = schema.putObject("properties");
            ObjectNode code = properties.putObject("code").put("type", "string");
            properties.putObject("label").put("type", "string");
            FieldTable.REGISTER
                    .find(path)
                    .flatMap(EntrySchema::options)
                    .ifPresent(values -> values.forEach(option ->
                            code.withArray("examples").add(option.path("value").asText())));
            return schema;
        }

        private static Optional<JsonNode> options(EntryField field) {
            return field.from().stream()
                    .map(question -> question(question.form(), question.field()).path("values"))
                    .filter(values -> !values.isEmpty())
                    .findFirst();
        }

        private static JsonNode question(String form, String key) {
            try {
                JsonNode schema = JSON.readTree(Path.of("forms", form + ".form").toFile());
                return schema.findParents("key").stream()
                        .filter(component -> component.path("key").asText().equals(key))
                        .findFirst()
                        .orElse(JSON.missingNode());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
