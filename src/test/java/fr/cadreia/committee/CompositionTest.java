package fr.cadreia.committee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.committee.mandate.MandateRegister;
import fr.cadreia.committee.mandate.Mandates;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mandates with dates, and deputies who sit in place of absent members. */
@AppTest
class CompositionTest {

    private static final String PAGE = "/comite/composition";

    /** Whose organisation is not that of the case. */
    private static final List<String> TITULARS =
            List.of("chair", "elected1", "elected2", "elected3", "member1", "member2");

    /** A name of its own for each test: what is known of an account is remembered for some seconds. */
    private static int accounts;

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Sessions sessions;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Examination examination;

    @Autowired
    private Mandates mandates;

    @Autowired
    private MandateRegister register;

    @Autowired
    private DecisionExtracts extracts;

    private Browser secretary;
    private EngineClient client;
    private String deputy;

    @BeforeEach
    void anAccountOfTheElectedCollege() {
        secretary = Browser.of("secretary", port);
        client = new EngineClient(port);
        accounts++;
        deputy = "deputy" + accounts;
        User user = identity.newUser(deputy);
        user.setFirstName("Suppléance");
        user.setLastName("Dupont");
        user.setPassword(deputy);
        ((IdentityServiceImpl) identity).saveUser(user, true);
        identity.createMembership(deputy, "committee-elected");
        identity.createMembership(deputy, "assemblee");
    }

    @AfterEach
    void leave() {
        mandates.all().stream()
                .filter(mandate -> mandate.member().equals(deputy) && mandate.lastsBeyond(register.today()))
                .forEach(mandate -> ends(mandate.id()));
        identity.deleteUser(deputy);
    }

    private HttpResponse<String> records(String member, String titular, LocalDate from, String until) {
        return secretary.post(
                PAGE,
                Map.of(
                        "membre",
                        member,
                        "titulaire",
                        titular,
                        "debut",
                        from.toString(),
                        "fin",
                        until,
                        "acte",
                        "Délibération n° 2026-1"));
    }

    private void isDeputyOfElected3() {
        assertThat(records(deputy, "elected3", LocalDate.now(), "").statusCode())
                .isEqualTo(302);
    }

    private void ends(long mandate) {
        assertThat(secretary
                        .post(
                                PAGE + "/" + mandate + "/fin",
                                Map.of("fin", LocalDate.now().toString(), "motif", "Démission"))
                        .statusCode())
                .isEqualTo(302);
    }

    private Story examined(String title) {
        return Chapters.assessed(Story.opened(client, engine, "agent", title))
                .does("expert2", "second-reading")
                .does("secretary", "convening");
    }

