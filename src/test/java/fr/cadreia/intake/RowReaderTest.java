package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

    private static final String MAPPING = """
            {"title": "Nom", "organisation": {"column": "Service", "values": {"EAU": "dir-eau", "Siège": ""}},
             "userCount": "Combien", "audience": "Public", "need": "Besoin", "summary": {"column": "Phrase", "shorten": true},
             "contactMailbox": "Courriel", "inUseSince": "Depuis", "alreadyInUse": {"column": "État", "values": {"arrêté": "no"}},
             "policy": {"constant": "water"}}""";

    @Test
    void aRowGivesAValidProposalThatIsAlreadyInUse() {
        Reading reading = read(
                MAPPING,
                Map.of(
                        "Nom",
                        " Tri\n du courrier ",
                        "Service",
                        "EAU",
                        "Combien",
                        "12",
                        "Public",
                        "Agents;Habitants",
                        "Depuis",
                        "1/2/2023"));

        assertThat(reading.reason()).isEmpty();
        assertThat(reading.title()).isEqualTo("Tri du courrier");
        assertThat(reading.organisation()).isEqualTo("dir-eau");
        assertThat(reading.answers())
                .isEqualTo(Map.of(
                        "alreadyInUse", "yes",
                        "userCount", 12,
                        "audience", List.of("agents", "inhabitants"),
                        "inUseSince", "2023-02-01",
                        "policy", "water"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Combien  | 0                | au moins 1
            Combien  | douze            | pas un nombre
            Public   | Martiens         | «\u00a0Martiens\u00a0» ne correspond
            Courriel | personne         | format attendu
            Depuis   | 2999-01-01       | dans le futur
            Depuis   | 31/02/2020       | pas une date
            État     | arrêté           | pas en service
            Service  | Voirie           | aucune organisation de l’application
            Service  | Siège            | la cellule est vide
            Nom      | #N/A             | l’erreur #N/A
            """)
    void aBadCellRefusesItsRowWithTheReason(String column, String text, String reason) {
        Map<String, String> cells = new java.util.HashMap<>(Map.of("Nom", "Tri", "Service", "EAU"));
        cells.put(column, text);

        Reading reading = read(MAPPING, cells);

        assertThat(reading.isRefused()).isTrue();
        assertThat(reading.reason()).contains(reason);
        assertThat(reading.useKey()).isEmpty();
    }

    @Test
    void everyBadCellIsNamed() {
        assertThat(read(MAPPING, Map.of("Combien", "x", "Besoin", "b".repeat(4001)))
                        .reason())
                .contains(
                        "colonne «\u00a0Nom\u00a0»",
                        "colonne «\u00a0Service\u00a0»",
                        "colonne «\u00a0Combien\u00a0»",
                        "colonne «\u00a0Besoin\u00a0»",
                        "4000 caractères");
    }

    @Test
    void aTextIsShortenedOnlyWhereTheMappingAllowsIt() {
        Reading reading = read(MAPPING, Map.of("Nom", "Tri", "Service", "EAU", "Phrase", "a".repeat(200)));

        assertThat(reading.answers().get("summary")).isEqualTo("a".repeat(149) + "…");
    }

    @Test
    void anOrganisationIsKnownByItsNameToo() {
        assertThat(read(MAPPING, Map.of("Nom", "Tri", "Service", "direction de l’Ecole"))
                        .organisation())
                .isEqualTo("dir-ecole");
    }

    @Test
    void theDefaultServesWhatIsEmptyOrUnknown() {
        String mapping = """
                {"title": "Nom", "organisation": {"column": "Service", "default": "dir-ecole"}}""";

        assertThat(read(mapping, Map.of("Nom", "Tri")).organisation()).isEqualTo("dir-ecole");
        assertThat(read(mapping, Map.of("Nom", "Tri", "Service", "Voirie")).organisation())
                .isEqualTo("dir-ecole");
    }

    @Test
    void aLongTitleIsShortenedForTheCaseAlone() {
        Reading reading = read(MAPPING, Map.of("Nom", "n".repeat(100), "Service", "EAU"));

        assertThat(reading.caseTitle()).hasSize(80);
        assertThat(reading.title()).hasSize(100);
    }

    @Test
    void aUseIsKnownAgainByItsOrganisationAndTitleWhateverTheirWriting() {
        assertThat(read(MAPPING, Map.of("Nom", "Tri à l’école", "Service", "EAU"))
                        .useKey())
                .isEqualTo(read(MAPPING, Map.of("Nom", "TRI  A L’ECOLE", "Service", "dir-eau"))
                        .useKey())
                .isNotEqualTo(read(MAPPING, Map.of("Nom", "Tri à l’école", "Service", "dir-ecole"))
                        .useKey());
    }

    @Test
    void anIdentifierCountsMoreThanTheTitleWithinItsInventory() {
        String mapping = """
                {"inventory": "%s", "title": "Nom", "externalId": "N°", "organisation": {"constant": "dir-eau"}}""";

        assertThat(read(mapping.formatted("A"), Map.of("Nom", "Tri", "N°", "7")).useKey())
                .isEqualTo(read(mapping.formatted("A"), Map.of("Nom", "Autre", "N°", "7"))
                        .useKey())
                .isNotEqualTo(read(mapping.formatted("B"), Map.of("Nom", "Tri", "N°", "7"))
                        .useKey());
    }

    @Test
    void aRowWithMoreCellsThanHeadingsIsRefused() {
        assertThat(read(MAPPING, Map.of("Nom", "Tri", "Service", "EAU", "Cellule en trop 9", "x"))
                        .reason())
                .contains("un séparateur est en trop");
    }

    private static Reading read(String mapping, Map<String, String> cells) {
        return new RowReader(
                        MappingJson.parse(mapping), ProposalFields.ALL, ProposalFields.FORM, LocalDate.of(2026, 1, 1))
                .read(new Inventory.Row(2, cells));
    }
}
