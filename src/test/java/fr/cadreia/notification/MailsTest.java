package fr.cadreia.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.TestClock;
import fr.cadreia.committee.session.UnsettledSessions;
import fr.cadreia.journal.CaseEvent.ChangesAsked;
import fr.cadreia.journal.CaseEvent.NoChangeDeclared;
import fr.cadreia.journal.Journal;
import fr.cadreia.notification.MailServer.Received;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What people are told of while cases go their way. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:mails" + H2InMemory.OPTIONS)
class MailsTest extends MailedCase {

    @Autowired
    private UnsettledSessions left;

    @Test
    void guarantorsAreToldOfARequestByAMailWithoutALinkThatActs() {
        Browser admin = Browser.of("admin", port);
        admin.get("/administration/habilitations/demande");
        assertThat(admin.post(
                                "/administration/habilitations/demande",
                                Map.of(
                                        "compte",
                                        "agent2",
                                        "role",
                                        "hr",
                                        "debut",
                                        TestClock.today().toString(),
                                        "fin",
                                        TestClock.today().plusMonths(2).toString(),
                                        "acte",
                                        "Lettre de mission"))
                        .statusCode())
                .isEqualTo(302);
        round.run();

        for (String guarantor : List.of("guarantor", "guarantor2")) {
            Received mail =
                    SERVER.to(guarantor, "Donner à Solène Marchadier le rôle").get(0);
            assertThat(mail.text())
                    .contains("https://cadre.exemple.fr/administration/habilitations/a-contresigner")
                    .doesNotContain("/signature");
        }
        jdbc.sql("update cadre_grant_request set state = 'DROPPED' where account = 'agent2'")
                .update();
    }

