package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Rows that may be a known use: the person who takes the file over says what they are. */
class IntakeDuplicatesTest extends AskedIntake {

    @Test
    void aPossibleDuplicateWaitsUntilSomebodySaysWhatItIs() {
        String mapping =
                "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"constant\": \"dir-education\"}}";
        String first = take("admin", "Nom;Note\nRepérage des impayés de cantine;a\n", mapping)
                .path("rows")
                .path(0)
                .path("reference")
                .asText();
        long cases = count("cadre_case");

        JsonNode report = take("admin", """
                Nom;Note
                Repérage des impayés de la cantine;b
                Repérage d’impayés de cantine;c
                """, mapping);

        assertThat(statuses(report)).containsExactly("similar", "similar");
        assertThat(report.path("rows").findValuesAsText("reference")).containsExactly(first, first);
        assertThat(count("cadre_case")).as("nothing merges and nothing opens").isEqualTo(cases);
        String decisions = "/runs/" + report.path("batch").asInt() + "/decisions";
        assertThat(client.post("agent", decisions, "{\"2\": \"same\"}").status())
                .isEqualTo(403);
        assertThat(client.post("admin", decisions, "{\"2\": \"maybe\"}").status())
                .isEqualTo(400);
        assertThat(client.post("admin", decisions, "{\"2\": \"same\", \"99\": \"same\"}")
                        .json()
                        .path("message")
                        .asText())
                .contains("La ligne 99");
        assertThat(client.post("admin", decisions, "[").status()).isEqualTo(400);
        assertThat(client.post("admin", decisions, "{\"2\": null}").status()).isEqualTo(400);
        assertThat(count("cadre_case")).isEqualTo(cases);

        JsonNode decided = client.post("admin", decisions, "{\"2\": \"same\", \"3\": \"other\"}")
                .json();

        assertThat(statuses(decided)).containsExactly("known", "accepted");
        assertThat(decided.path("rows").path(0).path("reason").asText()).contains("Même usage que le dossier " + first);
        assertThat(count("cadre_case")).isEqualTo(cases + 1);

        JsonNode again = take("admin", """
                Nom;Note
                Repérage des impayés de la cantine;b
                Repérage d’impayés de cantine;c
                """, mapping);
        assertThat(statuses(again)).as("nobody is asked twice").containsExactly("known", "known");
        assertThat(again.path("rows").findValuesAsText("reference"))
                .containsExactlyElementsOf(decided.path("rows").findValuesAsText("reference"));
        assertThat(count("cadre_case")).isEqualTo(cases + 1);
    }

    @Test
    void twoRowsAlikeThatAreAnotherUseAreOneOtherUse() {
        String mapping = """
                {"inventory": "Doublons", "title": "Nom", "alreadyInUse": {"constant": "yes"}, "externalId": "N°", "organisation": {"constant": "dir-education"}}""";
        take("admin", "N°;Nom\n70;Suivi des jardins partagés\n", mapping);
        long cases = count("cadre_case");
        JsonNode report = take("admin", "N°;Nom\n70;Plan des salles\n70;Plan des salles\n", mapping);
        assertThat(statuses(report)).containsExactly("similar", "similar");

        JsonNode decided = client.post(
                        "admin",
                        "/runs/" + report.path("batch").asInt() + "/decisions",
                        "{\"2\": \"other\", \"3\": \"other\"}")
                .json();

        assertThat(statuses(decided)).containsExactly("accepted", "known");
        assertThat(count("cadre_case")).isEqualTo(cases + 1);
    }

    @Test
    void oneIdentifierForTwoNamesIsAskedAbout() {
        String mapping = """
                {"inventory": "Identifiants", "title": "Nom", "alreadyInUse": {"constant": "yes"}, "externalId": "N°", "organisation": {"constant": "dir-education"}}""";
        take("admin", "N°;Nom\n7;Relecture des comptes rendus\n", mapping);

        JsonNode report = take(
                "admin",
                "N°;Nom\n7;Relecture de comptes rendus\n7;Plan de salle\n8;Relecture des comptes rendus\n",
                mapping);

        assertThat(statuses(report)).containsExactly("known", "similar", "similar");
        assertThat(report.path("rows").path(1).path("reason").asText())
                .startsWith("Même identifiant, mais un autre nom");
        assertThat(report.path("rows").path(2).path("reason").asText()).startsWith("Ressemble au dossier IA-");
    }

    @Test
    void theSameFileTwiceCreatesNothingTwice() {
        String file = "Nom;Service\nDeux fois A;Écoles\nDeux fois B;Écoles\n";
        String mapping =
                "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"constant\": \"dir-education\"}}";
        JsonNode first = take("admin", file, mapping);
        long cases = count("cadre_case");

        JsonNode second = take("expert", file, mapping);

        assertThat(second.path("known").asInt()).isEqualTo(2);
        assertThat(second.path("rows").findValuesAsText("reference"))
                .isEqualTo(first.path("rows").findValuesAsText("reference"));
        assertThat(count("cadre_case")).isEqualTo(cases);
    }
}
