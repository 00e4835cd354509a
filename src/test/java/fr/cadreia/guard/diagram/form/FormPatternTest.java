package fr.cadreia.guard.diagram.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.form.PropertyKinds.FormPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form may demand a format; some answer has it, and nobody's browser or server is kept busy by it. */
class FormPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^https://[^ ]+$",
                "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$",
                "^\\d{14}$",
                "[A-Z]{2,3}-?\\d*",
                "^(?:FR|BE)\\d{2}$",
                "^(0|\\+33)[1-9](\\d{2}){4}$",
                "[\\w.-]+",
                "été"
            })
    void isPlain(String pattern) {
        assertThat(FormPattern.isPlain(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "(", "[z-a]", "a{3,2}", "a^", "$a", "(?!)", "(?=a)b", "(?<!a)b", "(a)\\1", "[^\\s\\S]", "[^\\w\\W]",
                        "[a&&b]",
                "\\p{L}", "\\Aa", "a\\Z", "\\Qa\\E", "a++", "a*?", "(a+)+", "(a*)*", "(a|b)*", "((a))", "a|b", "[[a]b]",
                        "^^a",
                "a$$", "\\bx"
            })
    void isNotPlain(String pattern) {
        assertThat(FormPattern.isPlain(pattern)).isFalse();
    }

    @Test
    void isNotLong() {
        assertThat(FormPattern.isPlain("a".repeat(300))).isTrue();
        assertThat(FormPattern.isPlain("a".repeat(301))).isFalse();
    }
}
