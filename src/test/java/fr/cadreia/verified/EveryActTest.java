package fr.cadreia.verified;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** An act that no test performs is named, and one that a test performed is not. */
class EveryActTest {

    @TempDir
    Path directory;

    /** Stands for a page with one thing to read and one to do. */
    static class Page {

        @GetMapping("/essai")
        String read() {
            return "";
        }

        @PostMapping("/essai/{number}/{command}")
        String change() {
            return "";
        }
    }

    @Test
    void whatNobodyPerformedIsNamed() {
        Set<String> acts = Set.of("kind VOTED", "kind CLOSED", "form vote");

        assertThat(EveryAct.missing(acts, Set.of("kind VOTED", "form votes")))
                .containsExactly("form vote", "kind CLOSED");
        assertThat(EveryAct.missing(acts, Set.of("kind VOTED", "form vote", "kind CLOSED")))
                .isEmpty();
    }

    @Test
    void eachFormAndButtonOfAPageIsAnActOfItsOwn() {
        List<String> found = EveryAct.addresses("""
                        <div th:if="${a > b}">
                          <form method="get" th:action="@{/lu}"></form>
                          <form method="post" th:if="${a > b}" th:action="@{/seances/{n}/vote(n=${number})}"></form>
                          <form method="post" th:action="@{|/diagrammes/${source.key}/passage|}">
                            <button th:formaction="@{/formations/{r}/acces(r=${r})}"></button>
                          </form>
                        </div>""").toList();

        assertThat(found)
                .containsExactly(
                        "address /seances/*/vote", "address /diagrammes/*/passage", "address /formations/*/acces");
        assertThat(EveryAct.missing(
                        Set.copyOf(found),
                        Set.of(
                                "address /seances/2026-03/vote",
                                "address /seances/2026-03/levee",
                                "address /formations/IA-2026-0001/sous/acces")))
                .containsExactly("address /diagrammes/*/passage", "address /formations/*/acces");
    }

    @Test
    void whatOnlyReadsIsNone() {
        assertThat(EveryAct.commands())
                .contains("command SubmitTaskFormCmd", "command DeleteGroupCmd")
                .doesNotContain("command TaskQueryImpl", "command CheckPassword");
        assertThat(EveryAct.requests(Page.class)).containsExactly("request Page.change");
    }

    /** A list that lost what it lists would have nothing missing. */
    @Test
    void theApplicationsOwnAreFound() {
        assertThat(EveryAct.kinds()).contains("kind ACCOUNT_LEFT");
        assertThat(EveryAct.forms(Path.of("forms"))).contains("form vote").doesNotContain("form case-start");
        assertThat(EveryAct.requests("fr.cadreia"))
                .contains("request SessionController.change", "request ClockController.move", "request IntakeApi.post");
        assertThat(EveryAct.addresses(Path.of("src/main/resources/templates")))
                .contains("address /comite/seances/*/levee", "address /formations/*/acces")
                .doesNotContain("address /tableau-de-bord");
    }

    @Test
    void allMachinesOfOneBuildCountAndNoEarlierBuild() throws Exception {
        ActsNoted earlier = new ActsNoted(directory.resolve("hier"));
        ActsNoted now = new ActsNoted(directory.resolve("aujourd-hui"));
        assertThat(now.all()).isEmpty();

        earlier.write(1, Set.of("kind CLOSED"));
        now.write(1, Set.of("kind VOTED"));
        now.write(1, Set.of("kind VOTED", "form vote"));
        now.write(2, Set.of("form motion"));

        assertThat(now.all()).containsExactly("form motion", "form vote", "kind VOTED");
        assertThat(Files.list(now.directory())).hasSize(2);
    }

    @Test
    void storiesInABrowserDoNotCount() {
        Acts acts = new Acts();
        acts.begin(Set.of(Acts.BROWSER));
        acts.note("kind VOTED");
        acts.begin(Set.of());
        acts.note("form vote");

        assertThat(acts.seen()).containsExactly("form vote");
    }
}