    @Test
    void aNewTaskIsInTheDigestOfThoseWhoMayDoItAndWhatIsDoneIsNot() {
        Story story = opened("Digest des tâches").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        round.run();
        assertThat(SERVER.to("expert", "Digest des tâches")).isEmpty();

        inADay();
        round.run();

        Received digest = SERVER.to("expert", "Digest des tâches").get(0);
        assertThat(SERVER.to("expert", "Digest des tâches")).hasSize(1);
        assertThat(digest.subject()).startsWith("Cadre IA, récapitulatif du ");
        assertThat(digest.text())
                .contains(
                        "Bonjour Anne Sauvageot,",
                        "NOUVELLES TÂCHES",
                        "Instruction – " + story.reference() + " Digest des tâches",
                        "https://cadre.exemple.fr/taches/" + story.find("expert", "review"),
                        "https://cadre.exemple.fr/compte/notifications");
        assertThat(digest.html()).contains("<h2", "Instruction – " + story.reference(), "href=");
        assertThat(digest.header("From")).contains("ne-pas-repondre@cadre.exemple.fr");
        assertThat(digest.header("Message-ID")).matches("<[0-9a-f-]{36}@cadre\\.exemple\\.fr>");
        assertThat(digest.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(digest.header("List-Unsubscribe")).isEqualTo("<https://cadre.exemple.fr/compte/notifications>");
        assertThat(digest.header("Date")).isNotEmpty();
        for (String other : List.of("agent", "agent2", "dpo", "admin", "elected1")) {
            assertThat(SERVER.to(other, "Digest des tâches")).as(other).isEmpty();
        }
    }

    @Test
    void aTaskThatAColleagueTookMeanwhileIsInNobodyElsesDigest() {
        Story story = opened("Digest déjà pris").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        round.run();
        story.take("expert2", "review");

        inADay();

        assertThat(SERVER.to("expert2", "Digest déjà pris")).hasSize(1);
        assertThat(SERVER.to("expert", "Digest déjà pris")).isEmpty();
    }

    @Test
    void theDepartmentIsAskedOnceWhatHasChangedAndNotWhenItHasAnswered(@Autowired Journal journal) {
        Story asked = opened("Solution qui a pu changer");
        Story answered = opened("Solution vérifiée").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        for (Story story : List.of(asked, answered)) {
            journal.append(story.reference(), Journal.APPLICATION, "", new ChangesAsked());
        }
        journal.append(answered.reference(), "agent", "", new NoChangeDeclared());

        inADay();

        assertThat(SERVER.to("agent", "Solution qui a pu changer"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(
                                "CHANGEMENTS À DÉCLARER",
                                asked.reference()
                                        + " Solution qui a pu changer\u00a0: rien n’a été déclaré depuis longtemps",
                                "https://cadre.exemple.fr/dossiers/" + asked.reference() + "/changement"));
        assertThat(SERVER.to("agent", "Solution vérifiée")).isEmpty();
        assertThat(SERVER.to("expert", "Solution qui a pu changer")).isEmpty();
    }

    @Test
    void severalMattersOfADayAreOneMailAndATaskThatIsLateIsToldOnce() {
        Story first = opened("Premier des deux").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        Story second = opened("Second des deux").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        fires(first, "Reminder_Review");
        fires(first, "Late_Review");

        inADay();

        assertThat(SERVER.to("expert", "Premier des deux"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .containsOnlyOnce(first.reference())
                        .contains(second.reference(), "ÉCHÉANCES DÉPASSÉES", "NOUVELLES TÂCHES"));
    }

    @Test
    void whatIsLateIsEscalatedToTheManagersOfTheTeamOrElseToTheSecretary() {
        Story alone = opened("Retard sans encadrement").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        fires(alone, "Late_Review");
        round.run();
        group("managers-ai-experts", "council", "sobriety");
        Story managed = opened("Retard encadré").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        fires(managed, "Late_Review");

        inADay();

        assertThat(SERVER.to("secretary", "Retard sans encadrement")).hasSize(1);
        assertThat(SERVER.to("secretary", "Retard encadré")).isEmpty();
        assertThat(SERVER.to("sobriety", "Retard encadré"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(
                                "EN RETARD DANS VOS ÉQUIPES",
                                "Instruction – " + managed.reference(),
                                "/dossiers/" + managed.reference()));
        // The metropolitan council follows no case of others: it learns that, not which.
        assertThat(SERVER.to("council", "Retard")).isEmpty();
        assertThat(SERVER.to("council", "un dossier que vous ne suivez pas"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).doesNotContain(managed.reference(), "/dossiers/"));
    }

    @Test
    void aVoteIsConvenedOnceForEachMemberWhoMayVote() {
        Chapters.convened(opened("Convocation d’un dossier"));
        round.run();
        round.run();

        // All members sit in the session, though a colleague of the proposer's does not decide on this case.
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2", "member3")) {
            assertThat(SERVER.to(member, "Convocation d’un dossier"))
                    .as(member)
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.subject()).startsWith("Convocation\u00a0: Séance du comité, ");
                        assertThat(mail.text()).contains("Vous êtes convoqué(e)");
                    });
        }
    }

