package fr.cadreia.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.dossier.Case;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.notification.Mail;
import fr.cadreia.notification.Outbox;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call for projects, from its opening to its report. */
class CallForProjectsTest extends InApplication {

    @Autowired
    private CallsForProjects calls;

    @Autowired
    private CallDesk desk;

    @Autowired
    private Outbox outbox;

    private Story call;
    private Browser expert;

    @BeforeEach
    void aCallIsOpen() {
        call = Story.started(
                client,
                engine,
                "call-for-projects",
                "expert",
                "title",
                "IA sobre pour l’accueil",
                "openTo",
                List.of("company", "university"),
                "closesOn",
                TestClock.today().plusDays(30).toString());
        expert = browser("expert");
    }

    private CallProposal proposed(String title) {
        desk.propose(
                new CallProposal(
                        0,
                        call.reference(),
                        Proposer.UNIVERSITY,
                        "Laboratoire d’essai",
                        "labo@universite.example",
                        title,
                        "Trier les demandes",
                        "Les agents y passent deux heures par jour.",
                        Outcome.RECEIVED,
                        "",
                        ""),
                NotPersons.NONE);
        List<CallProposal> all = calls.proposals(call.reference());
        return all.get(all.size() - 1);
    }

    private HttpResponse<String> chooses(Browser browser, CallProposal proposal, String outcome, String holder) {
        return browser.post(
                "/appels/" + call.reference() + "/propositions/" + proposal.id(),
                Map.of("suite", outcome, "porteur", holder, "motif", "Utile et sobre."));
    }

    @Test
    void theExpertsChooseOnceTheLastDayForProposalsIsOver() {
        assertThat(call.openTask().getDescription())
                .contains(FrenchText.day(TestClock.today().plusDays(60)));
    }

    private static void theLastDayIsOver() {
        TestClock.stopsAt(TestClock.today()
                .plusDays(31)
                .atTime(8, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant());
    }

    @Test
    void theSelectionDoesNotCloseWhileProposalsMayCome() {
        String task = call.take("expert", "call-selection");

        EngineClient.Reply refused = call.submit("expert", task, "conclusion", "Déjà choisi.");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message())
                .contains("jusqu’au " + FrenchText.day(TestClock.today().plusDays(30)) + " inclus");
        assertThat(calls.get(call.reference()).isOpen(TestClock.today())).isTrue();
    }

    @Test
    void whatIsRetainedBecomesACaseWithItsOriginAndWhatWasProposed() {
        CallProposal proposal = proposed("Tri des demandes");

        assertThat(chooses(expert, proposal, "retenir", "dir-education").statusCode())
                .isEqualTo(302);

        String reference = calls.proposals(call.reference()).get(0).caseReference();
        assertThat(cases.get(reference).origin()).isEqualTo(Case.Origin.CALL);
        assertThat(cases.get(reference).organisation()).isEqualTo("dir-education");
        Story story = running(reference);
        JsonNode shown = story.shown("agent2", story.take("agent2", "proposal"));
        assertThat(shown.path("need").path("value").asText()).contains("deux heures par jour");
        assertThat(shown.path("knownBefore").path("value").asText()).contains("Laboratoire d’essai");
        assertThat(chooses(expert, proposal, "ecarter", "").statusCode())
                .as("chosen already")
                .isEqualTo(409);
    }

    @Test
    void theSelectionClosesOnceEachProposalIsChosenOrNotAndTheReportIsPublic() {
        CallProposal first = proposed("Tri des demandes");
        CallProposal second = proposed("Réponse automatique");
        chooses(expert, first, "retenir", "dir-education");
        theLastDayIsOver();
        assertThat(call.isRefused("expert", "call-selection")).containsExactly("conclusion");
        assertThat(chooses(expert, second, "ecarter", "").statusCode()).isEqualTo(302);
        assertThat(outbox.page(Optional.empty(), 0, 100))
                .filteredOn(mail -> mail.recipient().equals(call.reference())
                        && mail.address().equals("labo@universite.example"))
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "Proposition non retenue\u00a0: Réponse automatique",
                        "Proposition retenue\u00a0: Tri des demandes",
                        "Proposition reçue\u00a0: Réponse automatique",
                        "Proposition reçue\u00a0: Tri des demandes");

        call.does("expert", "call-selection", "conclusion", "Une proposition est retenue.");
        String report = call.take("expert", "call-report");
        assertThat(call.shown("expert", report).path("essentials").toString()).contains("Propositions reçues");
        assertThat(browser("expert").get("/taches/" + report + "/dossier").body())
                .contains("dont université", "Tri des demandes");
        call.does("expert", "call-report", "report", "Deux laboratoires ont répondu.");

        assertThat(call.endedAt()).containsExactly("End_CallReported");
        String page = stranger().get("/appels/" + call.reference()).body();
        assertThat(page)
                .contains("Deux laboratoires ont répondu.", "Une proposition est retenue.", "Tri des demandes")
                .doesNotContain("Réponse automatique", "labo@universite.example", "deux heures par jour");
    }

    @Test
    void anybodyItIsOpenToProposesWithoutAnAccount() {
        Browser stranger = stranger();
        String page = "/appels/" + call.reference();
        assertThat(stranger.get(page).statusCode()).isEqualTo(200);
        assertThat(stranger.post(page + "/propositions", entered(Map.of())).statusCode())
                .as("too quick for a person")
                .isEqualTo(400);
        assertThat(stranger.post(page + "/propositions", entered(Map.of("origine", "commune")))
                        .body())
                .contains("pas ouvert à ce type");
        assertThat(stranger.post(page + "/propositions", entered(Map.of("contact", "personne")))
                        .statusCode())
                .isEqualTo(400);
        for (String read : List.of("titre", "resume", "organisation")) {
            assertThat(stranger.post(page + "/propositions", entered(Map.of(read, "Aide de Mme Durand-Appel")))
                            .body())
                    .as("everybody reads it once it is retained")
                    .contains("«\u00a0Mme Durand-Appel\u00a0»\u00a0: non");
        }
        assertThat(stranger.post(page + "/propositions", entered(Map.of("titre", "Deux\nlignes")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(calls.proposals(call.reference())).isEmpty();

        assertThat(stranger.post(page + "/propositions", entered(Map.of())).statusCode())
                .isEqualTo(302);

        assertThat(calls.proposals(call.reference())).singleElement().satisfies(proposal -> {
            assertThat(proposal.from()).isEqualTo("Entreprise\u00a0: Exemple SA");
            assertThat(chooses(browser("agent"), proposal, "retenir", "dir-proprete")
                            .statusCode())
                    .as("only experts choose")
                    .isEqualTo(403);
        });
        assertThat(stranger().get("/appels").body()).contains(call.reference());
    }

    private static Map<String, String> entered(Map<String, String> more) {
        Map<String, String> entered = new LinkedHashMap<>(Map.of(
                "origine", "company",
                "organisation", "Exemple SA",
                "contact", "innovation@exemple.example",
                "titre", "Résumé des courriers",
                "resume", "Résumer les courriers longs",
                "besoin", "Les courriers longs attendent.",
                "site", ""));
        entered.putAll(more);
        return entered;
    }
}
