package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingCheckTest {

    private static final String RIGHT = "\"title\": \"Nom\", \"organisation\": {\"column\": \"Service\", "
            + "\"values\": {\"EAU\": \"dir-eau\"}, \"default\": \"dir-ecole\"}";

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
        assertThatThrownBy(() -> check("{\"title\": \"Nom\", \"organisation\": {\"constant\": \"dir-lune\"}}"))
                .hasMessageContaining("Valeurs possibles\u00a0: dir-ecole, dir-eau, dir-education");
    }

    private static void check(String json) {
        new MappingCheck(ProposalFields.ALL, ProposalFields.FORM, List.of("Nom", "Service", "Depuis"))
                .check(MappingJson.parse(json));
    }
}
