package fr.cadreia.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.TwoPersons;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.mandate.MandateRegister;
import fr.cadreia.committee.mandate.Mandates;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
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
    private TwoPersons persons;

    @Autowired
    private People people;

    @Autowired
    private Composition composition;

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
        persons.account(deputy, "Suppléance", "Dupont", "assemblee");
    }

    @AfterEach
    void leave() {
        ClockUtil.reset();
        persons.remove(deputy);
    }

    private void sits(String titular, LocalDate from) {
        persons.give(
                deputy, Role.COMMITTEE_ELECTED, titular, from, LocalDate.now().plusYears(1));
    }

    private void isDeputyOfElected3() {
        sits("elected3", LocalDate.now());
    }

    /** The mandate's term comes: tomorrow is the first day out of office. */
    private void sitsUntilTonight() {
        persons.give(
                deputy,
                Role.COMMITTEE_ELECTED,
                "",
                LocalDate.now().minusYears(1),
                LocalDate.now().plusDays(1));
    }

    private static void tonight() {
        ClockUtil.setCurrentTime(Date.from(LocalDate.now()
                .plusDays(1)
                .atTime(0, 5)
                .atZone(ZoneId.systemDefault())
                .toInstant()));
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
                .contains(
                        "Suppléance DUPONT, membre de l’assemblée (suppléante de Membre élu 3)",
                        "– votants : 6 – quorum : 4, réuni");
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
        isDeputyOfElected3();
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
        assertThat(renewed.seatsToFill(member -> true)).isEqualTo(1);
        assertThat(renewed.seated(List.of(deputy), member -> true)).containsExactly("chair", deputy);
        assertThat(renewed.recusing(Set.of(deputy)).maySit(member -> true)).isEmpty();
    }

    @Test
    void aTitularAndTheOwnDeputyFillOneSeat() {
        Electorate electorate = new Electorate(List.of("chair"), List.of(), Map.of(deputy, "chair"), false);

        assertThat(electorate.maySit(member -> true)).containsExactly("chair", deputy);
        assertThat(electorate.seatsToFill(member -> true)).isEqualTo(1);
    }

    private Story recused(List<String> members) {
        Story story =
                examined("Trop peu de membres").does("secretary", "attendance").does("chair", "motion");
        for (String member : members) {
            story.does(member, "vote", "ownInterest", "yes");
        }
        assertThat(shown(story, "vote-closing", "ballotProgress"))
                .contains("Le quorum n’est plus réuni", "le dossier revient à la convocation");
        return story.does("secretary", "vote-closing");
    }

    @Test
    void aCaseFromWhichEverybodyIsRecusedGoesOnWithDeputies() {
        isDeputyOfElected3();
        String other = "other" + accounts;
        persons.account(other, "Suppléance", "Martin", "assemblee");
        persons.give(
                other,
                Role.COMMITTEE_ELECTED,
                "elected2",
                LocalDate.now(),
                LocalDate.now().plusYears(1));
        try {
            Story story = recused(TITULARS);

            assertThat(shown(story, "convening", "impediment")).contains("Suppléance Dupont", "Suppléance Martin");
            assertThat(shown(story, "convening", "secondConvening")).isEqualTo("false");
            assertThat(shown(story, "convening", "returnReason"))
                    .contains("Moins de deux des membres convoqués peuvent encore siéger", "avec quorum");
            story.does("secretary", "convening")
                    .does("secretary", "attendance", "present", List.of(deputy, other), "sessionChair", deputy)
                    .does(deputy, "motion", "motion", "generalize")
                    .does(deputy, "vote", "ownInterest", "no", "vote", "for")
                    .does(other, "vote", "ownInterest", "no", "vote", "for")
                    .does("secretary", "vote-closing")
                    .does(deputy, "result");
            assertThat(story.waitsAt()).containsExactly("Task_Generalization");
            assertThat(extracts.of(story.reference()).get(0).content())
                    .contains(
                            "Suppléance DUPONT, membre de l’assemblée (suppléante de Membre élu 3)",
                            "– votants : 2 – quorum : 2, réuni");
            story.does("agent", "generalization");
        } finally {
            persons.remove(other);
        }
    }

    @Test
    void oneMemberAloneIsNoCommittee() {
        Story story = recused(TITULARS.subList(0, TITULARS.size() - 1));
        String last = TITULARS.get(TITULARS.size() - 1);

        assertThat(shown(story, "convening", "impediment"))
                .contains("Il ne reste que " + people.name(last), "Personne ne décide seul", "Habilitations");
        assertThat(story.isRefused("secretary", "convening", "authorityInformed", ""))
                .containsExactly("authorityInformed");
        String session = sessions.with(story.reference()).get(0).number();
        assertThat(secretary.words("/comite/seances/" + session))
                .contains("Quorum de ce point : non réuni", "une première séance, avec quorum");
        story.does("secretary", "convening").does("secretary", "attendance", "present", List.of(last));

        assertThat(story.waitsAt()).as("no motion is put before one alone").containsExactly("Task_Convene");
        assertThat(shown(story, "convening", "secondConvening")).isEqualTo("false");
    }

    @Test
    void whoeverLeavesTooFewByARecusalIsToldBefore() {
        Story story = examined("Derniers déports")
                .does("secretary", "attendance", "present", List.of("chair", "elected1", "elected2", "elected3"))
                .does("chair", "motion", "motion", "generalize");
        assertThat(notice(story, "chair")).as("three of five are a quorum").isEmpty();
        story.does("chair", "vote", "ownInterest", "yes");

        assertThat(notice(story, "elected1"))
                .contains("le quorum n’est plus réuni, avec 2 membres présents, 3 requis, 4 en exercice");
        story.does("elected1", "vote", "ownInterest", "no", "vote", "for");
        assertThat(Browser.of("elected1", port).words("/dossiers/" + story.reference() + "/vote"))
                .as("who corrects a vote into a recusal")
                .contains("le quorum n’est plus réuni");
    }

    private String notice(Story story, String member) {
        return story.shown(member, story.find(member, "vote"))
                .path("lastOnesNotice")
                .path("value")
                .asText()
                .replace('\u00a0', ' ');
    }

    @Test
    void whenNobodyIsLeftTheAuthorityIsInformedAndNoTaskIsStuck() {
        sits("", LocalDate.now().minusYears(1));
        Story story =
                recused(Stream.concat(TITULARS.stream(), Stream.of(deputy)).toList());

        assertThat(shown(story, "convening", "impediment")).contains("Personne ne décide seul");
        assertThat(story.isRefused("secretary", "convening", "authorityInformed", ""))
                .containsExactly("authorityInformed");
        String session = sessions.with(story.reference()).get(0).number();
        story.does("secretary", "convening").does("secretary", "attendance");
        assertThat(story.waitsAt()).containsExactly("Task_Convene");
        assertThat(shown(story, "convening", "secondConvening")).isEqualTo("false");
        secretary.post("/comite/seances/" + session + "/levee", Map.of());
        assertThat(secretary.words("/comite/seances/" + session + "/proces-verbal"))
                .as("one verdict, with its own figures")
                .contains("Quorum non réuni (aucun membre ne peut siéger")
                .doesNotContain("Quorum réuni");
    }

    private static String shown(Story story, String form, String field) {
        return story.shown("secretary", story.take("secretary", form))
                .path(field)
                .path("value")
                .asText();
    }

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
        assertThat(register.history()).extracting(JournalEntry::kind).endsWith(JournalKind.MANDATE_RECORDED);
    }

    @Test
    void anEarlyEndTouchesNoExaminationThatIsOpen() {
        sits("", LocalDate.now().minusYears(1));
        Story story = examined("Fin anticipée").does("secretary", "attendance", "sessionChair", "chair");
        story.does("chair", "motion", "motion", "generalize");

        persons.end(deputy);

        assertThat(register.history())
                .extracting(JournalEntry::kind)
                .endsWith(JournalKind.MANDATE_RECORDED, JournalKind.MANDATE_ENDED);
        assertThat(secretary.words(PAGE)).as("no longer sits").doesNotContain("Suppléance Dupont Délibération");
        assertThat(examination
                        .sitting(story.reference(), instance(story), false)
                        .eligible())
                .isEqualTo(7);
        story.does(deputy, "vote", "ownInterest", "no", "vote", "against");
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2")) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        story.does("secretary", "vote-closing").does("chair", "result");
        assertThat(story.waitsAt()).containsExactly("Task_Generalization");
    }

    @Test
    void aGroupWithoutAMandateCountsForNothing() {
        sitsUntilTonight();
        tonight();

        assertThat(composition.seats(LocalDate.now().plusDays(1)))
                .extracting(seat -> seat.titular().id())
                .contains("elected1")
                .doesNotContain(deputy);
        assertThat(people.get(deputy).isCommitteeMember()).isFalse();
    }

    @Test
    void aClosedSignInLeavesTheSeatAndTheQuorumAsTheyWere() {
        sits("", LocalDate.now());
        int before = composition.seats(LocalDate.now()).size();

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
        assertThat(composition.seats(LocalDate.now())).hasSize(before);
        Story story = examined("Connexion fermée");
        assertThat(examination.electorate(story.reference(), instance(story)).members())
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
        assertThat(secretary.words(page))
                .contains("Quorum Réuni, 4 membres présents, 4 requis, 7 en exercice, déports non compris");
        tonight();
        assertThat(secretary.words(page))
                .contains(
                        "Quorum Non réuni, 3 membres présents, 4 requis, 7 en exercice, déports non compris",
                        "Présent sur place, a quitté le comité en cours de séance");

        story.does("secretary", "vote-closing");
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);

        assertThat(secretary.words(page + "/proces-verbal"))
                .contains(
                        "Quorum non réuni (3 membres présents, 4 requis, 7 en exercice, déports non compris",
                        "Ont quitté le comité avant de voter : Suppléance Dupont.",
                        "Membres présents ou représentés qui n’ont pas voté : 0.",
                        "Mme Suppléance DUPONT membre de l’assemblée Collège des élus Titulaire Présent sur place, a quitté le comité en cours de séance");
    }

    @Test
    void whatWasVotedInOfficeStays() {
        Story story = openBallotWithBareQuorum().does(deputy, "vote", "ownInterest", "no", "vote", "against");
        tonight();

        story.does("secretary", "vote-closing");

        assertThat(story.waitsAt()).containsExactly("Task_RecordResult");
        Tally tally = examination.tally(story.reference(), instance(story), false);
        assertThat(tally.inFavour()).isEqualTo(1);
        assertThat(tally.against()).isEqualTo(1);
    }

    @Test
    void aMandateThatContradictsItselfOrAnotherIsRefused() {
        LocalDate today = LocalDate.now();
        refused("own deputy", deputy, today, today.plusYears(1));
        refused("other college", "member1", today, today.plusYears(1));
        refused("ends before it begins", "", today, today.minusDays(1));
        refused("longer than any mandate", "", today, today.plusYears(8));
        assertThat(mandates.all()).noneMatch(known -> known.member().equals(deputy));

        isDeputyOfElected3();
        refused("two at a time", "", today.plusDays(3), today.plusYears(1));
    }

    private void refused(String why, String titular, LocalDate from, LocalDate until) {
        assertThatThrownBy(() -> persons.ask(deputy, Role.COMMITTEE_ELECTED, titular, from, until))
                .as(why)
                .isInstanceOf(CommandRefusedException.class);
    }

    @Test
    void everybodyReadsWhoSitsAndNobodyFromOutsideANameOrAnAccount() {
        assertThat(Browser.of("agent", port).words(PAGE)).contains("Membre élu 1");

        String outside = Browser.stranger(port).words(PAGE);
        assertThat(outside)
                .contains("Collège des élus", "Titulaire (présidence)", "Acte de la démonstration n° D-1")
                .containsPattern("Toutes les habilitations des douze derniers mois \\(\\d+\\) ont été contresignées")
                .contains("Direction générale, Acte de la démonstration")
                .doesNotContain("Membre élu", "Membre agent", "elected1", "guarantor2");
    }
}
