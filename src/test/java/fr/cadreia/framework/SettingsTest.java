package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.framework.FrameworkSettings.Deadlines;
import fr.cadreia.framework.Settings.Contradiction;
import fr.cadreia.framework.WordDifference.Kind;
import fr.cadreia.framework.WordDifference.Span;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path DOCUMENT = Path.of("src/docs/settings.md");
    private static final String DEADLINES = "# The deadlines of tasks";
    private static final FrameworkVersion FIRST = FirstVersion.configuration().firstVersion();

    private LocalDate today = LocalDate.of(2026, 11, 25);
    private final Frameworks frameworks =
            FirstVersion.frameworks(new AuthorityClock(() -> AuthorityClock.instantOf(today.atTime(12, 0))));

    @Test
    void theShippedFiguresAgree() {
        assertThat(FirstVersion.settings().contradictions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void eachFigureStaysWithinItsBounds(Setting setting) {
        assertThat(FirstVersion.with(setting, setting.least()).get(setting)).isEqualTo(setting.least());
        assertThat(FirstVersion.with(setting, setting.most()).get(setting)).isEqualTo(setting.most());
        assertThatThrownBy(() -> FirstVersion.with(setting, setting.least() > 1 ? setting.least() - 1 : -1))
                .hasMessageContaining(setting.key());
        assertThatThrownBy(() -> FirstVersion.with(setting, setting.most() + 1)).hasMessageContaining(setting.key());
    }

    @Test
    void aTrialMayDoWithoutAMinimumThatTheCouncilKeeps() {
        assertThat(FirstVersion.withoutMinimums().get(Setting.TRIAL_MONTHS_RISK_4))
                .isZero();
        assertThat(Setting.TRIAL_MONTHS_RISK_4.allows(0)).isFalse();
        assertThatThrownBy(() -> FirstVersion.with(Setting.LIGHT_USERS, 0)).hasMessageContaining("lightUsers");
    }

    @Test
    void noneIsMissing() {
        Map<Setting, Integer> values = new HashMap<>(FirstVersion.settings().values());
        values.remove(Setting.QUORUM_PERCENT);
        assertThatThrownBy(() -> new Settings(values)).hasMessageContaining("quorumPercent");
    }

    @Test
    void figuresThatContradictEachOtherAreNamed() {
        assertThat(FirstVersion.with(Setting.REASSESSMENT_RISK_4, 20).contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.REASSESSMENT_RISK_4);
        assertThat(FirstVersion.with(Setting.SECOND_NOTICE_DAYS, 10).contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.SECOND_NOTICE_DAYS);
    }

    /**
     * Otherwise nobody could ever generalise: the figures contradict each other, no matter which of them is proposed.
     */
    @Test
    void aMinimumThatNoExperimentationReachesIsAContradiction() {
        Settings shorter = FirstVersion.settings()
                .with(Map.of(
                        Setting.LIGHT_MONTHS, 2, Setting.EXPERIMENT_MONTHS, 2, Setting.EXPERIMENT_TOTAL_MONTHS, 18));
        assertThat(shorter.contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.TRIAL_MONTHS_RISK_4);
        assertThat(shorter.contradictions().get(0).problem()).contains("4\u00a0mois au plus");
        assertThat(shorter.with(Map.of(Setting.EXTENSIONS, 2)).contradictions()).isEmpty();
        assertThat(shorter.with(Map.of(Setting.EXTENSIONS, 2, Setting.EXPERIMENT_TOTAL_MONTHS, 5))
                        .contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.TRIAL_MONTHS_RISK_4);
        assertThat(FirstVersion.settings()
                        .with(Map.of(Setting.LIGHT_MONTHS, 2, Setting.LIGHT_TRIAL_DAYS, 57))
                        .contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.LIGHT_TRIAL_DAYS);
        assertThat(FirstVersion.settings()
                        .with(Map.of(Setting.OBSERVATION_MONTHS_RISK_3, 6, Setting.REGULARISATION_MONTHS, 5))
                        .contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.OBSERVATION_MONTHS_RISK_3);
        assertThat(FirstVersion.withoutMinimums().contradictions()).isEmpty();
    }

    @Test
    void valuesAreSaidInFrench() {
        assertThat(Setting.NOTICE_DAYS.text(5)).isEqualTo("5\u00a0jours francs");
        assertThat(Setting.SECOND_NOTICE_DAYS.text(1)).isEqualTo("1\u00a0jour franc");
        assertThat(Setting.QUORUM_PERCENT.text(60)).isEqualTo("60\u00a0%");
        assertThat(Setting.CASTING_VOTE.text(1)).isEqualTo("Oui");
        assertThat(Setting.CASTING_VOTE.text(0)).isEqualTo("Non");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put(name, value);
        FirstVersion.configuration().settings().forEach(written::putIfAbsent);
        return written;
    }

    @ParameterizedTest
    @CsvSource({"light-users", "lightUsers", "LIGHTUSERS", "light_users"})
    void whatComesFirstCountsWhicheverWayItIsSpelled(String name) {
        assertThat(ConfiguredSettings.of(with(name, " 7 ")).get(Setting.LIGHT_USERS))
                .isEqualTo(7);
    }

    @Test
    void aTrialBeginsWithoutAMinimum() {
        assertThat(ConfiguredSettings.of(with("trial-months-risk-4", "0")).get(Setting.TRIAL_MONTHS_RISK_4))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "light-people        | 7    | cadre.framework.settings.light-people\u00a0: ce réglage du cadre n’existe pas",
                "light-users         | sept | cadre.framework.settings.light-users\u00a0: «\u00a0sept\u00a0» n’est pas un nombre entier de 1 à 100.",
                "light-users         | 7.5  | «\u00a07.5\u00a0» n’est pas un nombre entier",
                "light-users         | 0    | «\u00a00\u00a0» n’est pas un nombre entier de 1 à 100.",
                "light-users         | 101  | «\u00a0101\u00a0» n’est pas un nombre entier de 1 à 100.",
                "trial-months-risk-3 | -1   | «\u00a0-1\u00a0» n’est pas un nombre entier de 2 à 9, ou 0 pour un essai.",
                "trial-months-risk-3 | 1    | «\u00a01\u00a0» n’est pas un nombre entier de 2 à 9, ou 0 pour un essai."
            })
    void whatCannotBeIsSaidInOneSentence(String name, String value, String message) {
        assertThatThrownBy(() -> ConfiguredSettings.of(with(name, value)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void noSettingIsMissingInTheDocument() {
        Map<String, String> written =
                new LinkedHashMap<>(FirstVersion.configuration().settings());
        written.remove("extensions");

        assertThatThrownBy(() -> ConfiguredSettings.of(written))
                .hasMessage("cadre.framework.settings.extensions\u00a0: ce réglage du cadre manque (de 0 à 3).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trial-months-risk-2    | 6  | trial-months-risk-2 | « 6 » contredit | risque moindre",
                "trial-months-risk-3    | 9  | trial-months-risk-3 | « 9 » contredit | risque moindre",
                "experiment-months      | 2  | light-months        | « 3 » contredit | parcours allégé",
                "extensions             | 0  |                     |                 |",
                "light-months           | 1  | light-trial-days    | « 30 » contredit | 28 jours au plus",
                "second-notice-days     | 10 | second-notice-days  | « 10 » contredit | première"
            })
    void figuresThatContradictOneAnotherKeepItFromStarting(
            String name, String value, String accused, String what, String why) {
        if (accused == null) {
            assertThat(ConfiguredSettings.of(with(name, value)).contradictions())
                    .isEmpty();
            return;
        }
        assertThatThrownBy(() -> ConfiguredSettings.of(with(name, value)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("cadre.framework.settings." + accused)
                .satisfies(refused ->
                        assertThat(refused.getMessage().replace('\u00a0', ' ')).contains(what, why));
    }

    /** A trial installation does without some minimums, and keeps the others. */
    @ParameterizedTest
    @ValueSource(strings = {"light-trial-days", "trial-months-risk-2", "trial-months-risk-3", "trial-months-risk-4"})
    void whatATrialDoesWithoutContradictsNothing(String name) {
        assertThat(ConfiguredSettings.of(with(name, "0")).contradictions()).isEmpty();
    }

    // The tables of the figures and of the deadlines say what the code holds.

    @Test
    void everyFigureStandsInTheTableWithItsBounds() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        assertThat(rows(lines.subList(0, lines.indexOf(DEADLINES))))
                .containsExactlyElementsOf(
                        Arrays.stream(Setting.values()).map(SettingsTest::row).toList());
    }

    @Test
    void everyDeadlineStandsInItsTableAsItIsShipped() throws IOException {
        Deadlines deadlines = FirstVersion.configuration().deadlines();
        List<String> shipped = new ArrayList<>(List.of(
                "reminder-before " + deadlines.reminderBefore(),
                "escalation-after " + deadlines.escalationAfter(),
                "default-due " + deadlines.defaultDue(),
                "light-review " + deadlines.lightReview()));
        deadlines.due().forEach((form, time) -> shipped.add("due." + form + " " + time));

        List<String> lines = Files.readAllLines(DOCUMENT);
        assertThat(rows(lines.subList(lines.indexOf(DEADLINES), lines.size())))
                .extracting(row -> row.replaceAll("^\\| `(.*)` \\| .* \\| (P\\w+) \\|$", "$1 $2"))
                .containsExactlyInAnyOrderElementsOf(shipped);
    }

    private static List<String> rows(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("| `")).toList();
    }

    private static String row(Setting setting) {
        int shipped = FirstVersion.settings().get(setting);
        String unit = setting.isSwitch()
                ? "0 non, 1 oui"
                : setting.text(10).replaceFirst("^10\u00a0?", "").replace('\u00a0', ' ');
        return "| `%s` | %s | %s | %d | %d | %d | %s |"
                .formatted(
                        setting.property(),
                        setting.label().replace('\u00a0', ' '),
                        unit,
                        shipped,
                        setting.least(),
                        setting.most(),
                        setting.holds(0) && !setting.allows(0) ? "oui" : "");
    }

    private FrameworkVersion next(LocalDate effectiveOn) {
        return frameworks
                .latest()
                .revised(
                        frameworks.nextNumber(effectiveOn),
                        effectiveOn,
                        Map.of(),
                        Map.of(Setting.QUORUM_PERCENT, 60),
                        "Délibération",
                        "CADRE-2026-0001");
    }

    @Test
    void aVersionHoldsFromItsDateOn() {
        frameworks.adopt(next(LocalDate.of(2026, 12, 1)));
        assertThat(frameworks.inForce().number()).isEqualTo("2026-1");
        today = LocalDate.of(2026, 12, 1);
        assertThat(frameworks.inForce().number()).isEqualTo("2026-2");
        assertThat(frameworks.of("2026-1").settings().get(Setting.QUORUM_PERCENT))
                .isEqualTo(50);
    }

    @Test
    void beforeTheFirstOneThereIsNoOther() {
        today = LocalDate.of(2020, 1, 1);
        assertThat(frameworks.inForce().number()).isEqualTo("2026-1");
    }

    @Test
    void nothingIsChangedForTodayNorBeforeWhatIsAdopted() {
        assertThatThrownBy(() -> frameworks.adopt(next(today))).isInstanceOf(IllegalArgumentException.class);
        frameworks.adopt(next(LocalDate.of(2027, 1, 1)));
        assertThatThrownBy(() -> frameworks.adopt(next(LocalDate.of(2027, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersFollowTheYearOfTheDateOfEffect() {
        frameworks.adopt(next(LocalDate.of(2027, 1, 1)));
        assertThat(frameworks.nextNumber(LocalDate.of(2027, 6, 1))).isEqualTo("2027-2");
        assertThat(frameworks.nextNumber(LocalDate.of(2028, 1, 1))).isEqualTo("2028-1");
        assertThatThrownBy(() -> frameworks.of("2031-1")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void textsThatDifferInEveryOtherWordAreToldWhole() {
        String before = "Oui 1 ; non 2 ; peut-être 3 ; jamais 4 ; toujours 5 ; parfois 6 ; ici 7 ; là 8 ; ailleurs 9";
        String after = before.replaceAll("(\\d)", "1$1");

        assertThat(WordDifference.between(before, after))
                .containsExactly(new Span(Kind.REMOVED, before), new Span(Kind.ADDED, after));
    }

    @Test
    void whatIsKeptRemovedAndAddedIsToldWordByWord() {
        assertThat(WordDifference.between("la plus sobre est retenue", "la solution sobre est toujours retenue"))
                .containsExactly(
                        new Span(Kind.KEPT, "la"),
                        new Span(Kind.REMOVED, "plus"),
                        new Span(Kind.ADDED, "solution"),
                        new Span(Kind.KEPT, "sobre est"),
                        new Span(Kind.ADDED, "toujours"),
                        new Span(Kind.KEPT, "retenue"));
    }

    @Test
    void onlyWhatChangesIsNamed() {
        FrameworkVersion second = FIRST.revised(
                "2027-1",
                LocalDate.of(2027, 1, 1),
                Map.of(2, "Autre texte."),
                Map.of(Setting.QUORUM_PERCENT, 60),
                "Délibération",
                "CADRE-2026-0001");

        VersionDifference difference = VersionDifference.between(FIRST, second);
        assertThat(difference.rules())
                .extracting(VersionDifference.RuleChange::rule)
                .containsExactly(2);
        assertThat(difference.settings())
                .containsExactly(new VersionDifference.SettingChange(Setting.QUORUM_PERCENT, "50\u00a0%", "60\u00a0%"));
        assertThat(VersionDifference.between(FIRST, FIRST).isEmpty()).isTrue();
    }

    // The form by which the council is asked to change a figure asks for each, within its bounds and in its words.

    private static Map<String, JsonNode> questions() throws IOException {
        JsonNode form = new ObjectMapper().readTree(new File("forms/review-proposal.form"));
        return form.findParents("key").stream()
                .collect(Collectors.toMap(field -> field.path("key").asText(), Function.identity()));
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyFigureCanBeProposedWithinItsBounds(Setting setting) throws IOException {
        JsonNode question = questions().get(setting.key());

        assertThat(question).as("a question of forms/review-proposal.form").isNotNull();
        assertThat(question.path("label").asText()).isEqualTo(setting.label());
        assertThat(questions().get("changedFigures").path("values").findValuesAsText("value"))
                .contains(setting.key());
        if (setting.isSwitch()) {
            assertThat(question.path("type").asText()).isEqualTo("select");
        } else {
            JsonNode bounds = question.path("validate");
            assertThat(bounds.path("min").asInt(-1)).isEqualTo(setting.least());
            assertThat(bounds.path("max").asInt(-1)).isEqualTo(setting.most());
            assertThat(question.path("description").asText().replace('\u00a0', ' '))
                    .startsWith("De " + bounds(setting).replace('\u00a0', ' ').replace('\u202f', ' '));
        }
    }

    /** As people read them, whatever a trial may begin with. */
    private static String bounds(Setting setting) {
        return setting.bounds().replaceFirst("^de ", "").replace(", ou 0 pour un essai", "");
    }

    /** Whatever kind of question a figure is: the summary, the ten rules and what changes are all that the form asks for besides. */
    @Test
    void itAsksForNoFigureThatIsNone() throws IOException {
        Stream<String> texts = Stream.concat(
                Stream.of("summary", "changedRules", "changedFigures"),
                IntStream.rangeClosed(1, 10).mapToObj(number -> "rule" + number));
        Stream<String> figures = Arrays.stream(Setting.values()).map(Setting::key);

        assertThat(questions().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(texts, figures).toList());
    }
}
