package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.InApplication;
import fr.cadreia.mention.HeldMention;
import fr.cadreia.mention.HeldMentions;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.register.entry.Declaration;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What an inventory says of a use is public at once, marked as declared, until the case's own steps say it. */
class DeclaredUseTest extends InApplication {

    private static final String TITLE =
            "Prévision des arrosages de tous les jardins publics, des cimetières et des stades";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private HeldTexts held;

    private String reference;

    @BeforeEach
    void takeOver(TestInfo test) {
        // Titles that resemble each other would be taken for one use.
        String title = test.getDisplayName() + ' ' + UUID.randomUUID() + ' ' + TITLE;
        JsonNode report = new IntakeClient(port)
                .post(
                        "admin",
                        Map.of(
                                "file",
                                """
                                Code;Nom;Combien;Depuis;Besoin
                                ARR-%1$d;%2$s;1200;2021-05-03;Mme Torvic %1$d a demandé moins d’eau.
                                """.formatted(System.nanoTime(), title).getBytes(StandardCharsets.UTF_8),
                                "mapping",
                                """
                                {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": {"constant": "dir-education"}, "externalId": "Code",
                                 "userCount": "Combien", "inUseSince": "Depuis", "need": "Besoin"}""",
                                "preview",
                                "false"))
                .json();
        JsonNode row = report.path("rows").path(0);
        assertThat(row.path("reason").asText()).contains("Mme Torvic", "Ce texte reste privé jusqu’à votre réponse.");
        reference = row.path("reference").asText();
    }

    private RegisterEntry published() {
        publication.publishDue();
        return entries.find(reference).orElseThrow().entry();
    }

    private static List<String> unverified(RegisterEntry entry) {
        return entry.declaration().unverified().stream().map(LabelledCode::code).toList();
    }

    @Test
    void whatAnInventorySaysIsPublicAndMarkedAsDeclared() {
        RegisterEntry entry = published();

        assertThat(entry.purpose().userCount()).isEqualTo(1200);
        assertThat(entry.standing().inUseSince()).hasToString("2021-05-03");
        assertThat(unverified(entry)).containsExactly("standing.inUseSince", "purpose.userCount");
        Declaration declaration = entry.declaration();
        assertThat(declaration.identifier()).startsWith("ARR-");
        assertThat(declaration.title()).endsWith(TITLE).hasSizeGreaterThan(80);
        assertThat(declaration.file()).isEqualTo("inventaire.csv");
        assertThat(declaration.row()).isEqualTo(2);
        assertThat(page())
                .contains("Déclaré par le service, non encore vérifié", "ARR-", "inventaire.csv", "3 mai 2021");
    }

    @Test
    void aTextThatMayNameAPersonWaitsForItsAnswer() {
        assertThat(published().purpose().need()).isNull();
        assertThat(page()).doesNotContain("Torvic");

        HeldMention question = held.waiting(0, 1_000).stream()
                .map(HeldMentions.Question::first)
                .filter(asked -> asked.words().contains("Torvic"))
                .findFirst()
                .orElseThrow();
        assertThat(question.field()).isEqualTo("need");
        held.dismiss(question.id(), false, "admin");

        RegisterEntry entry = published();
        assertThat(entry.purpose().need()).contains("Torvic");
        assertThat(unverified(entry)).contains("purpose.need");
    }

    @Test
    void theProposalTakesThePlaceOfWhatWasDeclaredAndTheDifferenceIsToldInWords() {
        published();
        running(reference).does("agent2", "proposal", "userCount", 900, "need", "Moins d’eau dans les jardins.");

        RegisterEntry entry = published();
        assertThat(entry.purpose().userCount()).isEqualTo(900);
        assertThat(unverified(entry)).isEmpty();
        assertThat(entry.declaration().identifier()).startsWith("ARR-");
        assertThat(page())
                .contains("Ce que l’examen a changé", "1\u202f200", "900")
                .doesNotContain("non encore vérifié");
    }

    private String page() {
        return http.getForObject("/registre/" + reference, String.class)
                + http.getForObject("/registre/" + reference + "/detail", String.class);
    }
}
