package fr.cadreia.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A need that comes twice is detected at filing, and nobody learns there about a case that they may not see. */
class SimilarCasesTest extends InApplication {

    private static final String FILING = "/dossiers/nouveau";

    @Autowired
    private SimilarCases similar;

    private Story opened(String title) {
        return super.opened("agent", title);
    }

    @Test
    void filingACloseCaseShowsItFirstAndOpensOnlyThen() {
        String reference = opened("Cartographie des arbres remarquables").reference();
        Browser agent = browser("agent");
        agent.get(FILING);
        String title = "Cartographier les arbres remarquables";

        var shown = agent.post(FILING, Map.of("titre", title));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Des usages proches existent déjà", "/dossiers/" + reference, title);
        assertThat(agent.post(FILING, Map.of("titre", title, "malgre", "autre chose"))
                        .statusCode())
                .as("another title than the one that was looked at")
                .isEqualTo(200);
        assertThat(agent.post(FILING, Map.of("titre", title, "malgre", title)).statusCode())
                .isEqualTo(302);
    }

    @Test
    void anothersCaseIsShownOnceItIsPublicAndThenByItsTitle() {
        Story story = opened("Prévision des crues de la rivière");
        String sought = "Prévoir les crues de la rivière";
        assertThat(similar.toTitle(sought, people.get("agent2"))).isEmpty();
        assertThat(similar.toTitle(sought, people.get("expert")))
                .extracting(SimilarCases.Similar::open)
                .containsExactly(true);

        Chapters.experimenting(story);
        assertThat(similar.toTitle(sought, people.get("agent2")))
                .extracting(SimilarCases.Similar::reference, SimilarCases.Similar::open)
                .containsExactly(tuple(story.reference(), false));
    }

    @Test
    void theReviewAndTheProposalShowCasesWithTheSameSummary() {
        Story first = opened("Alpha bêta gamma").does("agent", "proposal", with("Repérer les fuites d’eau du réseau"));
        Story second =
                opened("Delta epsilon zêta").does("agent", "proposal", with("Repérer les fuites du réseau d’eau"));

        String options = second.shown("expert", second.take("expert", "review"))
                .path("similarCaseOptions")
                .path("value")
                .asText();
        assertThat(options).contains(first.reference()).doesNotContain(second.reference());

        second.does("expert", "review", "admissibility", "toComplete");
        String shown = second.shown("agent", second.take("agent", "proposal"))
                .path("closeCases")
                .path("value")
                .asText();
        assertThat(shown).contains(first.reference());
    }

    private static Object[] with(String summary) {
        Object[] answers = Arrays.copyOf(Chapters.SMALL_PROPOSAL, Chapters.SMALL_PROPOSAL.length + 2);
        answers[answers.length - 2] = "summary";
        answers[answers.length - 1] = summary;
        return answers;
    }
}
