package fr.cadreia.committee.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mandates that end while a case is examined. */
class MandateTermTest extends DeputyCase {

    private static final String PAGE = "/comite/composition";

    @Autowired
    private Composition composition;

    @Autowired
    private Journal journal;

    @Autowired
    private CommitteeCalendar caseSessions;

    @Test
    void whoseTermHasComeVotesNoMoreNorIsThereAVoteByHandInTheirName() {
        sitsUntilTonight();
        Story story = examined("Fin de mandat").does("secretary", "attendance", "sessionChair", "chair");
        story.does("chair", "motion", "motion", "generalize");
        String vote = story.find(deputy, "vote");

        tonight();

        EngineClient.Reply refused = story.submit(deputy, vote, "ownInterest", "no", "vote", "against");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(story.isRefused("secretary", "vote-closing", "byHand", "yes", "handAgainst", List.of(deputy)))
                .containsExactly("handAgainst");
        assertThat(journal.of("COMITE")).extracting(JournalEntry::kind).endsWith(JournalKind.MANDATE_RECORDED);
    }

    @Test
    void anEarlyEndTouchesNoExaminationThatIsOpen() {
        sits("", TestClock.today().minusYears(1));
        Story story = examined("Fin anticipée").does("secretary", "attendance", "sessionChair", "chair");
        story.does("chair", "motion", "motion", "generalize");

        persons.end(deputy);

        assertThat(journal.of("COMITE"))
                .extracting(JournalEntry::kind)
                .endsWith(JournalKind.MANDATE_RECORDED, JournalKind.MANDATE_ENDED);
        assertThat(secretary.words(PAGE).split("Mandats passés")[0])
                .as("no longer sits")
                .contains("Collège des élus")
                .doesNotContainIgnoringCase("Suppléance Dupont");
        assertThat(examinations
                        .of(story.reference(), instance(story))
                        .votingBody(ConveningKind.FIRST)
                        .counting())
                .hasSize(7);
        story.does(deputy, "vote", "ownInterest", "no", "vote", "against");
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2")) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        story.does("secretary", "vote-closing").does("chair", "result");
        assertThat(story.waitsAt()).containsExactly("Task_AuthorityAct");
    }

    private Story convenedAfterAnEarlyEnd(String title) {
        sits("", TestClock.today().minusYears(1));
        Story story =
                Chapters.assessed(Story.opened(client, engine, "agent", title)).does("expert2", "second-reading");
        persons.end(deputy);
        return story.does("secretary", "convening");
    }

    private String sessionOf(Story story) {
        return sessions.with(story.reference()).get(0).number();
    }

