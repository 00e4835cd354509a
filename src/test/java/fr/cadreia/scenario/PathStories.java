package fr.cadreia.scenario;

import static fr.cadreia.scenario.Chapters.LARGE_PROPOSAL;
import static fr.cadreia.scenario.Chapters.SMALL_PROPOSAL;
import static fr.cadreia.scenario.Chapters.SMALL_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseCommands;
import fr.cadreia.dossier.CaseEnding;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.UseState;
import fr.cadreia.dossier.event.JournalKind;
import fr.cadreia.engine.NotPersons;
import fr.cadreia.people.People;
import fr.cadreia.register.RegisterPublication;
import fr.cadreia.register.request.RegisterRequest.Kind;
import fr.cadreia.register.request.RequestDesk;
import fr.cadreia.register.request.RequestDesk.Asked;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Every branch of every diagram, told as cases and other matters. One class holds them all, since coverage is measured by
 * class: together they pass every flow node and flow; the report is in {@code target/process-test-coverage}. Measuring needs
 * an engine of its own, and so a database of its own.
 */
@OwnEngineTest
@Import(ProcessEngineCoverageConfiguration.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:stories" + H2InMemory.OPTIONS)
class PathStories {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Cases cases;

    @Autowired
    private Journal journal;

    @Autowired
    private CaseCommands commands;

    @Autowired
    private DecisionExtracts extracts;

    @Autowired
    private People people;

    @Autowired
    private RegisterPublication registerPublication;

    @Autowired
    private RequestDesk requestDesk;

    private Story story;

    @BeforeEach
    void open() {
        story = Story.openedOverRest(new EngineClient(port), engine, "agent", "Tri du courrier entrant");
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aCaseIsGeneralizedAndThenWatched() {
        Chapters.generalized(story);

        assertThat(story.waitsAt()).isEmpty();
        assertThat(current().useState()).isEqualTo(UseState.GENERALIZED);
        assertThat(kinds()).contains(JournalKind.EXTRACT_FILED, JournalKind.GENERALIZED);
    }

    @Test
    void aReportIsExaminedAndAnsweredOrAnsweredAtOnce() {
        Story report = Story.startedOverRest(
                new EngineClient(port),
                engine,
                "incident-report",
                "hr",
                "title",
                "Erreur de tri",
                "occurredOn",
                TestClock.today().toString());
        report.does("expert", "report-triage", "caseReference", "", "reportCourse", "answered");
        report.fires("Task_Answer");
        report.does("expert", "report-answer");
        assertThat(report.endedAt()).containsExactly("End_Answered");

        story = Chapters.experimenting(story);
        Story founded = Story.startedOverRest(
                new EngineClient(port),
                engine,
                "incident-report",
                "commune",
                "title",
                "Courrier perdu",
                "occurredOn",
                TestClock.today().toString(),
                "caseReference",
                story.reference());
        founded.does("expert", "report-triage", "reportCourse", "examined")
                .does("agent", "report-examination")
                .does("expert2", "report-answer");
        assertThat(founded.endedAt()).containsExactly("End_Answered");
    }

    @Test
    void aRequestAboutTheRegisterIsExaminedOrDecidedAndAnswered() {
        story = Chapters.experimenting(story);
        registerPublication.publishDue();

        Story correction = asked(Kind.CORRECTION);
        correction
                .does("agent", "register-examination", "correctedField", "", "correctedText", null)
                .does("expert", "register-answer");
        assertThat(correction.endedAt()).containsExactly("End_RequestAnswered");

        Story takedown = asked(Kind.TAKEDOWN);
        takedown.does("dpo", "register-takedown", "takedownCourse", "refused").does("expert2", "register-answer");
        assertThat(takedown.endedAt()).containsExactly("End_RequestAnswered");
    }

    private Story asked(Kind kind) {
        String receipt = requestDesk
                .receive(new Asked(kind, story.reference(), "Une demande", "Son texte", ""), NotPersons.NONE)
                .number();
        return Story.of(
                        new EngineClient(port),
                        engine,
                        "register-request",
                        requestDesk.follow(receipt).orElseThrow().reference())
                .overRest();
    }

    @Test
    void aCallForProjectsGoesFromItsOpeningToItsReport() {
        Story call = Story.startedOverRest(
                new EngineClient(port),
                engine,
                "call-for-projects",
                "expert",
                "closesOn",
                TestClock.today().plusDays(20).toString());
        passesTo(TestClock.today().plusDays(21));
        call.does("expert2", "call-selection").does("expert", "call-report");
        assertThat(call.endedAt()).containsExactly("End_CallReported");
    }

    @Test
    void theEndOfAnExperimentationIsRemindedAndItsDelaySeen() {
        Chapters.experimenting(story);

        story.fires("Task_ExperimentClosing");
        story.fires("Task_ExperimentClosing");

        assertThat(kinds()).contains(JournalKind.REMINDED, JournalKind.OVERDUE);
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentClosing");
    }

    @Test
    void theFrameworkIsReviewedToEachEnd() {
        EngineClient client = new EngineClient(port);
        Object[] vote = {
            "actNumber", "1", "actDate", TestClock.today().toString(), "voteReason", "À revoir", "frameworkVote"
        };
        Story unchanged = Story.startedOverRest(client, engine, "framework-review", "secretary")
                .does("secretary", "review-figures")
                .does("chair", "review-evaluation", "reviewCourse", "unchanged");
        assertThat(unchanged.endedAt()).containsExactly("End_Unchanged");

        Story rejected = Story.startedOverRest(client, engine, "framework-review", "chair")
                .does("secretary", "review-figures")
                .does("chair", "review-evaluation", "reviewCourse", "revise")
                .does("chair", "codev-referral")
                .does("codev", "codev-opinion")
                .does("secretary", "review-proposal", "opinionDays", 20)
                .does("council", "framework-vote", with(vote, "sentBack"))
                .does("secretary", "review-proposal", "opinionDays", 18)
                .does("council", "framework-vote", with(vote, "rejected"))
                .does("secretary", "codev-follow-up");
        assertThat(rejected.endedAt()).containsExactly("End_Rejected");

        Story adopted = Story.startedOverRest(client, engine, "framework-review", "chair")
                .does("secretary", "review-figures")
                .does("chair", "review-evaluation", "reviewCourse", "revise")
                .does("chair", "codev-referral")
                .fires("Timer_CodevSilence")
                .does("secretary", "review-proposal", "opinionDays", 18)
                .does("council", "framework-vote", with(vote, "adopted"));
        assertThat(adopted.endedAt()).containsExactly("End_Adopted");
    }

    @Test
    void theDevelopmentCouncilSpeaksByItself() {
        story = Chapters.experimenting(story);
        Story opinion = Story.startedOverRest(
                        new EngineClient(port), engine, "own-opinion", "codev", "caseReference", story.reference())
                .does("secretary", "own-opinion-answer");
        assertThat(opinion.endedAt()).containsExactly("End_OwnOpinionAnswered");
    }

    @Test
    void anExcludedUseComesBackToBeChanged() {
        story.does("agent", "proposal", with(LARGE_PROPOSAL, "humanChannelKept", "no"));

        assertThat(story.waitsAt()).containsExactly("Task_Proposal");
        String task = story.take("agent", "proposal");
        assertThat(story.shown("agent", task).path("returnReason").path("value").asText())
                .contains("règle 1");
    }

    @Test
    void theExpertsAskForMore() {
        story.does("agent", "proposal", SMALL_PROPOSAL)
                .does("expert", "review", with(SMALL_REVIEW, "admissibility", "toComplete", "reason", "Précisez."));

        String task = story.take("agent", "proposal");
        assertThat(story.shown("agent", task).path("returnReason").path("value").asText())
                .contains("Précisez.");
    }

    @Test
    void aCaseThatIsNotAdmissibleEnds() {
        story.does("agent", "proposal", SMALL_PROPOSAL)
                .does("expert", "review", with(SMALL_REVIEW, "admissibility", "notAdmissible"))
                .does("agent", "stop");

        assertThat(story.endedAt()).containsExactly("End_NotAdmissible");
        assertThat(current().ending()).contains(CaseEnding.NOT_ADMISSIBLE);
    }

    @Test
    void allFourOpinionsAreGiven() {
        story.does("agent", "proposal", LARGE_PROPOSAL).does("expert", "review", "admissibility", "admissible");
        assertThat(story.waitsAt())
                .containsExactly("Task_OpinionDpo", "Task_OpinionHr", "Task_OpinionSecurity", "Task_OpinionSobriety");

        story.does("dpo", "opinion-dpo", "position", "favourable")
                .does("security", "opinion-security", "position", "favourable")
                .does("sobriety", "opinion-sobriety", "position", "favourable")
                .does("hr", "opinion-hr", "position", "favourable");

        assertThat(story.waitsAt()).containsExactly("Task_DataGate");
    }

    @Test
    void aConditionOfAnOpinionIsMet() {
        story.does("agent", "proposal", LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible")
                .does("hr", "opinion-hr", "position", "favourableWithConditions", "conditions", "Former les agents.")
                .does("agent", "commitment", "fulfilment", "done");

        assertThat(story.waitsAt()).doesNotContain("Task_Fulfil");
        assertThat(kinds()).contains(JournalKind.COMMITMENT_OPENED, JournalKind.COMMITMENT_FULFILLED);
    }

    @Test
    void opinionsThatNobodyGaveLapse() {
        story.does("agent", "proposal", LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible")
                .fires("Timer_OpinionDpoLapses")
                .fires("Timer_OpinionSecurityLapses")
                .fires("Timer_OpinionSobrietyLapses")
                .fires("Timer_OpinionHrLapses");

        assertThat(story.waitsAt()).containsExactly("Task_DataGate");
        assertThat(kinds()).containsOnlyOnce(JournalKind.DATA_GATE_COMPUTED).contains(JournalKind.OPINION_LAPSED);
    }

    @Test
    void aClosedGateCannotBeOpened() {
        story.does("agent", "proposal", with(LARGE_PROPOSAL, "dataReused", "unknown"))
                .does("expert", "review", "admissibility", "admissible")
                .fires("Timer_OpinionDpoLapses")
                .fires("Timer_OpinionSecurityLapses")
                .fires("Timer_OpinionSobrietyLapses")
                .fires("Timer_OpinionHrLapses")
                .does("dpo", "data-gate");

        assertThat(story.waitsAt()).containsExactly("Task_Proposal");
    }

    @Test
    void anExperimentHasLimits() {
        Chapters.admitted(story).does("dpo", "data-gate");
        LocalDate start = TestClock.today().plusDays(10);

        assertThat(story.isRefused("agent", "experiment-protocol", "participants", 5001))
                .containsExactly("participants");
        assertThat(story.isRefused(
                        "agent",
                        "experiment-protocol",
                        "start",
                        start.toString(),
                        "end",
                        start.minusDays(1).toString()))
                .containsExactly("end");
        assertThat(story.isRefused(
                        "agent",
                        "experiment-protocol",
                        "start",
                        start.toString(),
                        "end",
                        start.plusMonths(13).toString()))
                .containsExactly("end");
    }

    @Test
    void useIsSuspendedWhenTheExperimentIsOverdue() {
        Chapters.experimenting(story);
        passesTo(TestClock.today().plusMonths(3));
        story.fires("Timer_ExperimentEnds");

        assertThat(current().useState()).isEqualTo(UseState.SUSPENDED);
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentClosing");
    }

    @Test
    void aProvisionalContinuationEndsAtItsDate() {
        LocalDate until = TestClock.today().plusDays(40);
        Chapters.experimenting(story)
                .does(
                        "agent",
                        "experiment-closing",
                        "maintained",
                        "yes",
                        "maintainedUntil",
                        until.toString(),
                        "maintainedBy",
                        "Directrice de la propreté",
                        "maintainedReason",
                        "Continuité du service");
        assertThat(current().useState()).isEqualTo(UseState.MAINTAINED);

        ClockUtil.setCurrentTime(
                Date.from(until.plusDays(2).atStartOfDay(ZoneId.systemDefault()).toInstant()));
        story.fires("Timer_MaintenanceEnds");

        assertThat(current().useState()).isEqualTo(UseState.SUSPENDED);
    }

    @Test
    void anExtendedExperimentEndsAnEarlierContinuation() {
        LocalDate until = TestClock.today().plusDays(40);
        Chapters.experimenting(story)
                .does(
                        "agent",
                        "experiment-closing",
                        "maintained",
                        "yes",
                        "maintainedUntil",
                        until.toString(),
                        "maintainedBy",
                        "Directrice de la propreté",
                        "maintainedReason",
                        "Continuité du service")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        story.does("chair", "motion", "motion", "extend", "extensionMonths", 3);
        Chapters.adopts(story)
                .does("agent", "experiment-protocol", "end", until.plusDays(30).toString());

        passesTo(until.plusDays(2));

        assertThat(story.endedAt()).contains("End_MaintenanceLifted");
        assertThatThrownBy(() -> story.fires("Timer_MaintenanceEnds")).hasMessageContaining("No timer");
        assertThat(current().useState()).isEqualTo(UseState.EXPERIMENTING);
    }

    @Test
    void theCommitteeStopsASolution() {
        Chapters.decides(Chapters.convened(story), "stop");
        story.does("agent", "stop");

        assertThat(story.endedAt()).containsExactly("End_Stopped");
        assertThat(current().useState()).as("it never became a service").isEqualTo(UseState.REFUSED);
    }

    @Test
    void anExtendedExperimentNeedsANewBilanAndIsExtendedOnlyOnce() {
        Chapters.convened(story);
        assertThat(story.isRefused("chair", "motion", "motion", "extend", "extensionMonths", 17))
                .containsExactly("extensionMonths");
        story.does("chair", "motion", "motion", "extend", "extensionMonths", 3);
        Chapters.adopts(story);
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentProtocol");
        assertThat(extracts.of(story.reference()).get(0).sentence())
                .contains("à la prolongation de l’expérimentation pour 3 mois");
        assertThat(story.isRefused(
                        "agent",
                        "experiment-protocol",
                        "end",
                        TestClock.today().plusMonths(5).toString()))
                .containsExactly("end");

        story.does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        assertThat(story.isRefused("chair", "motion", "motion", "extend")).containsExactly("motion");
    }

    @Test
    void aRejectedMotionLeadsToAnotherOneThenBackToTheBilan() {
        Chapters.convened(story).does("chair", "motion", "motion", "generalize");
        against();
        story.does("chair", "result", "next", "nextMotion").does("chair", "motion", "motion", "stop");
        against();
        story.does("chair", "result", "next", "sentBack");

        assertThat(story.waitsAt()).containsExactly("Task_Assessment");
        assertThat(kinds()).contains(JournalKind.EXTRACT_FILED);
    }

    @Test
    void anAdjournedCaseIsConvenedAgain() {
        Chapters.convened(story).does("chair", "motion", "motion", "generalize");
        against();
        story.does("chair", "result", "next", "adjourn");

        assertThat(story.waitsAt()).containsExactly("Task_Convene");
    }

    @Test
    void withoutQuorumTheSecondSessionNeedsNone() {
        Chapters.assessed(story).does("expert2", "second-reading");
        Chapters.convenedForNow(story, Browser.of("secretary", port))
                .does("secretary", "attendance", "present", List.of("chair", "elected1"));
        assertThat(story.waitsAt()).containsExactly("Task_Convene");

        story.does("secretary", "convening");
        passesTo(TestClock.today().plusDays(4));
        story.does("secretary", "attendance", "present", List.of("chair", "elected1"))
                .does("chair", "motion", "motion", "generalize")
                .does("chair", "vote", "ownInterest", "no", "vote", "for")
                .does("secretary", "vote-closing")
                .does("chair", "result");
        assertThat(story.waitsAt()).containsExactly("Task_Generalization");
    }

    @Test
    void declarationsOfInterestMayCostTheQuorum() {
        Chapters.assessed(story)
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance", "present", List.of("chair", "elected1", "elected2", "elected3"))
                .does("chair", "motion", "motion", "generalize");
        story.does("elected1", "vote", "ownInterest", "yes")
                .does("elected2", "vote", "ownInterest", "yes")
                .does("secretary", "vote-closing");

        assertThat(story.waitsAt()).containsExactly("Task_Convene");
    }

    @Test
    void aMemberMayAskForTheDebateThatWasNotForeseen() {
        Chapters.assessed(story)
                .does("expert2", "second-reading")
                .does("secretary", "convening", "withDebate", "no")
                .does("secretary", "attendance")
                .does("chair", "motion", "motion", "generalize")
                .does("elected1", "vote", "ownInterest", "no", "vote", "for", "asksDebate", true)
                .does("secretary", "vote-closing");

        assertThat(story.waitsAt()).containsExactly("Task_Convene");
    }

    @Test
    void theGateIsComputedAgainBeforeGeneralizing() {
        Chapters.convened(story).does("chair", "motion", "motion", "generalize");
        try (Redeployed stricter = Redeployed.closingEveryGate(engine)) {
            Chapters.adopts(story);
            assertThat(story.waitsAt()).as(stricter.toString()).containsExactly("Task_Proposal");
        }
    }

    @Test
    void aGeneralizedSolutionIsKeptAgainAndAgain() {
        Chapters.reassessed(Chapters.generalized(story), "keep");
        commands.requestReassessment(people.get("expert"), story.reference(), "Incident signalé");
        story.fires("Timer_ReassessmentLate");

        assertThat(story.waitsAt()).containsExactly("Task_Measure");
        assertThat(kinds()).contains(JournalKind.REASSESSMENT_LATE);
    }

    @Test
    void anAdaptedSolutionIsExperimentedAgain() {
        Chapters.reassessed(Chapters.generalized(story), "adapt");

        assertThat(story.waitsAt()).containsExactly("Task_ExperimentProtocol");
    }

    @Test
    void aReplacedSolutionOpensALinkedCase() {
        Chapters.reassessed(Chapters.generalized(story), "replace");

        assertThat(kinds()).contains(JournalKind.LINKED_CASE_OPENED);
        assertThat(current().useState()).isEqualTo(UseState.GENERALIZED);
    }

    @Test
    void aReassessedSolutionIsStopped() {
        Chapters.reassessed(Chapters.generalized(story), "stop").does("agent", "stop");

        assertThat(story.endedAt()).containsExactlyInAnyOrder("End_MaintenanceLifted", "End_Stopped");
    }

    @Test
    void aReassessmentSentBackIsMeasuredAgain() {
        Chapters.generalized(story)
                .fires("Timer_ReassessmentDue")
                .does("agent", "reassessment")
                .does("secretary", "convening")
                .does("secretary", "attendance")
                .does("chair", "motion", "motion", "keep");
        against();
        story.does("chair", "result", "next", "sentBack");

        assertThat(story.waitsAt()).containsExactly("Task_Measure");
    }

    @Test
    void aProposalIsWithdrawn() {
        commands.withdraw(people.get("agent"), story.reference(), "Le besoin a disparu");
        story.does("agent", "stop");

        assertThat(story.endedAt()).containsExactly("End_Withdrawn");
        assertThat(current().ending()).contains(CaseEnding.WITHDRAWN);
    }

    @Test
    void stoppingNeverWaitsForAVote() {
        Chapters.convened(story).does("chair", "motion", "motion", "generalize");
        commands.stop(people.get("expert"), story.reference(), "Fuite de données");

        assertThat(story.waitsAt()).containsExactly("Task_Stop");
        story.does("agent", "stop");
        assertThat(story.endedAt()).containsExactly("End_Stopped");
    }

    private static void passesTo(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()));
    }

    private void against() {
        for (String member : List.of("chair", "elected1", "elected2", "elected3")) {
            story.does(member, "vote", "ownInterest", "no", "vote", "against");
        }
        story.does("secretary", "vote-closing");
    }

    private Case current() {
        return cases.get(story.reference());
    }

    private List<JournalKind> kinds() {
        return journal.of(story.reference()).stream().map(JournalEntry::kind).toList();
    }

    private static Object[] with(Object[] answers, Object... others) {
        Object[] all = java.util.Arrays.copyOf(answers, answers.length + others.length);
        System.arraycopy(others, 0, all, answers.length, others.length);
        return all;
    }
}
