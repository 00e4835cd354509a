package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.scenario.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members demand that a ballot be secret, or public: what then is told of it, and what is not. */
class SpecialBallotsInSessionTest extends SessionOfTwoCases {

    private static final String DEDUCED =
            "Le vote d’un membre du collège des agents pourrait se déduire de ceux des élus : seul le total est donné.";

    @Autowired
    private DecisionExtracts extracts;

    private static void votes(Story story, Map<String, String> choices) {
        choices.forEach((member, choice) -> story.does(member, "vote", "ownInterest", "no", "vote", choice));
    }

    @Test
    void aThirdDemandsASecretBallotOfWhichOnlyTheTotalIsTold() {
        String page = opened("avec");
        assertThat(first.isRefused("chair", "motion", "motion", "generalize", "secretBallot", List.of("elected1")))
                .as("less than a third of five")
                .containsExactly("secretBallot");
        first.does(
                "chair",
                "motion",
                "motion",
                "generalize",
                "secretBallot",
                List.of("elected1", "member1"),
                "publicBallot",
                List.of("elected2", "elected3"));
        assertThat(first.shown("elected1", first.take("elected1", "vote"))
                        .path("motionLabel")
                        .path("value")
                        .asText())
                .contains("SCRUTIN SECRET");
        votes(first, Map.of("chair", "for", "elected1", "against", "elected2", "for", "elected3", "against"));
        assertThat(first.shown("secretary", first.take("secretary", "vote-closing"))
                        .path("pendingOptions")
                        .path("value"))
                .as("nobody votes by hand")
                .isEmpty();
        first.does("secretary", "vote-closing")
                .does("chair", "result", "next", "nextMotion", "nextReason", "Les voix sont partagées.");
        first.does("chair", "motion", "motion", "generalize", "secretBallot", List.of("elected1", "elected2"));
        votes(first, Map.of("chair", "for", "elected1", "for", "elected2", "against"));
        first.does("secretary", "vote-closing").does("chair", "result");

        assertThat(extracts.of(first.reference()).get(0).content())
                .contains("après en avoir délibéré, au scrutin secret, par 2 voix pour et 1 voix contre");
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(secretary.words(page + "/proces-verbal"))
                .contains(
                        "Partage des voix",
                        "Scrutin secret demandé par M. Bernard LESTRADE et un membre du collège des agents. Scrutin public demandé par"
                                + " Mme Lucie DARGENT et M. Paul QUÉMÉNER. Le scrutin secret l’emporte. Seul le total est donné.")
                .doesNotContain("voix prépondérante", "Collège des élus –", DEDUCED);
    }

    /** One agent votes: named votes of the elected, taken from the total, would tell how. */
    @Test
    void noVoteOfAnAgentIsDeducedFromAPublicBallot() {
        String page = opened("avec");
        List<String> demand = List.of("elected1", "elected2");
        first.does("chair", "motion", "motion", "generalize", "publicBallot", demand);
        votes(
                first,
                Map.of("chair", "for", "elected1", "for", "elected2", "for", "elected3", "against", "member1", "for"));
        first.does("secretary", "vote-closing").does("chair", "result");
        second.does("chair", "motion", "motion", "generalize", "publicBallot", demand);
        votes(second, Map.of("chair", "for", "elected1", "for", "elected2", "for"));
        second.does("secretary", "vote-closing").does("chair", "result");
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);

        String minutes = secretary.words(page + "/proces-verbal");

        assertThat(minutes).containsOnlyOnce(DEDUCED);
        assertThat(minutes)
                .as("where no agent voted the elected are named")
                .containsOnlyOnce(
                        "Collège des élus – pour : Mme Claire MONTEL, Mme Lucie DARGENT, M. Bernard LESTRADE.");
        assertThat(Browser.of("elected1", port).words("/dossiers/" + first.reference() + "/extraits/1"))
                .doesNotContain("Collège des agents –");
    }
}