    @Test
    void theSecretaryIsToldAtOnceOfASessionThatIsStillOpenAfterItsDay() {
        Chapters.convened(opened("Séance oubliée"));
        inADay();
        left.tell();
        round.run();

        assertThat(SERVER.to("secretary", "toujours ouverte")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("En suspens\u00a0: Séance n° ");
            assertThat(mail.text()).contains("toujours ouverte", "https://cadre.exemple.fr/comite/seances/");
        });
        assertThat(SERVER.to("chair", "toujours ouverte")).isEmpty();
    }

    @Test
    void whoMayCountersignARectificationIsToldAtOnceAndWhoAskedOfTheRefusal() {
        Story story = Chapters.adopts(Chapters.convened(opened("Rectification à signer"))
                .does("chair", "motion", "motion", "generalize", "reasons", "Le bilan est probent."));
        String page = "/dossiers/" + story.reference() + "/extraits/1/rectification";
        Map<String, String> error = Map.of("objet", "une coquille", "motifs", "Le bilan est probant.");
        String waits = "attend votre contresignature";
        Browser chair = Browser.of("chair", port);
        Browser secretary = Browser.of("secretary", port);
        assertThat(chair.post(page, error).statusCode()).isEqualTo(302);
        round.run();

        assertThat(SERVER.to("secretary", waits)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("À contresigner\u00a0: La rectification de l’avis n°");
            assertThat(mail.text()).contains(story.reference(), "https://cadre.exemple.fr" + page);
        });
        assertThat(SERVER.to("chair", waits)).as("who asked").isEmpty();
        assertThat(SERVER.to("member1", waits)).isEmpty();

        assertThat(secretary
                        .post(
                                page + "/reponse",
                                Map.of("reponse", "refuser", "motif", "Le mot est juste.", "motDePasse", "secretary"))
                        .statusCode())
                .isEqualTo(302);
        inADay();
        assertThat(SERVER.to("chair", "que vous avez demandée est refusée"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("/dossiers/" + story.reference())
                        .doesNotContain("Le mot est juste"));
        assertThat(SERVER.to("secretary", "que vous avez demandée est refusée")).isEmpty();

        assertThat(secretary.post(page, error).statusCode()).isEqualTo(302);
        assertThat(chair.post(page + "/reponse", Map.of("reponse", "contresigner", "motDePasse", "chair"))
                        .statusCode())
                .isEqualTo(302);
        round.run();
        assertThat(SERVER.to("chair", waits))
                .as("it was signed before it was told")
                .isEmpty();
    }

    @Test
    void aMemberIsToldAtOnceThatTheBallotIsOpen() {
        Story story = Chapters.convened(opened("Scrutin à ouvrir"));
        round.run();
        story.does("chair", "motion", "motion", "generalize");
        String task = story.find("elected1", "vote");
        round.run();

        assertThat(SERVER.to("elected1", "À voter")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("Scrutin à ouvrir");
            assertThat(mail.text()).contains("votre vote est attendu", "https://cadre.exemple.fr/taches/" + task);
        });
        chooses("elected2", NotificationKind.BALLOT_OPENED, DeliveryPreference.NONE);
        assertThat(NotificationKind.BALLOT_OPENED.usual()).isEqualTo(DeliveryPreference.AT_ONCE);
    }

    @Test
    void aCaseThatJoinsASessionIsToldWithoutConveningAgain() {
        LocalDate day = TestClock.today().plusDays(70);
        List<Story> stories = Stream.of("Premier convoqué", "Second convoqué")
                .map(title -> Chapters.assessed(opened(title)).does("expert2", "second-reading"))
                .toList();
        stories.get(0).does("secretary", "convening", "sessionDate", day.toString(), "place", "Salle des mails");
        round.run();
        stories.get(1).does("secretary", "convening", "sessionDate", day.toString(), "place", "Salle des mails");
        round.run();

        assertThat(SERVER.to("elected1", "Premier convoqué")).hasSize(1);
        assertThat(SERVER.to("elected1", "Second convoqué"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Salle des mails")
                        .containsPattern("https://cadre.exemple.fr/comite/seances/[0-9-]+/convocation")
                        .doesNotContain("Premier convoqué"));
    }

    @Test
    void aSessionOfSeveralCasesConvenesOnce() {
        List<Story> stories = Stream.of("Point un", "Point deux")
                .map(title -> Chapters.assessed(opened(title)).does("expert2", "second-reading"))
                .toList();
        Browser secretary = Browser.of("secretary", port);
        secretary.get("/comite/seances");
        String page = secretary
                .post(
                        "/comite/seances",
                        Map.of(
                                "jour", TestClock.today().plusDays(20).toString(),
                                "heure", "14:00",
                                "lieu", "Salle du conseil",
                                "visio", "https://visio.exemple.fr/secret"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = page.substring(page.indexOf("/comite"));
        secretary.get(path);
        for (Story story : stories) {
            secretary.post(path + "/inscription", Map.of("dossier", story.reference(), "debat", "avec"));
        }
        assertThat(secretary.post(path + "/convocation", Map.of()).statusCode()).isEqualTo(302);
        round.run();

        assertThat(SERVER.to("elected1", "Point un")).singleElement().satisfies(mail -> {
            assertThat(mail.text())
                    .contains("à 14\u00a0h\u00a000, Salle du conseil", "Point deux", "https://cadre.exemple.fr" + path);
            assertThat(mail.whole()).doesNotContain("visio.exemple.fr");
        });
        assertThat(SERVER.to("member3", "Point un")).hasSize(1);
    }

    @Test
    void aDecisionIsToldToTheProposersSideAndToThoseWhoExaminedTheCase() {
        Story story = Chapters.decides(Chapters.convened(opened("Dossier décidé")), "generalize");
        round.run();

        for (String account : List.of("agent", "expert", "dpo", "expert2")) {
            assertThat(SERVER.to(account, "Dossier décidé"))
                    .as(account)
                    .filteredOn(mail -> mail.subject().startsWith("Avis du comité"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.text())
                            .contains("/dossiers/" + story.reference() + "/extraits/1")
                            .doesNotContain("énéraliser"));
        }
        assertThat(SERVER.to("agent2", "Dossier décidé")).isEmpty();
    }

    @Test
    void aDecisionIsInTheDigestOfTheMembersUnlessTheyChooseOtherwise() {
        chooses("elected2", NotificationKind.MEMBER_DECISION, DeliveryPreference.AT_ONCE);
        chooses("member2", NotificationKind.MEMBER_DECISION, DeliveryPreference.NONE);
        List<Story> stories = Stream.of("Décision membre un", "Décision membre deux")
                .map(title -> Chapters.decides(Chapters.convened(opened(title)), "generalize"))
                .toList();
        round.run();
        assertThat(SERVER.to("elected2", "Décision membre un"))
                .filteredOn(mail -> mail.subject().startsWith("Avis du comité"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("https://cadre.exemple.fr/dossiers/"
                                + stories.get(0).reference()));
        assertThat(SERVER.to(
                        "elected1",
                        "L’examen en comité du dossier " + stories.get(0).reference()))
                .as("a member waits for the digest")
                .isEmpty();

        inADay();

        assertThat(SERVER.to(
                        "elected1",
                        "L’examen en comité du dossier " + stories.get(0).reference()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(
                                "AVIS DU COMITÉ",
                                stories.get(1).reference() + " Décision membre deux",
                                "https://cadre.exemple.fr/dossiers/"
                                        + stories.get(1).reference())
                        .doesNotContain("énéraliser"));
        assertThat(SERVER.to(
                        "member2",
                        "L’examen en comité du dossier " + stories.get(0).reference()))
                .isEmpty();
    }

    private void fires(Story story, String listener) {
        String task = story.find("expert", "review");
        var found = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
        var definition = engine.getManagementService()
                .createJobDefinitionQuery()
                .processDefinitionId(found.getProcessDefinitionId())
                .list();
        engine.getManagementService().createJobQuery().processInstanceId(story.instance()).timers().list().stream()
                .filter(job -> ((org.camunda.bpm.engine.impl.persistence.entity.TimerEntity) job)
                        .getJobHandlerConfigurationRaw()
                        .contains(listener))
                .findFirst()
                .ifPresentOrElse(job -> engine.getManagementService().executeJob(job.getId()), () -> {
                    throw new AssertionError("No timer " + listener + " among " + definition);
                });
    }

    private void group(String id, String... members) {
        IdentityService identity = engine.getIdentityService();
        Group group = identity.newGroup(id);
        group.setName(id);
        identity.saveGroup(group);
        Stream.of(members).forEach(member -> identity.createMembership(member, id));
    }
}
