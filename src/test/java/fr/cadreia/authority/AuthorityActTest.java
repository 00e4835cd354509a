package fr.cadreia.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.steps.authorityact.ReceivedActs;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the competent authority makes of an opinion, by its own task or by an act that the secretary received. */
class AuthorityActTest extends InApplication {

    private static final String ACTS = "/comite/actes";

    @Autowired
    private ReceivedActs received;

    private Story story;

    @BeforeEach
    void openACase() {
        story = opened("agent", "Tri des demandes");
    }

    private List<JournalKind> kinds() {
        return journal.of(story.reference()).stream().map(JournalEntry::kind).toList();
    }

    private String page(String path) {
        publication.publishDue();
        return stranger().words(path);
    }

    @Test
    void aRefusalStopsTheCaseWithPublicReasons() {
        Chapters.decides(Chapters.convened(story), "generalize");
        assertThat(story.isRefused("authority", "authority-act", "decision", "refuses", "reasons", ""))
                .containsExactly("reasons");
        story.does(
                "authority", "authority-act", "decision", "refuses", "reasons", "Le budget de l’année est consommé.");

        assertThat(story.waitsAt()).containsExactly("Task_Stop");
        assertThat(page("/registre/" + story.reference()))
                .contains("Avis non suivi", "Le budget de l’année est consommé.");
        story.does("agent", "stop");
        assertThat(cases.get(story.reference()).ending()).contains(CaseEnding.STOPPED);
        assertThat(cases.get(story.reference()).useState()).isEqualTo(UseState.REFUSED);
    }

    @Test
    void aSecondExaminationIsAskedForOnceAfterEachBilan() {
        Chapters.decides(Chapters.convened(story), "generalize");
        story.does(
                "authority", "authority-act", "decision", "secondExamination", "reasons", "Les biais sont à revoir.");
        assertThat(story.waitsAt()).containsExactly("Task_Convene");
        assertThat(story.shown("secretary", story.find("secretary", "convening"))
                        .path("returnReason")
                        .path("value")
                        .asText())
                .contains("a demandé un second examen le", "Les biais sont à revoir.");
        story.does("secretary", "convening").does("secretary", "attendance");
        Chapters.decides(story, "generalize");

        assertThat(story.isRefused(
                        "authority", "authority-act", "decision", "secondExamination", "reasons", "Encore une fois."))
                .containsExactly("decision");
        story.follows().does("agent", "generalization");
        assertThat(cases.get(story.reference()).useState()).isEqualTo(UseState.GENERALIZED);
        assertThat(page("/registre/" + story.reference())).contains("Second examen demandé", "Avis suivi");
    }

