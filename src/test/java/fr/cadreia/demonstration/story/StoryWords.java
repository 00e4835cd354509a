package fr.cadreia.demonstration.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.Browser;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.people.PeopleSettings;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words of the history: how it is told, what finds it, and whom it names. Part of its tests, for which it is played once. */
abstract class StoryWords {

    /** Functions, products, methods and measured things, which uses may share; and what a session has in common. */
    private static final String NOT_SENTENCES =
            "authorisedBy|contactFunction|product|authentication|energyMethod|indicator\\dName|agenda|place"
                    // Five fixed questions, their numbers, and the indicator that they give.
                    + "|gathered(Agents|Public)|indicator3(How|Method)";

    /**
     * Where a person with an account may be named: where names are kept, in filed papers, and in mails until they are
     * purged. Everything else holds the account's id. Answers are not among them: what is typed in a form names nobody
     * of the history who has an account.
     */
    private static final Set<String> NAMES_MAY_STAND = Set.of(
            // Kept to be told to readers.
            "ACT_ID_USER.FIRST_",
            "ACT_ID_USER.LAST_",
            "ACT_ID_USER.EMAIL_",
            "CADRE_FORMER_NAME.NAME",
            // Papers.
            "CADRE_CONVOCATION.CONTENT",
            "CADRE_DECISION_EXTRACT.CONTENT",
            "CADRE_DECISION_LIST.CHAIR",
            "CADRE_FILED_PAPER.PAGE",
            "CADRE_INSTALLATION.RECORD",
            "CADRE_MINUTES.PUBLIC_TEXT",
            "CADRE_MINUTES.SIGNED_TEXT",
            "CADRE_PUBLIC_MINUTES.CONTENT",
            // Mails.
            "CADRE_MAIL.ADDRESS",
            "CADRE_MAIL.HTML_TEXT",
            "CADRE_MAIL.PLAIN_TEXT",
            "CADRE_MAIL.SUBJECT");

    /** The mailboxes of the accounts. */
    private static final String MAILBOXES = "@cadre-ia.example";

    private static final Pattern WORDS = Pattern.compile("\\p{L}++|" + MAILBOXES);

    @LocalServerPort
    private int port;

    @Autowired
    private StepDocuments documents;

    @Autowired
    private PeopleSettings accounts;

    @Autowired
    private JdbcClient jdbc;

    private List<String> references() {
        return jdbc.sql("select reference from cadre_case order by reference")
                .query(String.class)
                .list();
    }

    /** Nobody believes twenty uses that are told of in the same words. */
    @Test
    void eachUseIsToldOfInItsOwnWords() {
        Map<String, Set<String>> told = new TreeMap<>();
        for (String reference : references()) {
            for (StepDocument document : documents.of(reference)) {
                document.answers().values().forEach((field, answer) -> {
                    if (answer instanceof String text && !field.matches(NOT_SENTENCES)) {
                        sentences(text)
                                .forEach(sentence -> told.computeIfAbsent(sentence, none -> new TreeSet<>())
                                        .add(reference));
                    }
                });
            }
        }

        assertThat(told).hasSizeGreaterThan(800);
        told.values().removeIf(uses -> uses.size() < 2);
        assertThat(told).isEmpty();
    }

    /** Sentences of four words and more, without capitals and punctuation. */
    private static Stream<String> sentences(String text) {
        return Stream.of(text.split("(?<=[.!?;])\\s+"))
                .filter(sentence -> sentence.strip().split("\\s+").length >= 4)
                .map(sentence -> sentence.toLowerCase(Locale.FRENCH)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip());
    }

