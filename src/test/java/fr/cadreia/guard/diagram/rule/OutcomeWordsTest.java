package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.WrittenRequirement;
import org.junit.jupiter.api.Test;

/** Of which outcomes a name speaks. */
class OutcomeWordsTest {

    private final OutcomeWords words = new OutcomeWords(WrittenRequirement.of(
                    """
                            key: p
                            steps: []
                            order: {steps: [], before: end}
                            decisions:
                              - {variable: v, by: x, among: [yes, no, later], named:
                                  {yes: [admissible, recevable], no: [non admissible, rejeté], later: [à compléter]}}
                            """.replace("yes", "\"yes\"").replace("no,", "\"no\",").replace(" no:", " \"no\":"))
            .decisions()
            .get(0));

    @Test
    void aNameThatSaysNoneSpeaksOfNone() {
        assertThat(words.in("")).isEmpty();
        assertThat(words.in("Oui")).isEmpty();
        assertThat(words.in("Inadmissible")).isEmpty();
    }

    @Test
    void accentsCaseAndSignsMakeNoOtherWord() {
        assertThat(words.in("Dossier ADMISSIBLE\u00a0?")).containsExactly("yes");
        assertThat(words.in("a completer")).containsExactly("later");
        assertThat(words.in("« À-compléter »")).containsExactly("later");
        assertThat(words.in("rejetés")).containsExactly("no");
    }

    @Test
    void theLongerWordCountsBeforeTheShorter() {
        assertThat(words.in("Non admissible")).containsExactly("no");
        assertThat(words.in("Admissible, ou non admissible")).containsExactlyInAnyOrder("yes", "no");
    }

    @Test
    void whatIsNotSpeaksOfAllTheOthers() {
        assertThat(words.in("Pas recevable")).containsExactlyInAnyOrder("no", "later");
        assertThat(words.in("Jamais rejeté")).containsExactlyInAnyOrder("yes", "later");
        assertThat(words.in("Rien de tel, non")).isEmpty();
    }
}
