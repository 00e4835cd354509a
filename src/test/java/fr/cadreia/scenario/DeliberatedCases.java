package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.time.WorkingDays;
import fr.cadreia.people.People;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case before the committee: sessions, quorum, motions, and what they lead to. */
interface DeliberatedCases extends PathStory {

    @Test
    default void theCommitteeStopsASolution() {
        Chapters.decides(Chapters.convened(story()), "stop");
        story().does("agent", "stop");

        assertThat(story().endedAt()).containsExactly("End_Stopped");
        assertThat(current().useState()).as("it never became a service").isEqualTo(UseState.REFUSED);
    }

    @Test
    default void stoppingNeverWaitsForAVote(@Autowired CaseCommands commands, @Autowired People people) {
        Chapters.convened(story()).does("chair", "motion", "motion", "generalize");
        commands.stop(people.get("expert"), story().reference(), "Fuite de données");

        assertThat(story().waitsAt()).containsExactly("Task_Stop");
        story().does("agent", "stop");
        assertThat(story().endedAt()).containsExactly("End_Stopped");
    }

    @Test
    default void aRejectedMotionLeadsToAnotherOneThenBackToTheBilan() {
        Chapters.convened(story()).does("chair", "motion", "motion", "generalize");
        Chapters.rejects(story());
        story().does("chair", "result", "next", "nextMotion").does("chair", "motion", "motion", "stop");
        Chapters.rejects(story());
        story().does("chair", "result", "next", "sentBack");

        assertThat(story().waitsAt()).containsExactly("Task_Assessment");
        assertThat(kinds()).contains(JournalKind.EXTRACT_FILED);
    }

    @Test
    default void anAdjournedCaseIsConvenedAgain() {
        Chapters.convened(story()).does("chair", "motion", "motion", "generalize");
        Chapters.rejects(story());
        story().does("chair", "result", "next", "adjourn");

        assertThat(story().waitsAt()).containsExactly("Task_Convene");
    }

    @Test
    default void withoutQuorumTheSecondSessionNeedsNone(@LocalServerPort int port) {
        Chapters.assessed(story()).does("expert2", "second-reading");
        Chapters.convenedForNow(story(), Browser.of("secretary", port))
                .does("secretary", "attendance", "present", List.of("chair", "elected1"));
        assertThat(story().waitsAt()).containsExactly("Task_Convene");

        story().does("secretary", "convening");
        passesTo(WorkingDays.onOrAfter(TestClock.today().plusDays(4)));
        story().does("secretary", "attendance", "present", List.of("chair", "elected1"))
                .does("chair", "motion", "motion", "generalize")
                .does("chair", "vote", "ownInterest", "no", "vote", "for")
                .does("secretary", "vote-closing")
                .does("chair", "result");
        assertThat(story().waitsAt()).containsExactly("Task_AuthorityAct");
    }

    @Test
    default void declarationsOfInterestMayCostTheQuorum() {
        Chapters.assessed(story())
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance", "present", List.of("chair", "elected1", "elected2", "elected3"))
                .does("chair", "motion", "motion", "generalize");
        story().does("elected1", "vote", "ownInterest", "yes")
                .does("elected2", "vote", "ownInterest", "yes")
                .does("secretary", "vote-closing");

        assertThat(story().waitsAt()).containsExactly("Task_Convene");
    }

    @Test
    default void aMemberMayAskForTheDebateThatWasNotForeseen() {
        Chapters.assessed(story())
                .does("expert2", "second-reading")
                .does("secretary", "convening", "withDebate", "no")
                .does("secretary", "attendance")
                .does("chair", "motion", "motion", "generalize")
                .does("elected1", "vote", "ownInterest", "no", "vote", "for", "asksDebate", true);

        assertThat(story().waitsAt()).containsExactly("Task_Convene");
    }

    @Test
    default void theGateIsComputedAgainBeforeGeneralizing(@Autowired ProcessEngine engine) {
        Chapters.convened(story()).does("chair", "motion", "motion", "generalize");
        try (Redeployed stricter = Redeployed.closingEveryGate(engine)) {
            Chapters.adopts(story()).follows();
            assertThat(story().waitsAt()).as(stricter.toString()).containsExactly("Task_Proposal");
        }
    }

    @Test
    default void theAuthorityMayRefuse() {
        Chapters.decides(Chapters.convened(story()), "generalize")
                .does("authority", "authority-act", "decision", "refuses", "reasons", "Le budget est consommé.");
        assertThat(story().waitsAt()).containsExactly("Task_Stop");
    }

    @Test
    default void theAuthorityMayAskForASecondExamination() {
        Chapters.decides(Chapters.convened(story()), "generalize")
                .does("authority", "authority-act", "decision", "secondExamination", "reasons", "Les biais manquent.");
        assertThat(story().waitsAt()).containsExactly("Task_Convene");
    }

    /** A stricter table that policy owners put in force while a case is under way; taken back when closed. */
    record Redeployed(ProcessEngine engine, String deployment) implements AutoCloseable {

        static Redeployed closingEveryGate(ProcessEngine engine) {
            try (InputStream table = Redeployed.class.getResourceAsStream("/processes/data-gate.dmn")) {
                String stricter = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("not(\"none\")", "-")
                        .replace("not(\"contractualAndTechnical\")", "-");
                return new Redeployed(
                        engine,
                        engine.getRepositoryService()
                                .createDeployment()
                                .addString("processes/data-gate.dmn", stricter)
                                .deploy()
                                .getId());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            engine.getRepositoryService().deleteDeployment(deployment);
        }
    }
}
