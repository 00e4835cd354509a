package fr.cadreia.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UncheckedAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

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
}