    private void does(String page, String command, Map<String, ?> entered) {
        HttpResponse<String> answer = secretary.post(page + "/" + command, entered);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    @Test
    void anEarlyEndTakesNobodyFromTheSessionOfAnExaminationThatIsOpen() {
        Story story = convenedAfterAnEarlyEnd("Fin anticipée avant la séance");
        String session = sessionOf(story);
        String page = "/comite/seances/" + session;

        assertThat(composition.seats(TestClock.today())).as("no longer sits").hasSize(7);
        assertThat(caseSessions.convened(session)).extracting(Person::id).contains(deputy, "elected1");
        assertThat(secretary.words(page + "/convocation"))
                .contains("Le comité compte 8 membres en exercice", "Mme Suppléance DUPONT");
        assertThat(secretary.words(page)).contains("Suppléance Dupont");

        does(
                page,
                "presence",
                Map.of("present", List.of("chair", "elected1", "member1", deputy), "presidence", "chair"));
        assertThat(story.waitsAt()).containsExactly("Task_Motion");
        assertThat(RecordedEvent.last(journal.of(SessionEvent.chain(session)), SessionOpened.class)
                        .orElseThrow()
                        .event()
                        .colleges())
                .as("a public ballot counts the member among the elected")
                .containsEntry(deputy, Role.COMMITTEE_ELECTED.id());
        does(page, "rectification", Map.of("membre", deputy, "changement", "LEFT"));
        does(page, "rectification", Map.of("membre", deputy, "changement", "ARRIVED"));

        story.does("chair", "motion", "motion", "generalize")
                .does(deputy, "vote", "ownInterest", "no", "vote", "for")
                .does("secretary", "vote-closing")
                .does("chair", "result");
        does(page, "rectification", Map.of("membre", "elected2", "changement", "ARRIVED"));
    }

    @Test
    void whoseMandateWasEndedEarlySitsInNoOtherSession() {
        Story stopped = convenedAfterAnEarlyEnd("Arrêtée avant la séance");
        String session = sessionOf(stopped);
        assertThat(caseSessions.convened(session)).extracting(Person::id).contains(deputy);
        assertThat(caseSessions.convened(sessionOf(examined("Ouverte depuis"))))
                .as("the session of an examination that opened later")
                .extracting(Person::id)
                .contains("elected1")
                .doesNotContain(deputy);

        Browser expert = Browser.of("expert", port);
        expert.get("/dossiers/" + stopped.reference());
        expert.post("/dossiers/" + stopped.reference() + "/arret", Map.of("motif", "Le service ferme."));

        assertThat(stopped.waitsAt()).containsExactly("Task_Stop");
        assertThat(caseSessions.convened(session))
                .as("the examination is open no more")
                .extracting(Person::id)
                .contains("elected1")
                .doesNotContain(deputy);
    }

    @Test
    void aGroupWithoutAMandateCountsForNothing() {
        sitsUntilTonight();
        tonight();

        assertThat(composition.seats(TestClock.today().plusDays(1)))
                .extracting(seat -> seat.titular().id())
                .contains("elected1")
                .doesNotContain(deputy);
        assertThat(people.get(deputy).isCommitteeMember()).isFalse();
    }

    @Test
    void aClosedSignInLeavesTheSeatAndTheQuorumAsTheyWere() {
        sits("", TestClock.today());
        int before = composition.seats(TestClock.today()).size();

        assertThat(secretary.get("/administration/habilitations").statusCode()).isEqualTo(200);
        Browser administrator = Browser.of("admin", port);
        administrator.get("/administration/habilitations/comptes/" + deputy);
        assertThat(administrator
                        .post(
                                "/administration/habilitations/comptes/" + deputy + "/fermeture",
                                Map.of("motif", "Téléphone perdu"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(client.get(deputy, "/task").status()).isEqualTo(401);
        assertThat(composition.seats(TestClock.today())).hasSize(before);
        Story story = examined("Connexion fermée");
        assertThat(examinations
                        .of(story.reference(), instance(story))
                        .electorate()
                        .members())
                .contains(deputy);
    }

    private Story openBallotWithBareQuorum() {
        sitsUntilTonight();
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

    @Test
    void whoLeavesBeforeVotingIsNotThereWhenTheVotesAreCounted() {
        Story story = openBallotWithBareQuorum();
        tonight();

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
        assertThat(secretary.words(page)).contains("Quorum Atteint : 4 membres présents sur 7 (minimum : 4)");
        tonight();
        assertThat(secretary.words(page))
                .contains(
                        "Quorum Non atteint : 3 membres présents sur 7 (minimum : 4)",
                        "sur place, a quitté le comité en cours de séance");

        story.does("secretary", "vote-closing");
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);

        assertThat(secretary.words(page + "/proces-verbal"))
                .contains(
                        "Quorum non atteint : 3 membres présents sur 7 (minimum : 4)",
                        "Départ du comité avant le vote : Mme Suppléance DUPONT.",
                        "Membres présents ou représentés qui n’ont pas voté : 0.",
                        "Mme Suppléance DUPONT membre de l’assemblée Collège des élus Titulaire Présente sur place, a quitté le comité en cours de séance");
    }

    @Test
    void whatWasVotedInOfficeStays() {
        Story story = openBallotWithBareQuorum().does(deputy, "vote", "ownInterest", "no", "vote", "against");
        tonight();

        story.does("secretary", "vote-closing");

        assertThat(story.waitsAt()).containsExactly("Task_RecordResult");
        Tally tally = examinations.of(story.reference(), instance(story)).tally(ConveningKind.FIRST);
        assertThat(tally.inFavour()).isEqualTo(1);
        assertThat(tally.against()).isEqualTo(1);
    }
}
