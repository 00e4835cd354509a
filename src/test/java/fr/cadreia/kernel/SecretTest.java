package fr.cadreia.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void eachIsAnother() {
        assertThat(IntStream.range(0, 1_000).mapToObj(time -> Secret.token()))
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches(Secret.TOKEN));
        assertThat(IntStream.range(0, 1_000).mapToObj(time -> Secret.code(3)))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-HJKMNP-Z2-9]{4}(-[A-HJKMNP-Z2-9]{4}){2}"));
    }

    @Test
    void aCodeIsKnownAsPeopleTypeIt() {
        String kept = Secret.codeFingerprint("K7QF-2MXW-9RTA");

        assertThat(Secret.isCode(" k7qf 2mxw9rta", kept)).isTrue();
        assertThat(Secret.isCode("K7QF-2MXW-9RTB", kept)).isFalse();
        assertThat(Secret.isCode("", "")).as("nobody has an empty code").isFalse();
    }
}
