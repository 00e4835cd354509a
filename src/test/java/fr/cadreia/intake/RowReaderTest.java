package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.intake.IntakeBatches.KnownUse;
import fr.cadreia.intake.IntakeField.Kind;
import fr.cadreia.intake.date.DateFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    private static final String MAPPING = """
            {"title": "Nom", "organisation": {"column": "Service", "values": {"EAU": "dir-eau", "Siège": ""}},
             "userCount": "Combien", "audience": "Public", "need": "Besoin", "summary": {"column": "Phrase", "shorten": true},
             "contactMailbox": "Courriel", "inUseSince": "Depuis", "endedOn": "Fin",
             "alreadyInUse": {"column": "État", "values": {"à l’étude": "no", "arrêté": "ended", "": "yes"}},
             "policy": {"constant": "water"}}""";
    private static final IntakeField COUNT = new IntakeField("n", "Nombre", Kind.NUMBER, Map.of());
    private static final IntakeField SINCE = new IntakeField("d", "Date", Kind.DATE, Map.of());
    private static final IntakeField AUDIENCE = new IntakeField(
            "a",
            "Public",
            Kind.CHOICES,
            Map.of("agents", "Agents", "inhabitants", "Habitants", "both", "Élus, usagers"));

    @Test
    void aRowGivesAValidProposalThatIsAlreadyInUse() {
        RowReading reading = read(
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
                        "2/2/2023"));

        assertThat(reading.reason()).isEmpty();
        assertThat(reading.title()).isEqualTo("Tri du courrier");
        assertThat(reading.organisation()).isEqualTo("dir-eau");
        assertThat(reading.answers().values())
                .isEqualTo(Map.of(
                        "userCount",
                        12,
                        "audience",
                        List.of("agents", "inhabitants"),
                        "inUseSince",
                        "2023-02-02",
                        "policy",
                        "water"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            État     | à l’étude        | pas en service
            État     | mystère          | rien ne dit si l’usage est en service
            Service  | Voirie           | aucune organisation de l’application
            Service  | Siège            | la cellule est vide
            Nom      | #N/A             | l’erreur #N/A
            """)
    void aTitleAnOrganisationOrAStateRefusesItsRowWithTheReason(String column, String text, String reason) {
        RowReading reading = read(MAPPING, with(column, text));

        assertThat(reading.isRefused()).isTrue();
        assertThat(reading.reason()).contains(reason);
        assertThat(reading.useKey()).isEmpty();
    }

    private static Map<String, String> with(String column, String text) {
        Map<String, String> cells = new java.util.HashMap<>(Map.of("Nom", "Tri", "Service", "EAU"));
        cells.put(column, text);
        return cells;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            userCount      | Combien  | 0                | au moins 1
            userCount      | Combien  | douze            | pas un nombre
            audience       | Public   | Martiens         | «\u00a0Martiens\u00a0» ne correspond
            contactMailbox | Courriel | personne         | format attendu
            need           | Besoin   | caf\u00c3\u00a9       | mal enregistré
            inUseSince     | Depuis   | 2999-01-01       | dans le futur
            inUseSince     | Depuis   | 0001-01-01       | avant les premiers ordinateurs
            inUseSince     | Depuis   | 31/02/2020       | pas une date
            inUseSince     | Depuis   | 3/4/2020         | se lit de deux façons
            inUseSince     | Depuis   | 13/4/20          | deux chiffres
            """)
    void whatElseCannotBeUnderstoodWaitsWithItsTextAndTheUseComesIn(
            String field, String column, String text, String problem) {
        RowReading reading = read(MAPPING, with(column, text));

        assertThat(reading.isRefused()).isFalse();
        assertThat(reading.useKey()).isNotEmpty();
        assertThat(reading.answers().values()).doesNotContainKey(field);
        assertThat(reading.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.field()).isEqualTo(field);
            assertThat(doubt.column()).isEqualTo(column);
            assertThat(doubt.read()).isEqualTo(text);
            assertThat(doubt.understood()).isEmpty();
            assertThat(doubt.problem()).contains(problem);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "mai 2023,2023-05,mai 2023",
        "2023,2023,2023",
        "05/2023,2023-05,mai 2023",
        "2023-05-12,2023-05-12,12 mai 2023"
    })
    void aDateIsKeptAsPreciselyAsItIsKnown(String text, String given, String understood) {
        RowReading reading = read(MAPPING, with("Depuis", text));

        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.answers().values()).containsEntry("inUseSince", given);
        assertThat(reading.values())
                .filteredOn(value -> value.field().equals("inUseSince"))
                .singleElement()
                .satisfies(value -> {
                    assertThat(value.read()).isEqualTo(text);
                    assertThat(value.understood()).isEqualTo(understood);
                });
    }

    @Test
    void aTitleThatIsSpoiltIsTold() {
        RowReading reading = read(MAPPING, with("Nom", "Caf\u00c3\u00a9 des \u00c3\u00a9coles"));

        assertThat(reading.isRefused()).isFalse();
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.field()).isEqualTo("title"));
    }

    @Test
    void everyBadCellIsNamed() {
        RowReading reading = read(MAPPING, Map.of("Combien", "x", "Besoin", "b".repeat(4001)));

        assertThat(reading.reason()).contains("colonne «\u00a0Nom\u00a0»", "colonne «\u00a0Service\u00a0»");
        assertThat(reading.doubts())
                .extracting(ReadValue::column)
                .containsExactly("Nom", "Service", "Besoin", "Combien");
    }

    @Test
    void aTextIsShortenedOnlyWhereTheMappingAllowsIt() {
        RowReading reading = read(MAPPING, Map.of("Nom", "Tri", "Service", "EAU", "Phrase", "a".repeat(200)));

        assertThat(reading.answers().text("summary")).isEqualTo("a".repeat(149) + "…");
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
                {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": {"column": "Service", "default": "dir-ecole"}}""";

        assertThat(read(mapping, Map.of("Nom", "Tri")).organisation()).isEqualTo("dir-ecole");
        assertThat(read(mapping, Map.of("Nom", "Tri", "Service", "Voirie")).organisation())
                .isEqualTo("dir-ecole");
    }

    @Test
    void aLongTitleIsShortenedForTheCaseAlone() {
        RowReading reading = read(MAPPING, Map.of("Nom", "n".repeat(100), "Service", "EAU"));

        assertThat(reading.caseTitle()).hasSize(80);
        assertThat(reading.title()).hasSize(100);
    }

    @Test
    void withoutIdentifierTheSameRowIsKnownAgainAndAnotherOfItsNameIsNot() {
        String key =
                read(MAPPING, Map.of("Nom", "Tri à l’école", "Service", "EAU")).useKey();

        assertThat(read(MAPPING, new java.util.TreeMap<>(Map.of("Service", "EAU", "Nom", "Tri à l’école")))
                        .useKey())
                .isEqualTo(key);
        assertThat(read(MAPPING, Map.of("Nom", "Tri à l’école", "Service", "EAU", "Besoin", "Autre"))
                        .useKey())
                .isNotEqualTo(key);
        assertThat(read(MAPPING, Map.of("Nom", "Tri à l’école", "Service", "dir-ecole"))
                        .useKey())
                .isNotEqualTo(key);
    }

    @Test
    void anIdentifierCountsMoreThanTheTitleWithinItsInventory() {
        String mapping = """
                {"inventory": "%s", "title": "Nom", "alreadyInUse": {"constant": "yes"}, "externalId": "N°", "organisation": {"constant": "dir-eau"}}""";

        assertThat(read(mapping.formatted("A"), Map.of("Nom", "Tri", "N°", "7")).useKey())
                .isEqualTo(read(mapping.formatted("A"), Map.of("Nom", "Autre", "N°", "7"))
                        .useKey())
                .isNotEqualTo(read(mapping.formatted("B"), Map.of("Nom", "Tri", "N°", "7"))
                        .useKey());
    }

    @Test
    void aCellUnderNoHeadingIsRefusedWithItsTrueReason() {
        assertThat(read(MAPPING, Map.of("Nom", "Tri", "Service", "EAU", "Cellule en trop 9", "x"))
                        .reason())
                .contains("la cellule 9 est remplie, et cette colonne n’a pas d’en-tête");
    }

    private static RowReading read(String mapping, Map<String, String> cells) {
        return new RowReader(
                        MappingJson.parse(mapping), ProposalFields.ALL, ProposalFields.FORM, LocalDate.of(2026, 1, 1))
                .read(new Inventory.Row(2, cells));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12        | 12
            1 200     | 1200
            1\u202f200 | 1200
            1\u00a0200 | 1200
            12,0      | 12
            -3        | -3
            """)
    void wholeNumbersAreReadAsTheFrenchWriteThem(String text, int number) throws Exception {
        assertThat(CellValues.typed(COUNT, text, DateFormat.UNKNOWN)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.200", "1,200", "environ 12", "#REF!", "1e999999999"})
    void whatCouldBeAnotherNumberIsRefused(String text) {
        assertThatThrownBy(() -> CellValues.typed(COUNT, text, DateFormat.UNKNOWN))
                .isInstanceOf(CellValues.Unreadable.class);
    }

    @Test
    void datesAreAsPreciseAsTheyAre() throws Exception {
        assertThat(CellValues.typed(SINCE, "1 mars 2024", DateFormat.UNKNOWN)).isEqualTo("2024-03-01");
        assertThat(CellValues.typed(SINCE, "03/2024", DateFormat.UNKNOWN)).isEqualTo("2024-03");
        assertThat(CellValues.french(SINCE, "2024-03")).isEqualTo("mars 2024");
        assertThatThrownBy(() -> CellValues.typed(SINCE, "hier", DateFormat.UNKNOWN))
                .isInstanceOf(CellValues.Unreadable.class)
                .hasMessageContaining("hier");
    }

    @Test
    void aCodeIsKnownByItsWords() {
        IntakeField kind = new IntakeField("k", "Type", Kind.CHOICE, Map.of("computerVision", "Analyse d’images"));

        assertThat(kind.recognises("Computer Vision")).isTrue();
        assertThat(kind.recognises("COMPUTER-VISION")).isTrue();
        assertThat(kind.recognises("analyse d'images")).isTrue();
        assertThat(kind.recognises("vision")).isFalse();
    }

    @Test
    void optionsAreKnownByValueOrLabelWhateverTheCase() throws Exception {
        assertThat(CellValues.typed(AUDIENCE, "AGENTS\u00a0; habitants", DateFormat.UNKNOWN))
                .isEqualTo(List.of("agents", "inhabitants"));
        assertThat(CellValues.typed(AUDIENCE, "elus, usagers", DateFormat.UNKNOWN))
                .isEqualTo(List.of("both"));
        assertThatThrownBy(() -> CellValues.typed(AUDIENCE, "agents, martiens", DateFormat.UNKNOWN))
                .hasMessageContaining("«\u00a0martiens\u00a0»");
    }

    private static SimilarTitles titles() {
        SimilarTitles titles = new SimilarTitles();
        titles.add(new KnownUse("IA-1", "Assistant de tri du courrier entrant", 0, 0));
        titles.add(new KnownUse("IA-2", "Prévision des effectifs des cantines 2023", 0, 0));
        titles.add(new KnownUse("IA-3", "Chatbot de l’accueil", 4, 12));
        return titles;
    }

    @ParameterizedTest
    @CsvSource({
        "ASSISTANT DE TRI DU COURRIER ENTRANT,IA-1",
        "Assistant pour le tri de courrier entrant,IA-1",
        "Assistant de tri du courier entrant,IA-1",
        "Chat bot d’accueil,IA-3"
    })
    void theNearestIsFoundWhateverItsWriting(String title, String reference) {
        assertThat(titles().nearest(title, use -> true))
                .hasValueSatisfying(use -> assertThat(use.reference()).isEqualTo(reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assistant de rédaction du courrier",
                "Prévision des effectifs des cantines 2024",
                "Prévision des effectifs des cantines",
                "Chatbot RH",
                "Chatbot de l’accueil B",
                "Chatbot de l’accueil II",
                "Chatbot de l’accueil v2",
                ""
            })
    void anotherUseIsNotAlike(String title) {
        assertThat(titles().nearest(title, use -> true)).isEmpty();
    }

    @Test
    void whatIsNotComparedIsNotFound() {
        assertThat(titles().nearest("Chatbot de l’accueil", use -> use.batch() != 4))
                .isEmpty();
        assertThat(titles().nearest("Chatbot de l’accueil", use -> true)).isPresent();
    }
}