    @Test
    void onlyTheAuthorityThatDecidesForTheOrganisationSeesTheTask() {
        Chapters.decides(Chapters.convened(story), "generalize");
        assertThatThrownBy(() -> story.find("mayor", "authority-act")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> story.find("agent", "authority-act")).isInstanceOf(AssertionError.class);
        assertThat(story.find("authority2", "authority-act")).isNotEmpty();
        assertThat(browser("mayor")
                        .upload("/dossiers/" + story.reference() + "/documents", "acte.txt", "Arrêté".getBytes())
                        .statusCode())
                .isEqualTo(403);

        Story communal = opened("commune", "Avis de travaux")
                .does("commune", "proposal", Chapters.SMALL_PROPOSAL)
                .does("expert", "review", Chapters.SMALL_REVIEW)
                .does("dpo", "data-gate")
                .does("commune", "experiment-protocol")
                .does("commune", "experiment-closing")
                .does("commune", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(communal, "generalize");
        assertThatThrownBy(() -> communal.find("authority", "authority-act")).isInstanceOf(AssertionError.class);
        communal.followedBy("mayor").does("commune", "generalization");
    }

    @Test
    void theSecretaryEntersAReceivedActAndAGuarantorCountersignsIt() {
        Chapters.decides(Chapters.convened(story), "generalize");
        Browser secretary = browser("secretary");
        assertThat(secretary.words("/")).contains("Attendu de vous", "Acte de l’autorité", story.reference());
        assertThat(secretary.words("/dossiers/" + story.reference()))
                .contains("Acte de l’autorité (Métropole de Valmont) en attente depuis le ");
        assertThat(browser("agent").get(ACTS).statusCode()).isEqualTo(403);
        secretary.get(ACTS);
        assertThat(enters(secretary, "").statusCode()).as("without a number").isEqualTo(400);
        assertThat(received.waiting(story.reference())).isEmpty();
        assertThat(enters(secretary, "D-12").statusCode()).isEqualTo(302);
        assertThat(enters(secretary, "D-13").statusCode()).as("one at a time").isEqualTo(409);
        assertThat(story.waitsAt()).as("no effect yet").containsExactly("Task_AuthorityAct");
        assertThat(browser("authority").words("/dossiers/" + story.reference()))
                .contains("Un acte reçu attend d’être contresigné par un garant.");

        long id = received.waiting(story.reference()).orElseThrow().id();
        assertThat(secretary
                        .post(ACTS + "/" + id + "/signature", Map.of("motDePasse", "secretary"))
                        .statusCode())
                .isEqualTo(403);
        Browser guarantor = browser("guarantor");
        assertThat(guarantor.words(ACTS)).contains(story.reference() + " : Avis suivi, décision n° D-12 du ");
        assertThat(guarantor.get(ACTS + "/" + id + "/document").statusCode()).isEqualTo(200);
        assertThat(guarantor
                        .post(ACTS + "/" + id + "/signature", Map.of("motDePasse", "faux"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(guarantor
                        .post(ACTS + "/" + id + "/refus", Map.of("motif", "Page manquante", "motDePasse", "guarantor"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(story.waitsAt()).containsExactly("Task_AuthorityAct");
        assertThat(secretary.words(ACTS)).contains("L’acte saisi le ", "a été refusé le ", "Motif : Page manquante.");
        assertThat(story.shown("authority", story.find("authority", "authority-act"))
                        .toString())
                .as("without the document of what was refused")
                .contains("actOptions")
                .doesNotContain("acte.txt");

        assertThat(enters(secretary, "D-12").statusCode()).isEqualTo(302);
        id = received.waiting(story.reference()).orElseThrow().id();
        assertThat(guarantor
                        .post(ACTS + "/" + id + "/signature", Map.of("motDePasse", "guarantor"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(story.waitsAt()).containsExactly("Task_Generalization");
        story.does("agent", "generalization");
        assertThat(cases.get(story.reference()).useState()).isEqualTo(UseState.GENERALIZED);
        assertThat(kinds()).contains(JournalKind.ACT_RECEIVED, JournalKind.RECEIVED_ACT_REFUSED);
    }

    private java.net.http.HttpResponse<String> enters(Browser secretary, String number) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("dossier", story.reference());
        fields.put("suite", "FOLLOWS");
        fields.put("nature", "DECISION");
        fields.put("numero", number);
        fields.put("date", TestClock.today().toString());
        fields.put("effet", TestClock.today().toString());
        return secretary.upload(ACTS, "acte.txt", "Décision du président.".getBytes(), fields);
    }

    @Test
    void anotherAuthorityThatIsNamedWhileTheActWaitsTakesIt() {
        Chapters.decides(Chapters.convened(story), "generalize");
        String page = "/dossiers/" + story.reference();
        String task = story.take("authority", "authority-act");
        Browser authority = browser("authority");
        assertThat(authority.get("/taches/" + task).statusCode()).isEqualTo(200);
        String organisation = cases.get(story.reference()).organisation();
        persons.name(organisation, "commune-valmont");
        try {
            assertThatThrownBy(() -> story.find("authority", "authority-act")).isInstanceOf(AssertionError.class);
            EngineClient client = new EngineClient(port);
            assertThat(client.post("authority", "/task/" + task + "/claim", Map.of("userId", "authority"))
                            .status())
                    .isEqualTo(403);
            assertThat(client.post("authority", "/task/" + task + "/submit-form", Map.of("variables", Map.of()))
                            .status())
                    .isEqualTo(403);
            assertThat(authority.get("/taches/" + task).statusCode()).isEqualTo(403);
            assertThat(authority.words("/")).doesNotContain(story.reference());

            assertThat(browser("mayor").words("/")).contains(story.reference());
            assertThat(browser("secretary").words("/"))
                    .contains(story.reference()
                            + " Tri des demandes. Acte de l’autorité (Commune de Valmont) en attente");
            assertThat(browser("agent").words(page)).contains("Acte de l’autorité (Commune de Valmont) en attente");
            story.followedBy("mayor").does("agent", "generalization");
            assertThat(cases.get(story.reference()).useState()).isEqualTo(UseState.GENERALIZED);
            assertThat(page("/registre/" + story.reference())).contains("Commune de Valmont");
        } finally {
            persons.name(organisation, "metropole");
        }
    }

    @Test
    void itsObservationIsPublicAndDecidesNothing() {
        assertThatThrownBy(() ->
                        commands.comment(people.get("authority"), story.reference(), "Trop tôt.", NotPersons.NONE))
                .isInstanceOf(CommandRefusedException.class);
        Chapters.decides(Chapters.convened(story), "extend");
        assertThatThrownBy(
                        () -> commands.comment(people.get("mayor"), story.reference(), "Une autre.", NotPersons.NONE))
                .isInstanceOf(CommandRefusedException.class);
        Browser authority = browser("authority");
        String address = "/dossiers/" + story.reference();
        assertThat(authority.get(address).body()).contains("Observation publique de l’autorité");
        assertThat(authority
                        .post(address + "/observation-autorite", Map.of("motif", "Je souhaite un essai à l’automne."))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> asked =
                authority.post(address + "/observation-autorite", Map.of("motif", "Mme Belle-Roche l’a demandé."));
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("value=\"Mme Belle-Roche\"", "Mme Belle-Roche l’a demandé.");
        assertThat(authority
                        .post(address + "/observation-autorite", Map.of("motif", "Je souhaite aussi un bilan."))
                        .statusCode())
                .isEqualTo(302);

        assertThat(page("/registre/" + story.reference()))
                .contains("Je souhaite un essai à l’automne.", "Je souhaite aussi un bilan.")
                .doesNotContain("Belle-Roche");
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentProtocol");
    }
}
