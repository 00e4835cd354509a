package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.intake.Inventory.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingCheckTest {

    private static final String RIGHT =
            "\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"column\": \"Service\", "
                    + "\"values\": {\"EAU\": \"dir-eau\"}, \"default\": \"dir-ecole\"}";
    private static final Inventory INVENTORY = Inventory.of(
            "essai.csv",
            List.of(
                    new Line(1, List.of("Nom", "Service", "Depuis", "Autre date")),
                    new Line(2, List.of("Tri", "EAU", "13/04/2023", "03/04/2023")),
                    new Line(3, List.of("Avis", "EAU", "03/04/2023", "05/06/2023"))));

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
                        "«\u00a0organisation\u00a0»\u00a0: il manque", "«\u00a0Titre\u00a0»", "«\u00a0foo\u00a0»");
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