    @Test
    void nobodyWritesADashOfAnotherLanguage() {
        assertThat(jdbc.sql("select count(*) from cadre_step_document where content like '%\u2014%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** What journalists ask, in French and in English, and a use that each has to find. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vidéosurveillance | Comptage des vélos et des piétons par caméra",
                "CCTV | Comptage des vélos et des piétons par caméra",
                "plaques | Lecture des plaques à l’entrée des déchèteries",
                "license plate | Lecture des plaques à l’entrée des déchèteries",
                "enfants | Prévision des repas des restaurants scolaires",
                "school children | Prévision des repas des restaurants scolaires",
                "poubelle | Tournées de verre selon le remplissage des bornes",
                "waste | Aide à la réponse aux réclamations sur la collecte",
                "combien de LLM ? | Assistant de rédaction pour les services",
                "generative AI | Assistant de rédaction pour les services",
                "RGPD | Lecture des plaques à l’entrée des déchèteries",
                "privacy | Repérage des logements à visiter en priorité",
                "biais | Repérage des logements à visiter en priorité",
                "fairness | Repérage des logements à visiter en priorité",
                "chatbot | Agent conversationnel du site de la commune",
                "water leak | Recherche de fuites par écoute du réseau d’eau",
                "human resources | Prévision de l’absentéisme par équipe",
                "pothole | Repérage des nids-de-poule par caméra embarquée"
            })
    void plainWordsFind(String asked, String title) throws IOException {
        JsonNode found = asked("text", asked);

        assertThat(found.has("near")).as("similar words").isFalse();
        assertThat(found.findValuesAsText("title")).contains(title);
    }

    @Test
    void whereNoUseHoldsAllWordsFewerAreOffered() throws IOException {
        JsonNode found = asked("text", "caméra cantine girafe");

        assertThat(found.path("total").asInt()).isZero();
        assertThat(found.path("fewer").findValuesAsText("text"))
                .contains("caméra", "cantine")
                .doesNotContain("girafe");
        assertThat(found.path("fewer"))
                .allSatisfy(some -> assertThat(
                                asked("text", some.path("text").asText()).path("total"))
                        .isEqualTo(some.path("total")));
    }

    @Test
    void suppliersAreFirms() throws IOException {
        assertThat(asked("supplier", "direction-du-numerique").path("total").asInt())
                .isGreaterThan(3);
        assertThat(asked("supplier", "direction-de-l-education").path("total").asInt())
                .isOne();
        assertThat(asked("supplier", "openai").path("total").asInt(-1)).isZero();
        assertThat(asked("concerned", "children,vulnerable").path("total").asInt())
                .isGreaterThan(2);
        assertThat(asked("ai_act", "highRisk").path("total").asInt()).isPositive();
        assertThat(asked("transfers", "no").path("total").asInt()).isPositive();
    }

    private JsonNode asked(String parameter, String value) throws IOException {
        return new ObjectMapper()
                .readTree(Browser.stranger(port)
                        .get("/api/register?size=200&" + parameter + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .body());
    }

    /** The whole database, the engine's history included, is searched for surnames and mailboxes. */
    @Test
    void nothingButPapersAndMailsNamesAPerson() {
        Map<String, String> named = new TreeMap<>();
        Set<String> surnames = accounts.accounts().stream()
                .map(account -> account.lastName().toLowerCase(Locale.FRENCH))
                .collect(Collectors.toSet());
        jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'PUBLIC' and data_type in ('CHARACTER VARYING', 'CHARACTER',
                            'CHARACTER LARGE OBJECT', 'BINARY LARGE OBJECT', 'BINARY VARYING')""")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .forEach(column -> contents(column[0], column[1])
                        .flatMap(text -> WORDS.matcher(text).results())
                        .map(MatchResult::group)
                        .filter(word -> surnames.contains(word.toLowerCase(Locale.FRENCH)) || word.equals(MAILBOXES))
                        .findFirst()
                        .ifPresent(found -> named.put(column[0] + "." + column[1], found)));

        assertThat(named)
                .as("the search sees texts and bytes")
                .containsKeys("ACT_ID_USER.LAST_", "CADRE_FILED_PAPER.PAGE", "CADRE_DECISION_EXTRACT.CONTENT");
        assertThat(named.keySet()).as(named.toString()).isSubsetOf(NAMES_MAY_STAND);
    }

    private Stream<String> contents(String table, String column) {
        return jdbc
                .sql("select \"" + column + "\" from \"" + table + "\" where \"" + column + "\" is not null")
                .query((row, number) ->
                        row.getObject(1) instanceof byte[] || row.getMetaData().getColumnType(1) == Types.BLOB
                                ? new String(row.getBytes(1), StandardCharsets.UTF_8)
                                : row.getString(1))
                .list()
                .stream();
    }
}
