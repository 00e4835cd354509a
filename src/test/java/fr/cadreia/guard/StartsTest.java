package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.kernel.form.Startable;
import fr.cadreia.scenario.EngineClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may start which process. */
class StartsTest extends InApplication {

    private static final Path PAGE = Path.of("src/docs/access-matrix.md");

    @Autowired
    private List<Startable> startables;

    @Test
    void theWrittenTableIsTheOneInForce() throws IOException {
        String table = startables.stream()
                .sorted(Comparator.comparing(Startable::processKey))
                .map(startable -> "| `" + startable.processKey() + "` | "
                        + String.join(", ", new TreeSet<>(startable.groups())) + " |\n")
                .collect(Collectors.joining());

        assertThat(Files.readString(PAGE))
                .as("copy this table into " + PAGE)
                .contains("| Processus | Démarré par |\n|---|---|\n" + table + "\n");
    }

    @Test
    void whoAsksWhatMayBeStartedIsShownNothingElse() {
        assertThat(startable("agent")).containsExactlyInAnyOrder("mandatory-path", "incident-report");
        assertThat(startable("admin")).doesNotContain("mandatory-path");
        String asked = "/process-definition/count?latest=true&startableInTasklist=true&startablePermissionCheck=true";
        assertThat(client.get("agent", asked).body().path("count").asInt()).isEqualTo(2);
        assertThat(client.get("agent", asked + "&key=framework-review")
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
    }

    private List<String> startable(String account) {
        return client.get(
                        account,
                        "/process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true")
                .body()
                .findValuesAsText("key");
    }

    @Test
    void aRoleThatItIsNotOpenToIsRefused() {
        EngineClient.Reply reply = client.post(
                "expert",
                "/process-definition/key/mandatory-path/submit-form",
                Map.of("variables", Map.of("title", Map.of("value", "Un titre", "type", "String"))));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.message()).contains("ne peut pas être démarré par votre rôle");
    }
}
