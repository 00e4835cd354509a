package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.framework.WordDifference.Kind;
import fr.cadreia.framework.WordDifference.Span;
import fr.cadreia.kernel.time.AuthorityClock;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameworksTest {

    private static final FrameworkVersion FIRST = FirstVersion.configuration().firstVersion();

    private LocalDate today = LocalDate.of(2026, 11, 25);
    private final Frameworks frameworks =
            FirstVersion.frameworks(new AuthorityClock(() -> AuthorityClock.instantOf(today.atTime(12, 0))));

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

    /** Whatever kind of question a figure is: the summary and the ten rules are all that the form asks for besides. */
    @Test
    void itAsksForNoFigureThatIsNone() throws IOException {
        Stream<String> texts =
                Stream.concat(Stream.of("summary"), IntStream.rangeClosed(1, 10).mapToObj(number -> "rule" + number));
        Stream<String> figures = Arrays.stream(Setting.values()).map(Setting::key);

        assertThat(questions().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(texts, figures).toList());
    }
}
