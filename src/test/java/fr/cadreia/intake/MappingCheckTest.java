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
            "foo": "Nom"                                                    | « foo » : ce champ n’existe pas
            "need": "Besoin"                                                | pas de colonne « Besoin »
            "inUseSince": {"column": "Depuis", "format": "jj/mm/aaaa"}      | n’est pas un format de date
            "need": {"column": "Depuis", "format": "dd/MM/yyyy"}            | ne sert qu’aux dates
            "policy": {"constant": "spatial"}                               | Valeurs possibles : mobility
            "policy": {"column": "Depuis", "values": {"x": "spatial"}}      | « spatial » ne correspond
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
                .hasMessageContainingAll("« organisation » : il manque", "« Titre »", "« foo »");
    }

    @Test
    void anUnknownOrganisationIsNoTranslation() {
        assertThatThrownBy(() -> check("{\"title\": \"Nom\", \"organisation\": {\"constant\": \"dir-lune\"}}"))
                .hasMessageContaining("Valeurs possibles : dir-ecole, dir-eau, dir-education");
    }

    private static void check(String json) {
        new MappingCheck(ProposalFields.ALL, ProposalFields.FORM, List.of("Nom", "Service", "Depuis"))
                .check(MappingJson.parse(json));
    }
}
