package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.scenario.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who comes, leaves and stands in for whom, as the minutes tell it. */
@AppTest
class MinutesAttendanceTest extends SessionWithMinutes {

    @Test
    void whoComesAndLeavesStandsInThem() {
        Story only = assessed("Allées et venues");
        String number = opened(only);
        String page = "/comite/seances/" + number;
        post(secretary, page + "/rectification", Map.of("membre", "member2", "changement", "ARRIVED"), 302);
        post(
                secretary,
                page + "/rectification",
                Map.of("membre", "elected2", "changement", "LEFT", "pouvoir", "chair"),
                302);
        post(
                secretary,
                page + "/rectification",
                Map.of("membre", "elected3", "changement", "MISTAKEN", "motif", "Confusion de noms"),
                302);
        post(secretary, page + "/rectification", Map.of("membre", "elected1", "changement", "LEFT"), 302);
        post(secretary, page + "/rectification", Map.of("membre", "elected1", "changement", "ARRIVED"), 302);
        only.does("chair", "motion", "motion", "stop")
                .does(
                        "secretary",
                        "vote-closing",
                        "byHand",
                        "yes",
                        "handFor",
                        List.of("chair", "elected1", "elected2"),
                        "handAgainst",
                        List.of("member1"))
                .does("chair", "result");
        post(secretary, page + "/levee", Map.of(), 302);

        String text = secretary.words(minutes(number));
        assertThat(text)
                .contains(
                        "Arrivée en cours de séance : Mme Sarah TISSOT. Membres présents : 5, désormais 6.",
                        "Départ en cours de séance : Mme Lucie DARGENT, qui donne pouvoir à Mme Claire MONTEL",
                        "coché par erreur : M. Paul QUÉMÉNER (Confusion de noms)",
                        "Mme Sarah TISSOT cheffe de projet données Collège des agents Titulaire Présente sur place à partir de ",
                        "Mme Lucie DARGENT conseillère métropolitaine, Saint-Aubin Collège des élus Titulaire Présente sur place jusqu’à ",
                        "M. Paul QUÉMÉNER conseiller métropolitain délégué aux mobilités Collège des élus Titulaire Absent",
                        ", puis sur place à partir de ",
                        "présents à l’ouverture : 4",
                        "Vote à main levée. Scrutin ouvert à ",
                        "Membres présents ou représentés qui n’ont pas voté : 1.");
        assertThat(secretary.words("/dossiers/" + only.reference() + "/extraits/1"))
                .contains(
                        "Avis n° " + number + "/01",
                        "Membres en exercice : 7 – présents : 4",
                        "Avait donné pouvoir : Mme Lucie DARGENT à Mme Claire MONTEL");
    }

    @Test
    void aProxyStandsBesideItsGiverUntilItsHolderLeaves() {
        String number = opened(assessed("Pouvoir"));
        String page = "/comite/seances/" + number;
        post(secretary, page + "/rectification", Map.of("membre", "elected2", "changement", "LEFT"), 302);
        post(secretary, page + "/rectification", Map.of("membre", "elected1", "changement", "LEFT"), 302);
        post(secretary, page + "/levee", Map.of(), 302);

        assertThat(secretary.words(minutes(number)))
                .contains(
                        "Mme Sarah TISSOT cheffe de projet données Collège des agents Titulaire Représentée, pouvoir à M. Bernard LESTRADE jusqu’à ",
                        "Membres présents : 4, désormais 3. Le pouvoir de Mme Sarah TISSOT à M. Bernard LESTRADE devient sans objet.")
                .doesNotContain("Membres présents : 5, désormais 4. Le pouvoir");
    }
}
