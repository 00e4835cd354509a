package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.cadreia.intake.Inventory.Line;
import fr.cadreia.intake.file.InventoryFiles;
import fr.cadreia.intake.file.InventoryFiles.ReadAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingSuggestionTest {

    /** Public records that are not part of the project. */
    private static final Path RECORDS = Path.of("../shared/data/atrs_records.csv");

    private static final String RIGHT =
            "\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"column\": \"Service\", "
                    + "\"values\": {\"EAU\": \"dir-eau\"}, \"default\": \"dir-ecole\"}";
    private static final Inventory INVENTORY = Inventory.of(
            "essai.csv",
            List.of(
                    new Line(1, List.of("Nom", "Service", "Depuis", "Autre date")),
                    new Line(2, List.of("Tri", "EAU", "13/04/2023", "03/04/2023")),
                    new Line(3, List.of("Avis", "EAU", "03/04/2023", "05/06/2023"))));

    private static IntakeMapping suggest(List<String> headings, List<List<String>> rows) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(1, headings));
        rows.forEach(row -> lines.add(new Line(lines.size() + 1, row)));
        return new MappingSuggestion(ProposalFields.ALL, Inventory.of("x.csv", lines)).suggest();
    }

    private static Optional<String> column(IntakeMapping mapping, String field) {
        return mapping.of(field).flatMap(FieldSource::column);
    }

    @Test
    void frenchHeadingsAreKnown() {
        IntakeMapping mapping = suggest(
                List.of(
                        "N°",
                        "Intitulé",
                        "Service gestionnaire",
                        "Date de mise en service",
                        "Données perso ?",
                        "Éditeur"),
                List.of(
                        List.of("1", "Tri", "Direction de l’eau", "13/04/2023", "non", "Acme"),
                        List.of("2", "Avis", "DE", "03/04/2023", "oui", "Acme")));

        assertThat(column(mapping, "externalId")).contains("N°");
        assertThat(column(mapping, "title")).contains("Intitulé");
        assertThat(column(mapping, "organisation")).contains("Service gestionnaire");
        assertThat(column(mapping, "inUseSince")).contains("Date de mise en service");
        assertThat(column(mapping, "supplier")).contains("Éditeur");
        assertThat(mapping.of("personalData").orElseThrow().values())
                .as("yes may be ordinary or sensitive: a person says which")
                .containsOnlyKeys("non")
                .containsEntry("non", "none");
    }

    /** A wrong supplier is published as one. */
    @Test
    void noColumnIsTheSupplierByHalfOfItsHeading() {
        IntakeMapping both = suggest(
                List.of("Name", "vendor", "vendor_name"),
                List.of(List.of("Tri", "external", "Acme"), List.of("Avis", "in-house", "Globex")));
        assertThat(column(both, "supplier")).contains("vendor_name");

        for (String other : List.of(
                "Vendor country",
                "Pays du fournisseur",
                "Contact chez l’éditeur",
                "Supplier contract number",
                "Data sent to the vendor",
                "Prestataire de maintenance",
                "Fournisseurs consultés")) {
            assertThat(column(
                            suggest(List.of("Name", other), List.of(List.of("Tri", "x"), List.of("Avis", "y"))),
                            "supplier"))
                    .as(other)
                    .isEmpty();
        }
        for (String name :
                List.of("Fournisseur", "Nom du fournisseur", "Fournisseur de la solution", "Vendor(s)", "Éditeur")) {
            assertThat(column(
                            suggest(List.of("Name", name), List.of(List.of("Tri", "Acme"), List.of("Avis", "Globex"))),
                            "supplier"))
                    .as(name)
                    .contains(name);
        }
    }

    @Test
    void americanHeadingsAndValuesAreKnown() {
        IntakeMapping mapping = suggest(
                List.of(
                        "Use Case ID",
                        "Use Case Name",
                        "Agency",
                        "Stage of Development",
                        "Date Implemented",
                        "Vendor Name",
                        "Topic Area"),
                List.of(
                        List.of(
                                "DHS-1",
                                "Traveler check",
                                "DHS",
                                "Operation and Maintenance",
                                "4/13/2023",
                                "Acme",
                                "Law & Justice"),
                        List.of("DHS-2", "Chat", "DHS", "Initiated", "5/1/2023", "Acme", "Transportation")));

        assertThat(column(mapping, "externalId")).contains("Use Case ID");
        assertThat(column(mapping, "title")).contains("Use Case Name");
        assertThat(column(mapping, "organisation")).contains("Agency");
        assertThat(column(mapping, "inUseSince")).contains("Date Implemented");
        assertThat(mapping.of("alreadyInUse").orElseThrow().values())
                .containsEntry("Operation and Maintenance", "yes")
                .containsEntry("Initiated", "no");
        assertThat(mapping.of("policy").orElseThrow().values())
                .containsEntry("Law & Justice", "safety")
                .containsEntry("Transportation", "mobility");
    }

    @Test
    void aColumnOfTextIsNoDateWhateverItsHeading() {
        assertThat(column(
                        suggest(List.of("Nom", "Depuis"), List.of(List.of("a", "toujours"), List.of("b", "hier"))),
                        "inUseSince"))
                .isEmpty();
    }

    @Test
    void valuesSpeakWhereTheHeadingDoesNot() {
        IntakeMapping mapping = suggest(
                List.of("Nom", "X12"),
                List.of(List.of("a", "Direction de l’eau"), List.of("b", "Direction de l’école")));

        assertThat(column(mapping, "organisation")).contains("X12");
    }

    @Test
    void anOrganisationThatIsNearlyWrittenSoIsTranslated() {
        IntakeMapping mapping = suggest(
                List.of("Nom", "Service"), List.of(List.of("a", "Direction éducation"), List.of("b", "Voirie")));

        assertThat(mapping.of("organisation").orElseThrow().values())
                .containsOnlyKeys("Direction éducation")
                .containsValue("dir-education");
    }

    @Test
    void eachColumnGivesOneField() {
        IntakeMapping mapping = suggest(List.of("Nom", "Titre", "Description"), List.of(List.of("a", "b", "c")));

        assertThat(column(mapping, "title")).contains("Nom");
        assertThat(mapping.fields().values().stream()
                        .map(source -> source.column().orElseThrow()))
                .doesNotHaveDuplicates();
    }

    /** Headings of public inventories that ask something else than any question here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Does this AI use case have an associated Authority to Operate (ATO)?",
                "Is there an option to opt out?",
                "Has the Senior Agency Official for Privacy assessed the privacy risks?",
                "Does the agency have access to the code associated with the AI use case?",
                "Is there available documentation for the model training and evaluation data?",
                "Was an impact assessment completed?",
                "Habilitation de sécurité",
                "AIPD réalisée (données personnelles)",
                "Conforme RGPD ?",
                "RGPD",
                "Décision",
                "Statut du contrat",
                "Cloud",
                "Données réutilisées",
                "X12"
            })
    void aColumnOfYesAndNoAnswersNoQuestionThatItsHeadingDoesNotAsk(String heading) {
        for (List<String> values : List.of(
                List.of("Yes", "No"),
                List.of("Oui", "Non"),
                List.of("1", "0"),
                List.of("aucune", "none"),
                List.of("x", "n"))) {
            IntakeMapping mapping =
                    suggest(List.of("Nom", heading), List.of(List.of("a", values.get(0)), List.of("b", values.get(1))));

            assertThat(ProposalFields.ALL)
                    .as(values.toString())
                    .filteredOn(field -> field.kind() != IntakeField.Kind.TEXT)
                    .noneMatch(field -> mapping.of(field.key()).isPresent());
        }
    }

    /** Whatever stands in a column: without a word of the heading it is no choice, number or date. */
    @Test
    void noValuesSpeakForAnAnswerWithoutAWordOfTheHeading() {
        Random random = new Random(17);
        for (IntakeField field : ProposalFields.ALL) {
            if (field.kind() == IntakeField.Kind.TEXT || field.key().equals(IntakeField.ORGANISATION)) {
                continue;
            }
            List<String> values = field.hasOptions()
                    ? List.copyOf(field.options().values())
                    : List.of("12", "2023-05-12", "1 200", "mai 2023");
            for (int round = 0; round < 20; round++) {
                String heading = "Zq" + random.nextInt(1_000) + " vorp";
                List<List<String>> rows = new ArrayList<>();
                values.forEach(value -> rows.add(List.of("n" + rows.size(), value)));
                assertThat(suggest(List.of("Nom", heading), rows).fields())
                        .as(field.key())
                        .containsOnlyKeys("title");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date published",
                "Published",
                "Date",
                "Année",
                "Date de publication",
                "Date initiated",
                "Date de début du contrat"
            })
    void aDateOfSomethingElseIsNoFirstUse(String heading) {
        assertThat(column(
                        suggest(
                                List.of("Nom", heading),
                                List.of(List.of("a", "2023-05-12"), List.of("b", "2024-01-02"))),
                        "inUseSince"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Does this AI use case involve personally identifiable information (PII) that is maintained by the agency?, No, personalData",
        "Y a-t-il des données personnelles ?, Aucune, personalData",
        "Date de mise en service de l’outil, 2023-05-12, inUseSince",
        "Stage of Development, Pre-deployment, alreadyInUse",
        "Date Retired, 2023-05-12, endedOn",
        "Nombre d’utilisateurs de la solution, 12, userCount",
        "Où la solution est-elle hébergée ?, Dans nos locaux, hosting"
    })
    void aHeadingThatAsksTheVeryQuestionIsFound(String heading, String value, String field) {
        assertThat(column(suggest(List.of("Nom", heading), List.of(List.of("a", value))), field))
                .contains(heading);
    }

    @Test
    void aStateThatLeavesOpenWhetherAnybodyWorksWithItIsNotTranslated() {
        IntakeMapping mapping = suggest(
                List.of("Nom", "Phase"),
                List.of(
                        List.of("a", "Deployed"),
                        List.of("b", "Pre-deployment"),
                        List.of("c", "Retired"),
                        List.of("d", "Pilot"),
                        List.of("e", "Not in use")));

        assertThat(mapping.of("alreadyInUse").orElseThrow().values())
                .isEqualTo(Map.of("Deployed", "yes", "Pre-deployment", "no", "Retired", "ended"));
    }

    /** The records of GOV.UK have neither a state nor a first use, but for the day of their publication. */
    @Test
    void ofTheBritishRecordsNothingIsInvented() throws IOException {
        assumeTrue(Files.isReadable(RECORDS), () -> RECORDS + " is not there: nothing was read.");
        Inventory records = InventoryFiles.read("atrs.csv", Files.readAllBytes(RECORDS), ReadAs.FOUND);

        assertThat(new MappingSuggestion(ProposalFields.ALL, records).suggest().fields())
                .containsOnlyKeys("title", "organisation", "externalId");
    }

    @Test
    void aColumnOfDatesThatReadsInTwoWaysIsAskedAbout() {
        assertThatThrownBy(() -> check("{" + RIGHT + ", \"inUseSince\": \"Autre date\"}"))
                .isInstanceOfSatisfying(IntakeRefusedException.class, refused -> {
                    assertThat(refused.onlyAsks()).isTrue();
                    assertThat(refused.questions()).singleElement().satisfies(question -> {
                        assertThat(question.column()).isEqualTo("Autre date");
                        assertThat(question.choices()).containsExactly("dd/MM/yyyy", "MM/dd/yyyy");
                        assertThat(question.examples().get(0)).contains("ligne 2", "3 avril 2023 ou 4 mars 2023");
                    });
                })
                .hasMessageContaining("«\u00a0Autre date\u00a0»");
    }

    @Test
    void aColumnThatProvesItselfIsNotAskedAbout() {
        assertThatCode(() -> check("{" + RIGHT + ", \"inUseSince\": \"Depuis\"}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(
                        "{" + RIGHT + ", \"inUseSince\": {\"column\": \"Autre date\", \"format\": \"MM/dd/yyyy\"}}"))
                .doesNotThrowAnyException();
    }

    @Test
    void aRightMappingPasses() {
        assertThatCode(() -> check("{" + RIGHT + ", \"audience\": {\"constant\": \"Agents;Habitants\"}}"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "foo": "Nom"                                                    | «\u00a0foo\u00a0»\u00a0: ce champ n’existe pas
            "need": "Besoin"                                                | pas de colonne «\u00a0Besoin\u00a0»
            "inUseSince": {"column": "Depuis", "format": "jj/mm/aaaa"}      | n’est pas un format de date
            "need": {"column": "Depuis", "format": "dd/MM/yyyy"}            | ne sert qu’aux dates
            "policy": {"constant": "spatial"}                               | Valeurs possibles\u00a0: mobility
            "policy": {"column": "Depuis", "values": {"x": "spatial"}}      | «\u00a0spatial\u00a0» ne correspond
            "userCount": {"constant": "0"}                                  | au moins 1
            "userCount": {"constant": "12,5"}                               | nombre entier
            "contactMailbox": {"column": "Depuis", "default": "personne"}   | format attendu
            "externalId": {"constant": "1"}                                 | il distingue les usages
            """)
    void aWrongMappingIsRefusedWithTheFieldAndTheReason(String part, String reason) {
        assertThatThrownBy(() -> check("{" + RIGHT + ", " + part + "}"))
                .isInstanceOf(IntakeRefusedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void everyDefectIsSaidAtOnce() {
        assertThatThrownBy(() -> check("{\"title\": \"Titre\", \"foo\": \"Nom\"}"))
                .hasMessageContainingAll(
                        "«\u00a0Direction ou commune\u00a0»\u00a0: il manque",
                        "«\u00a0État de l’usage\u00a0»\u00a0: aucune colonne",
                        "«\u00a0Titre\u00a0»",
                        "«\u00a0foo\u00a0»")
                .hasMessageNotContaining("champ «\u00a0alreadyInUse");
    }

    @Test
    void anUnknownOrganisationIsNoTranslation() {
        assertThatThrownBy(
                        () -> check(
                                "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"constant\": \"dir-lune\"}}"))
                .hasMessageContaining("Valeurs possibles\u00a0: dir-ecole, dir-eau, dir-education");
    }

    private static void check(String json) {
        new MappingCheck(ProposalFields.ALL, ProposalFields.FORM, INVENTORY).check(MappingJson.parse(json));
    }

    @Test
    void whatIsPrintedIsReadAgainAsItWas() {
        IntakeMapping mapping = MappingJson.parse("""
                {"inventory": "Inventaire A", "title": "Nom", "audience": {"constant": ["agents", "inhabitants"]},
                 "organisation": {"column": "Service", "values": {"DSI": "dir-numerique"}, "default": "dir-generale"},
                 "inUseSince": {"column": "Depuis", "format": "MM/yyyy"}, "need": {"column": "Besoin", "shorten": true}}""");

        assertThat(MappingJson.parse(MappingJson.print(mapping))).isEqualTo(mapping);
        assertThat(mapping.constant("audience")).isEqualTo("agents;inhabitants");
        assertThat(mapping.inventory()).isEqualTo("Inventaire A");
    }

    @Test
    void theDocumentationsExamplesAreMappings() throws IOException {
        List<MatchResult> examples = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/intake.md")))
                .results()
                .toList();

        assertThat(examples)
                .hasSize(2)
                .allSatisfy(example ->
                        assertThat(MappingJson.parse(example.group(1)).fields()).containsKeys("title", "organisation"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {bad                                    | JSON valide (ligne 1
            []                                      | objet JSON
            {}                                      | objet JSON
            {"title": 3}                            | champ «\u00a0title\u00a0»
            {"title": {"colum": "Nom"}}             | «\u00a0colum\u00a0» est inconnu
            {"title": {}}                           | soit «\u00a0column\u00a0», soit «\u00a0constant\u00a0»
            {"title": "A", "title": "B"}            | clés en double
            """)
    void whatIsNoMappingIsRefused(String json, String reason) {
        assertThatThrownBy(() -> MappingJson.parse(json))
                .isInstanceOf(IntakeRefusedException.class)
                .hasMessageContaining(reason);
    }
}
