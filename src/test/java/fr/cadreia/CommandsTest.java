package fr.cadreia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void onlyAFirstArgumentThatNamesACommandIsOne() {
        assertThat(Commands.knows(new String[] {"verify-journal", "--json"})).isTrue();
        assertThat(Commands.knows(new String[] {"--server.port=8081", "verify-journal"}))
                .isFalse();
        assertThat(Commands.knows(new String[] {})).isFalse();
    }

    @Test
    void theExitCodeIsTheCommands() {
        assertThat(Commands.run(new String[] {"verify-journal", "nonsense"})).isEqualTo(2);
    }
}
