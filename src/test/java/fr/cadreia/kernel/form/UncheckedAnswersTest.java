package fr.cadreia.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UncheckedAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void whatWasTakenAwayIsKeptAsSuch() throws JsonProcessingException {
        String typed = "{\"need\":null,\"audience\":[\"agents\"],\"userCount\":3}";

        UncheckedAnswers read = JSON.readValue(typed, UncheckedAnswers.class);

        assertThat(read.values()).containsEntry("need", null).containsEntry("audience", List.of("agents"));
        assertThat(JSON.writeValueAsString(read)).isEqualTo(typed);
    }

    @Test
    void whatIsTypedStandsOverWhatTheFormStartsFrom() {
        ShownValues shown = ShownValues.NONE
                .with(Answers.NONE.with("need", "Trier").with("product", "Tri"))
                .with(UncheckedAnswers.NONE.with("need", null));

        assertThat(shown.values()).containsEntry("need", null).containsEntry("product", "Tri");
    }

    @Test
    void aCheckedAnswerIsGivenByItsCodeOrNotAtAll() {
        Answers answers = Answers.NONE
                .withAnswered("track", Choice.FULL_TRACK)
                .withAnswered("reason", " ")
                .withAnswered("count", null);

        assertThat(answers.values()).containsOnlyKeys("track");
        assertThat(answers.text("track")).isEqualTo("fullTrack");
        assertThat(answers.with("count", 2).without(Set.of("track")))
                .isEqualTo(Answers.NONE.with("count", 2))
                .isEqualTo(answers.with("count", 2).only(Set.of("count")));
    }

    private enum Choice {
        FULL_TRACK
    }

    @Test
    void aMaximumIsNotBelowItsMinimum() {
        BigDecimal five = BigDecimal.valueOf(5);
        assertThat(CrossChecks.range(five, "max", five)).isEmpty();
        assertThat(CrossChecks.range(five, "max", null)).isEmpty();
        assertThat(CrossChecks.range(new BigDecimal("5.5"), "max", five))
                .contains(FieldError.of("max", "le maximum ne peut pas être inférieur au minimum (5,5)."));
    }

    @Test
    void aNumberStaysBelowWhatItIsAPartOf() {
        assertThat(CrossChecks.notAbove("part", 5, 5, "le tout")).isEmpty();
        assertThat(CrossChecks.notAbove("part", null, 5, "le tout")).isEmpty();
        assertThat(CrossChecks.notAbove("part", 6, 5, "le tout"))
                .contains(FieldError.of("part", "ce nombre ne peut pas dépasser le tout (5)."));
    }

    @Test
    void thePersonWhoUsesItHasUsedItOnce() {
        assertThat(CrossChecks.onceEach("uses", 5, 5)).isEmpty();
        assertThat(CrossChecks.onceEach("uses", null, 5)).isEmpty();
        assertThat(CrossChecks.onceEach("uses", 4, 5)).isPresent();
    }

    @Test
    void aDateStaysWithinItsBounds() {
        assertThat(CrossChecks.notBefore("day", DAY, DAY, "le début")).isEmpty();
        assertThat(CrossChecks.notAfter("day", DAY, DAY, "trop tard")).isEmpty();
        assertThat(CrossChecks.notBefore("day", null, DAY, "le début")).isEmpty();
        assertThat(CrossChecks.notBefore("day", DAY, DAY.plusDays(1), "le début"))
                .contains(FieldError.of("day", "cette date ne peut pas précéder le début, le 11 mars 2026."));
        assertThat(CrossChecks.notAfter("day", DAY, DAY.minusDays(1), "trop tard"))
                .contains(FieldError.of("day", "trop tard\u00a0: le 9 mars 2026 au plus tard."));
    }
}
