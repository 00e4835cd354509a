package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The written matrix says what the code does. */
class AccessMatrixTest {

    private static final Path PAGE = Path.of("src/docs/access-matrix.md");

    @Test
    void theWrittenMatrixIsTheOneInForce() throws IOException {
        assertThat(Files.readString(PAGE)).as("copy this table into " + PAGE).contains(table());
    }

    @Test
    void nobodyHasARightThatIsNotWritten() {
        assertThat(Arrays.stream(Role.values()).map(RoleRights::of))
                .allSatisfy(rights -> assertThat(rights).isNotEmpty().isSubsetOf(CommandRight.values()));
    }

    private static String table() {
        String head = "| Droit | "
                + Arrays.stream(Role.values()).map(Role::id).collect(Collectors.joining(" | ")) + " |\n|---|"
                + "---|".repeat(Role.values().length) + "\n";
        return head
                + Arrays.stream(CommandRight.values())
                        .map(AccessMatrixTest::row)
                        .collect(Collectors.joining("\n")) + "\n";
    }

    private static String row(CommandRight right) {
        return "| " + right.label() + " | "
                + Arrays.stream(Role.values())
                        .map(role -> RoleRights.of(role).contains(right) ? "oui" : "–")
                        .collect(Collectors.joining(" | "))
                + " |";
    }
}
