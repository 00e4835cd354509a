package fr.cadreia.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.cadreia.kernel.text.Numbered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A form's answers become the record of its step: by names, numbered lists, choices and booleans. */
class TypedAnswersTest {

    enum Guarantee {
        NONE,
        CONTRACTUAL_AND_TECHNICAL
    }

    record Line(
            int number,
            @JsonProperty("from") String giver,
            @JsonProperty("to") String holder) {}

    record Found(int number, Guarantee rule, String reason) {}

    @AnswersOf("trial")
    record Trial(
            String title,
            boolean agreed,
            Boolean asked,
            LocalDate day,
            LocalTime time,
            Integer users,
            BigDecimal energy,
            Guarantee guarantee,
            List<Guarantee> guarantees,
            Set<String> members,
            Map<String, String> deputies,
            @Numbered("proxy") List<Line> proxies,
            @Numbered("finding") List<Found> findings) {}

    private static Trial of(Map<String, Object> values) {
        return new Answers(values).as(Trial.class);
    }

    @Test
    void whatWasNotAnsweredIsEmptyOrNull() {
        assertThat(of(Map.of()))
                .isEqualTo(new Trial(
                        "", false, null, null, null, null, null, null, List.of(), Set.of(), Map.of(), List.of(),
                        List.of()));
    }

    @Test
    void eachAnswerHasItsType() {
        Trial said = of(Map.of(
                "title", "Essai",
                "agreed", "yes",
                "asked", "no",
                "day", "2026-11-27",
                "time", "14:30",
                "users", 12.0,
                "energy", "1.50",
                "guarantee", "contractualAndTechnical",
                "guarantees", List.of("none", "contractualAndTechnical"),
                "members", List.of("a", "b")));

        assertThat(said.agreed()).isTrue();
        assertThat(said.asked()).isFalse();
        assertThat(said.day()).isEqualTo("2026-11-27");
        assertThat(said.time()).isEqualTo("14:30");
        assertThat(said.users()).isEqualTo(12);
        assertThat(said.energy()).isEqualByComparingTo("1.5");
        assertThat(said.guarantee()).isEqualTo(Guarantee.CONTRACTUAL_AND_TECHNICAL);
        assertThat(said.guarantees()).containsExactly(Guarantee.NONE, Guarantee.CONTRACTUAL_AND_TECHNICAL);
        assertThat(said.members()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aTickedBoxIsTrue() {
        assertThat(of(Map.of("agreed", true)).agreed()).isTrue();
    }

    @Test
    void numberedFieldsAreAListInTheOrderOfTheirNumbers() {
        Trial said = of(Map.of(
                "proxy2From",
                "b",
                "proxy2To",
                "c",
                "proxy1From",
                "a",
                "proxyless",
                "x",
                "findingRule10",
                "none",
                "findingReason10",
                "Faute d’objet."));

        assertThat(said.proxies()).containsExactly(new Line(1, "a", ""), new Line(2, "b", "c"));
        assertThat(said.findings()).containsExactly(new Found(10, Guarantee.NONE, "Faute d’objet."));
    }

    @Test
    void whatSeveralFormsAskForStandsBesideTheOtherFields() {
        record Shared(
                Guarantee guarantee, @Numbered("proxy") List<Line> proxies) {}
        record Whole(@Embedded Shared shared, String place) {}
        Whole said = new Answers(Map.of("guarantee", "none", "proxy1From", "a", "place", "Salle 2")).as(Whole.class);

        assertThat(said).isEqualTo(new Whole(new Shared(Guarantee.NONE, List.of(new Line(1, "a", ""))), "Salle 2"));
        assertThat(Answers.NONE.as(Whole.class)).isEqualTo(new Whole(new Shared(null, List.of()), ""));
    }

    @Test
    void aChoiceThatTheFormDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> of(Map.of("guarantee", "oral"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChoiceIsWrittenAsItIsRead() {
        assertThat(FormCode.of(Guarantee.CONTRACTUAL_AND_TECHNICAL)).isEqualTo("contractualAndTechnical");
        assertThat(FormCode.constant("contractualAndTechnical")).isEqualTo("CONTRACTUAL_AND_TECHNICAL");
    }

    @Test
    void aRecordSaysOfWhichFormItIs() {
        assertThat(FormId.of(Trial.class)).isEqualTo("trial");
        assertThatThrownBy(() -> FormId.of(Line.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
