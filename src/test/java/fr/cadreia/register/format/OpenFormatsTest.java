package fr.cadreia.register.format;

import static fr.cadreia.register.format.Authority.PAGES;
import static fr.cadreia.register.format.Authority.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Every export of every status is what its standard demands. */
class OpenFormatsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, RegisterFormat> FORMATS = Map.of(
            "eurocities", new EurocitiesFormat(PUBLISHER, PAGES),
            "nl", new DutchFormat(PUBLISHER, PAGES),
            "atrs", new AtrsFormat(PUBLISHER, PAGES),
            "etalab", new EtalabFormat(PUBLISHER, PAGES),
            "annex-viii", new AnnexViiiFormat(PUBLISHER, PAGES));

    /** What each standard demands, in our own words: holds without the published files. */
    private static final Map<String, List<String>> DEMANDED = Map.of(
            "eurocities",
            List.of(
                    "name",
                    "description_short",
                    "organization",
                    "department",
                    "contact_email",
                    "area",
                    "domain",
                    "status",
                    "decision_making_process",
                    "goal",
                    "impact",
                    "risks",
                    "proportionality",
                    "lawful_basis",
                    "training_data",
                    "source_data",
                    "connected_data_sources",
                    "algorithm_type",
                    "description",
                    "monitoring",
                    "type",
                    "human_intervention",
                    "objection_procedure",
                    "standard_version",
                    "lang",
                    "publication_date",
                    "last_change_date",
                    "revision_date"),
            "nl",
            List.of(
                    "name",
                    "description_short",
                    "organization",
                    "status",
                    "contact_email",
                    "publication_category",
                    "lang"),
            "atrs",
            List.of(
                    "name",
                    "description",
                    "contact_email",
                    "organisation",
                    "external_supplier*",
                    "external_supplier_role*",
                    "scope",
                    "benefit",
                    "model_type",
                    "phase",
                    "human_decisions",
                    "appeals_and_review",
                    "source_data_name*",
                    "source_data_description*",
                    "data_collection*",
                    "data_sharing_agreements*",
                    "data_access_and_storage*",
                    "impact_assessment_name*",
                    "risk_name*"),
            "etalab",
            List.of("administration", "finalite", "fondements_juridiques", "source_des_donnees", "type_d_algorithme"),
            "annex-viii",
            List.of(
                    "deployer",
                    "submittedBy",
                    "providerEntryUrl",
                    "fundamentalRightsImpactSummary",
                    "dataProtectionImpactSummary"));

    private static Stream<JsonNode> exports(String format) {
        return SampleEntries.all().map(FORMATS.get(format)::of).map(JSON::<JsonNode>valueToTree);
    }

    private static Map<String, Object> export(String format, EntryVersion version) {
        return FORMATS.get(format).of(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eurocities", "nl", "atrs"})
    void everyStatusValidatesAgainstThePublishedSchema(String format) {
        assumeTrue(Standards.isThere(), Standards.MISSING);
        JsonSchema schema = Standards.of(format);

        assertThat(exports(format))
                .allSatisfy(export -> assertThat(schema.validate(export).stream()
                                .filter(fault -> !isOfAnUnratedRisk(format, export, fault)))
                        .as("%s", export)
                        .isEmpty());
    }

    /** Demanded by the standard, which knows no "unknown"; we do not make one up. */
    private static boolean isOfAnUnratedRisk(String format, JsonNode export, ValidationMessage fault) {
        return format.equals("eurocities")
                && !export.has("risk_category")
                && "risk_category".equals(fault.getProperty())
                && export.path("remark").asText().contains("Le risque n’est pas encore classé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eurocities", "nl", "atrs", "etalab", "annex-viii"})
    void whatAStandardDemandsIsThereAndNothingIsEmpty(String format) {
        assertThat(exports(format)).hasSize(4 * UseStatus.values().length).allSatisfy(export -> {
            assertThat(DEMANDED.get(format)).allMatch(export::has);
            export.forEach(value -> assertThat(value.isNull()
                            || value.isTextual() && value.asText().isBlank())
                    .as("%s", export)
                    .isFalse());
        });
    }

    @Test
    void theFrenchInventoryHasItsTwentyOnePiecesOfInformation() {
        assertThat(exports("etalab")).allSatisfy(export -> assertThat(export).hasSize(21));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recommends | Aide à la décision, jamais entièrement automatisée\u00a0: Elle le fait",
                "decides    | Entièrement automatisée\u00a0: Elle le fait"
            })
    void theFrenchInventorySaysWhoDecides(String role, String automation) {
        EntryVersion version = SampleEntries.full(UseStatus.IN_SERVICE);
        RegisterEntry entry = EntryBuilder.change(
                version.entry(),
                (path, said) ->
                        path.equals("oversight.roleInDecision") ? new LabelledCode(role, "Elle le fait") : said);

        assertThat(export("etalab", version.saying(entry)))
                .containsEntry("niveau_d_automatisation", automation)
                .hasEntrySatisfying(
                        "nombre_de_decisions_par_an",
                        said -> assertThat(said.toString())
                                .endsWith("utilisations par an, en ordre de grandeur (décisions non comptées)"));
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_REVIEW,planned,In ontwikkeling,idea",
        "TO_REGULARISE,operational,In gebruik,production",
        "EXPERIMENTATION,pilot,In gebruik,development (pilot)",
        "MAINTAINED,pilot,In gebruik,development (pilot)",
        "AWAITING_DECISION,evaluation,In ontwikkeling,development (evaluation of the pilot)",
        "IN_SERVICE,operational,In gebruik,production",
        "SUSPENDED,evaluation,Buiten gebruik,production (suspended)",
        "REFUSED,retired,Buiten gebruik,retired",
        "STOPPED,retired,Buiten gebruik,retired"
    })
    void noTwoStandardsContradictEachOther(UseStatus status, String eurocities, String dutch, String british) {
        EntryVersion version = SampleEntries.full(status);

        assertThat(export("eurocities", version)).containsEntry("status", eurocities);
        assertThat(export("nl", version)).containsEntry("status", dutch);
        assertThat(export("atrs", version).get("phase").toString()).startsWith(british + " (created ");
        assertThat(status.isInUse()).as("used").isEqualTo(dutch.equals("In gebruik"));
        assertThat(status.isEnded()).as("over").isEqualTo(british.equals("retired"));
    }

    @Test
    void eachStatusHasItsWordInEachStandard() {
        assertThat(export("eurocities", SampleEntries.full(UseStatus.EXPERIMENTATION)))
                .containsEntry("status", "pilot");
        assertThat(export("eurocities", SampleEntries.full(UseStatus.STOPPED))).containsEntry("status", "retired");
        assertThat(export("nl", SampleEntries.full(UseStatus.IN_SERVICE)))
                .containsEntry("status", "In gebruik")
                .containsEntry("begin_date", "2026-03")
                .containsEntry("lang", "nld")
                .hasEntrySatisfying("tags", tags -> assertThat(tags.toString()).endsWith(", Franstalig"))
                .doesNotContainKey("end_date");
        assertThat(export("nl", SampleEntries.full(UseStatus.STOPPED)))
                .containsEntry("status", "Buiten gebruik")
                .containsEntry("end_date", "2026-11");
        assertThat(export("atrs", SampleEntries.full(UseStatus.REFUSED))
                        .get("phase")
                        .toString())
                .startsWith("retired (created 2026-03-02T08:15");
    }

    @Test
    void whatIsNotSaidIsNotMadeUp() {
        Map<String, Object> export = export("eurocities", SampleEntries.bare(UseStatus.TO_REGULARISE));

        assertThat(export)
                .containsEntry("goal", ExportBuilder.NOT_SAID)
                .doesNotContainKey("risk_category")
                .containsEntry("contact_email", "registre-ia@exemple.fr")
                .containsEntry("organization", "Commune de Valmont");
        assertThat(export.get("remark").toString()).contains("Le risque n’est pas encore classé", "à régulariser");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eurocities", "nl", "atrs", "etalab", "annex-viii"})
    void whatIsOnlyDeclaredIsMarkedAsSuch(String format) {
        String mark = "Déclaré par le service, non encore vérifié\u00a0: Besoin";

        assertThat(export(format, SampleEntries.full(UseStatus.TO_REGULARISE)).values())
                .anySatisfy(text -> assertThat(text.toString()).contains(mark));
    }

    @Test
    void whatATakedownHidesIsInNoExport() {
        assertThat(FORMATS.values()).allSatisfy(format -> {
            String export = JSON.valueToTree(format.of(SampleEntries.withheld(UseStatus.IN_SERVICE)))
                    .toString();
            assertThat(export).doesNotContain("Direction de la propreté", "signalements");
        });
        assertThat(export("eurocities", SampleEntries.withheld(UseStatus.IN_SERVICE))
                        .get("remark")
                        .toString())
                .contains("Secret des affaires");
    }

    /** The reader sees the reason, and not that nobody has said it. */
    @Test
    void whereATakedownHidesATextItsReasonIsRead() {
        EntryVersion hidden = SampleEntries.partlyWithheld(UseStatus.IN_SERVICE);
        assertThat(FORMATS.keySet()).allSatisfy(code -> {
            String name = code.equals("etalab") ? "nom_de_l_algorithme" : "name";
            assertThat(export(code, hidden).get(name).toString())
                    .contains("Nom retiré", "Retiré pour un motif légal", "Vie privée");
        });
        assertThat(export("atrs", hidden).get("scope").toString()).contains("Vie privée (purpose.need).");
        assertThat(export("nl", hidden).get("goal").toString()).contains("Vie privée (purpose.need).");
        assertThat(export("etalab", hidden).get("public_concerne").toString())
                .contains("Vie privée (purpose.audience).", "Vie privée (purpose.changeExpected).");
        assertThat(export("eurocities", hidden).get("remark").toString()).contains("Agents qui s’en servent");
        assertThat(export("atrs", SampleEntries.withheld(UseStatus.IN_SERVICE))
                        .get("description")
                        .toString())
                .contains("Secret des affaires");
    }

    @Test
    void textsKeepToTheirLengths() {
        assertThat(exports("eurocities"))
                .allMatch(export -> export.path("description_short").asText().length() <= 150)
                .allMatch(export -> export.path("description").asText().length() >= 500)
                .allMatch(export -> export.path("description").asText().length() <= 10_000);
        assertThat(exports("nl"))
                .allMatch(export -> export.path("name").asText().length() <= 100);
    }

    @Test
    void whatIsUnknownIsSaidOrLeftOut() {
        EntryVersion bare = SampleEntries.bare(UseStatus.TO_REGULARISE);

        assertThat(export("eurocities", bare).get("remark").toString())
                .contains("Inconnu à ce stade", "algorithm_type, type");
        assertThat(export("eurocities", bare).get("revision_note").toString()).isNotBlank();
        assertThat(export("etalab", bare)).containsEntry("portee_de_la_decision", ExportBuilder.NOT_SAID);
        assertThat(export("nl", bare)).doesNotContainKey("category");
        assertThat(export("nl", bare).get("risks").toString()).contains("n’est pas encore classé");
        assertThat(export("annex-viii", bare)).doesNotContainKey("registrationRequired");

        assertThat(export("nl", bare)).containsEntry("publication_category", "Overige algoritmes");
        assertThat(FORMATS.keySet())
                .allSatisfy(format -> assertThat(export(format, bare).toString())
                        .as(format)
                        .doesNotContain("high risk", "Hoog-risico", "Impactvolle"));

        EntryVersion full = SampleEntries.full(UseStatus.IN_SERVICE);
        assertThat(export("eurocities", full)).containsEntry("risk_category", "limited risk");
        assertThat(export("eurocities", full).get("remark").toString()).doesNotContain("Inconnu", "pas encore classé");
        assertThat(export("nl", full)).containsKey("category");
        assertThat(export("nl", full).get("risks").toString()).doesNotContain("pas encore classé");
    }

    @Test
    void onlyAHighRiskMustBeRegisteredWithTheUnion() {
        assertThat(export("annex-viii", SampleEntries.full(UseStatus.IN_SERVICE)))
                .containsEntry("registrationRequired", false);
    }

    /**
     * The published schemas, which are not ours to keep here: the folder that the variable {@code REGISTER_SCHEMAS} names,
     * or else {@code ../shared/data/schemas}, holds them as their publishers give them.
     */
    private static final class Standards {

        static final String MISSING =
                "The published schemas are neither in ../shared/data/schemas nor where REGISTER_SCHEMAS says: only our own checks ran.";

        private static final ObjectMapper JSON = new ObjectMapper();

        private Standards() {}

        static Path folder() {
            return Path.of(Objects.requireNonNullElse(System.getenv("REGISTER_SCHEMAS"), "../shared/data/schemas"));
        }

        static boolean isThere() {
            return Files.isDirectory(folder());
        }

        static JsonSchema of(String format) {
            return switch (format) {
                case "eurocities" -> attributes("eurocities-0.3.1.yaml");
                case "atrs" -> attributes("uk-atrs-1.1.yaml");
                case "nl" -> dutch();
                default -> throw new IllegalArgumentException(format);
            };
        }

        /**
         * The schema that the standard's own template makes of the list of attributes; "required" per property is their
         * list.
         */
        private static JsonSchema attributes(String file) {
            Map<String, Object> standard = new Yaml().load(read(file));
            ObjectNode schema = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = schema.putArray("required");
            for (Object each : (List<?>) standard.get("properties")) {
                Map<?, ?> attribute = (Map<?, ?>) each;
                String name = (String) attribute.get("attribute");
                type(properties.putObject(name), attribute);
                if (Boolean.TRUE.equals(attribute.get("required"))) {
                    required.add(name);
                }
            }
            return compiled(schema);
        }

        private static void type(ObjectNode property, Map<?, ?> attribute) {
            switch ((String) attribute.get("type")) {
                case "const" -> property.put("const", (String) attribute.get("const"));
                case "enum" -> property.set("enum", JSON.valueToTree(((Map<?, ?>) attribute.get("enum")).get("en")));
                case "url", "URL" ->
                    property.put("type", "string").put("format", "uri").put("pattern", "^https?://");
                case "uuid" -> property.put("type", "string").put("format", "uuid");
                case "email" -> property.put("type", "string").put("format", "email");
                case "date" -> property.put("type", "string").put("format", "date");
                case "string", "UTF-8 string" -> property.put("type", "string");
                default -> throw new IllegalArgumentException("Type of " + attribute);
            }
        }

        private static JsonSchema dutch() {
            try {
                JsonNode api = JSON.readTree(read("nl-publicatiestandaard-1.0.openapi.json"));
                ObjectNode schema = api.path("components")
                        .path("schemas")
                        .path("AlgorithmIn")
                        .deepCopy();
                schema.put("additionalProperties", false);
                // The names of the register's widgets stand where JSON Schema has types: the references say the types.
                schema.path("properties").forEach(property -> {
                    if (property.has("$ref") || property.has("anyOf")) {
                        ((ObjectNode) property).remove("type");
                    }
                    if (property.has("max_length_without_html")) {
                        ((ObjectNode) property).set("maxLength", property.path("max_length_without_html"));
                    }
                });
                schema.set("components", api.path("components"));
                return compiled(schema);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static JsonSchema compiled(JsonNode schema) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            schema,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        }

        private static String read(String file) {
            try {
                return Files.readString(folder().resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