    private String instance(Story story) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deliberation")
                .processInstanceBusinessKey(story.reference())
                .singleResult()
                .getId();
    }

    @Test
    void aDeputySitsInPlaceOfTheAbsentTitularAndCountsOnce() {
        isDeputyOfElected3();
        Story story = examined("Avec un suppléant");

        story.does(
                "secretary",
                "attendance",
                "present",
                List.of("chair", "elected1", "elected2", "member1", "member2", deputy),
                "sessionChair",
                "chair");
        Sitting sitting = examination.sitting(story.reference(), instance(story), false);
        assertThat(sitting.eligible()).isEqualTo(6);
        assertThat(sitting.voters()).containsKey(deputy).doesNotContainKey("elected3");

        story.does("chair", "motion", "motion", "generalize");
        for (String member : List.of("chair", "elected1", "elected2", "member1", "member2", deputy)) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        story.does("secretary", "vote-closing").does("chair", "result");
        assertThat(story.waitsAt()).containsExactly("Task_Generalization");
        assertThat(extracts.of(story.reference()).get(0).content())
                .contains("Suppléance Dupont (suppléant de Membre élu 3)", "6 membres présents sur 6 en exercice");
    }

    @Test
    void aDeputyNeverSitsBesideTheTitular() {
        isDeputyOfElected3();
        Story story = examined("Deux pour un siège");

        JsonNode shown = story.shown("secretary", story.take("secretary", "attendance"));
        assertThat(shown.path("memberOptions").toString()).contains("suppléant de Membre élu 3");
        assertThat(story.isRefused(
                        "secretary",
                        "attendance",
                        "present",
                        List.of("chair", "elected1", "elected3", deputy),
                        "sessionChair",
                        "chair"))
                .containsExactly("present");
        assertThat(story.isRefused(
                        "secretary",
                        "attendance",
                        "present",
                        List.of("chair", "elected1", "elected2", deputy),
                        "sessionChair",
                        "chair",
                        "hasProxies",
                        "yes",
                        "proxy1From",
                        "elected3",
                        "proxy1To",
                        "elected1"))
                .containsExactly("proxy1From");
    }

    @Test
    void theDeputyOfARecusedMemberDoesNotSit() {
        assertThat(records(deputy, "elected3", LocalDate.now(), "").statusCode())
                .isEqualTo(302);
        Electorate electorate =
                new Electorate(List.of("chair", "elected3"), List.of("elected3"), Map.of(deputy, "elected3"), false);

        assertThat(electorate.maySit(member -> true)).containsExactly("chair");
        assertThat(electorate.seated(List.of("chair", deputy), member -> true)).containsExactly("chair", "elected3");
    }

    @Test
    void theirDeputiesSitWhenEveryTitularIsRecused() {
        Electorate impeded = new Electorate(
                List.of("chair", "elected3"), List.of("chair", "elected3"), Map.of(deputy, "elected3"), false);
        Electorate renewed = impeded.withDeputiesOfRecused();

        assertThat(impeded.maySit(member -> true)).isEmpty();
        assertThat(renewed.maySit(member -> true)).containsExactly(deputy);
        assertThat(renewed.seated(List.of(deputy), member -> true)).containsExactly("chair", deputy);
        assertThat(renewed.recusing(Set.of(deputy)).maySit(member -> true)).isEmpty();
    }

    private Story everybodyIsRecused(List<String> members) {
        Story story = examined("Plus personne").does("secretary", "attendance").does("chair", "motion");
        for (String member : members) {
            story.does(member, "vote", "ownInterest", "yes");
        }
        assertThat(shown(story, "vote-closing", "ballotProgress")).contains("Le quorum n'est plus réuni");
        return story.does("secretary", "vote-closing");
    }

    @Test
    void aCaseFromWhichEverybodyIsRecusedGoesOnWithDeputies() {
        isDeputyOfElected3();
        Story story = everybodyIsRecused(TITULARS);

        assertThat(shown(story, "convening", "impediment")).contains("Suppléance Dupont");
        assertThat(shown(story, "convening", "secondConvening")).isEqualTo("false");
        story.does("secretary", "convening")
                .does("secretary", "attendance", "present", List.of(deputy), "sessionChair", deputy)
                .does(deputy, "motion", "motion", "generalize")
                .does(deputy, "vote", "ownInterest", "no", "vote", "for")
                .does("secretary", "vote-closing")
                .does(deputy, "result");
        assertThat(story.waitsAt()).containsExactly("Task_Generalization");
        assertThat(extracts.of(story.reference()).get(0).content())
                .contains("Suppléance Dupont (suppléant de Membre élu 3)", "1 membre présent sur 1 en exercice");
        story.does("agent", "generalization");
    }

    @Test
    void whenNobodyIsLeftTheAuthorityIsInformedAndNoTaskIsStuck() {
        assertThat(records(deputy, "", LocalDate.now().minusYears(1), "").statusCode())
                .isEqualTo(302);
        Story story = everybodyIsRecused(
                Stream.concat(TITULARS.stream(), Stream.of(deputy)).toList());

        assertThat(shown(story, "convening", "impediment")).contains("Personne ne peut siéger");
        assertThat(story.isRefused("secretary", "convening", "authorityInformed", ""))
                .containsExactly("authorityInformed");
        story.does("secretary", "convening").does("secretary", "attendance");
        assertThat(story.waitsAt()).containsExactly("Task_Convene");
        assertThat(shown(story, "convening", "secondConvening")).isEqualTo("false");
    }

    private static String shown(Story story, String form, String field) {
        return story.shown("secretary", story.take("secretary", form))
                .path(field)
                .path("value")
                .asText();
    }

    @Test
    void whoHasLeftTheCommitteeVotesNoMoreNorIsThereAVoteByHandInTheirName() {
        assertThat(records(deputy, "", LocalDate.now().minusYears(1), "").statusCode())
                .isEqualTo(302);
        Story story = examined("Fin de mandat").does("secretary", "attendance", "sessionChair", "chair");
        story.does("chair", "motion", "motion", "generalize");
        String vote = story.find(deputy, "vote");

        long mandate = mandates.all().stream()
                .filter(known -> known.member().equals(deputy))
                .findFirst()
                .orElseThrow()
                .id();
        ends(mandate);

        EngineClient.Reply refused = story.submit(deputy, vote, "ownInterest", "no", "vote", "against");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("a pris fin");
        assertThat(story.isRefused("secretary", "vote-closing", "byHand", "yes", "handAgainst", List.of(deputy)))
                .containsExactly("handAgainst");
        assertThat(register.history())
                .extracting(JournalEntry::kind)
                .endsWith(JournalKind.MANDATE_RECORDED, JournalKind.MANDATE_ENDED);
    }

    private Story openBallotWithBareQuorum() {
        assertThat(records(deputy, "", LocalDate.now().minusYears(1), "").statusCode())
                .isEqualTo(302);
        return examined("Départ pendant le scrutin")
                .does(
                        "secretary",
                        "attendance",
                        "present",
                        List.of("chair", "elected1", "elected2", deputy),
                        "sessionChair",
                        "chair")
                .does("chair", "motion", "motion", "generalize")
                .does("chair", "vote", "ownInterest", "no", "vote", "for");
    }

    private void leavesTheCommittee() {
        mandates.all().stream().filter(known -> known.member().equals(deputy)).forEach(known -> ends(known.id()));
    }

    @Test
    void whoLeavesBeforeVotingIsNotThereWhenTheVotesAreCounted() {
        Story story = openBallotWithBareQuorum();
        leavesTheCommittee();

        story.does("secretary", "vote-closing");

        assertThat(story.waitsAt()).as("3 of 7 are left").containsExactly("Task_Convene");
        JsonNode shown = story.shown("secretary", story.take("secretary", "convening"));
        assertThat(shown.path("returnReason").path("value").asText()).contains("quorum a été perdu");
    }

    @Test
    void minutesAndExtractCountAlikeWhoLeavesUnderABallot() {
        Story story = openBallotWithBareQuorum();
        for (String member : List.of("elected1", "elected2")) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        String session = sessions.with(story.reference()).get(0).number();
        String page = "/comite/seances/" + session;
        assertThat(secretary.words(page)).contains("Quorum de ce point : atteint, 4 présents sur 4");
        leavesTheCommittee();
        assertThat(secretary.words(page))
                .contains(
                        "Quorum de ce point : non atteint, 3 présents sur 4 requis pour 7",
                        "Présent, a quitté le comité en cours de séance");
        assertThat(secretary.words(page)).contains("Quorum Non atteint, 3 présents sur 5 requis pour 8");

        story.does("secretary", "vote-closing");
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);

        assertThat(secretary.words(page + "/proces-verbal"))
                .contains(
                        "présents à l'examen du point : 3 sur 7 membres en exercice non déportés ; quorum : 4",
                        "Ont quitté le comité avant de voter : Suppléance Dupont.",
                        "Membres présents ou représentés qui n'ont pas voté : 0.",
                        "Suppléance Dupont Collège des élus Titulaire Présent, a quitté le comité en cours de séance");
    }

    @Test
    void whatWasVotedInOfficeStays() {
        Story story = openBallotWithBareQuorum().does(deputy, "vote", "ownInterest", "no", "vote", "against");
        leavesTheCommittee();

        story.does("secretary", "vote-closing");

        assertThat(story.waitsAt()).containsExactly("Task_RecordResult");
        Tally tally = examination.tally(story.reference(), instance(story), false);
        assertThat(tally.inFavour()).isEqualTo(1);
        assertThat(tally.against()).isEqualTo(1);
    }

    @Test
    void aMandateThatContradictsItselfOrAnotherIsRefused() {
        LocalDate today = LocalDate.now();
        assertThat(records("agent", "", today, "").statusCode()).as("no member").isEqualTo(400);
        assertThat(records(deputy, deputy, today, "").statusCode())
                .as("own deputy")
                .isEqualTo(400);
        assertThat(records(deputy, "member1", today, "").statusCode())
                .as("other college")
                .isEqualTo(400);
        assertThat(records(deputy, "", today, today.minusDays(1).toString()).statusCode())
                .as("ends before it begins")
                .isEqualTo(400);
        assertThat(records(deputy, "", today, "demain").body()).contains("n&#39;est pas une date");
        assertThat(mandates.all()).noneMatch(known -> known.member().equals(deputy));

        assertThat(records(deputy, "", today, "").statusCode()).isEqualTo(302);
        assertThat(records(deputy, "elected3", today.plusDays(3), "").statusCode())
                .as("two at a time")
                .isEqualTo(409);
    }

    @Test
    void onlyTheSecretaryKeepsMandatesAndEverybodyReadsThem() {
        Browser agent = Browser.of("agent", port);

        HttpResponse<String> page = agent.get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Membre élu 1").doesNotContain("Enregistrer le mandat");
        assertThat(agent.post(
                                PAGE,
                                Map.of(
                                        "membre",
                                        deputy,
                                        "titulaire",
                                        "",
                                        "debut",
                                        LocalDate.now().toString(),
                                        "fin",
                                        "",
                                        "acte",
                                        "x"))
                        .statusCode())
                .isEqualTo(403);
    }
}
