package fr.cadreia.guard;

import static fr.cadreia.scenario.Chapters.LARGE_PROPOSAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.journal.Provenance;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.time.WorkingDays;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that completed the whole path, in each of its variants, are generalised. */
class ProvedCasesTest extends InApplication {

    @Autowired
    private GatheredCases uses;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aLargeCaseWithEveryOpinionGiven() {
        Story story = reviewed()
                .does("dpo", "opinion-dpo", "position", "favourable")
                .does("security", "opinion-security", "position", "favourable")
                .does("sobriety", "opinion-sobriety", "position", "unfavourable")
                .does("hr", "opinion-hr", "position", "favourable");

        isGeneralized(fromTheGate(story));
    }

    @Test
    void aLargeCaseWhoseOtherOpinionsLapsedAtTheirTerm() {
        Story story = reviewed().does("hr", "opinion-hr", "position", "favourable");
        passes(16);
        story.fires("Timer_OpinionDpoLapses")
                .fires("Timer_OpinionSecurityLapses")
                .fires("Timer_OpinionSobrietyLapses");
        TestClock.reset();

        isGeneralized(fromTheGate(story));
    }

    @Test
    void aUseThatWasAlreadyInService() {
        String reference = transaction.execute(status -> uses.open(
                "Tri en service",
                "dir-proprete",
                fr.cadreia.dossier.Case.Origin.INTAKE,
                "expert",
                Provenance.inventoried("inventaire.csv", 1, 1, "", "", "")));
        Story story = Chapters.admitted(running(reference))
                .does("dpo", "data-gate")
                .does(
                        "agent",
                        "experiment-protocol",
                        "start",
                        TestClock.today().toString(),
                        "end",
                        TestClock.today().plusMonths(2).toString());

        isGeneralized(fromTheExperiment(story));
    }

    @Test
    void anExtendedExperimentationThatWasAssessedAndDecidedAgain() {
        Story story = Chapters.decides(Chapters.convened(open()), "extend").does("agent", "experiment-protocol");

        isGeneralized(fromTheExperiment(story));
    }

    @Test
    void aSolutionThatIsAdaptedAndGeneralizedAgain() {
        Story story = Chapters.reassessed(Chapters.generalized(open()), "adapt").does("agent", "experiment-protocol");

        isGeneralized(fromTheExperiment(story));
    }

    @Test
    void aSecondConveningWhoseChairIsAbsent() {
        Story story = Chapters.assessed(open()).does("expert2", "second-reading");
        Chapters.convenedForNow(story, browser("secretary"))
                .does("secretary", "attendance", "present", List.of("elected1"), "sessionChair", "elected1")
                .does("secretary", "convening");
        LocalDate today = TestClock.today();
        passes((int) ChronoUnit.DAYS.between(today, WorkingDays.onOrAfter(today.plusDays(4))));
        story.does("secretary", "attendance", "present", List.of("elected1", "elected2"), "sessionChair", "elected1")
                .does("elected1", "motion", "motion", "generalize")
                .does("elected1", "vote", "ownInterest", "no", "vote", "for")
                .does("elected2", "vote", "ownInterest", "no", "vote", "for")
                .does("secretary", "vote-closing")
                .does("elected1", "result");

        isGeneralized(story.follows().does("agent", "generalization"));
    }

    @Test
    void aDecidedCaseThatIsStoppedLeavesWithoutBeingGeneralized() {
        Story story = Chapters.decides(Chapters.convened(open()), "generalize");
        assertThat(story.waitsAt()).containsExactly("Task_AuthorityAct");

        commands.stop(people.get("expert"), story.reference(), "Fuite de données");

        assertThat(story.waitsAt()).containsExactly("Task_Stop");
        assertThat(cases.get(story.reference()).useState()).isNotEqualTo(UseState.GENERALIZED);
    }

    private static void passes(int days) {
        TestClock.stopsAt(TestClock.today()
                .plusDays(days)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant());
    }

    private Story open() {
        return opened("agent", "Dossier prouvé");
    }

    private Story reviewed() {
        return open().does("agent", "proposal", LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency");
    }

    private static Story fromTheGate(Story story) {
        return fromTheExperiment(story.does("dpo", "data-gate").does("agent", "experiment-protocol"));
    }

    private static Story fromTheExperiment(Story story) {
        story.does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        return Chapters.decides(story, "generalize").follows().does("agent", "generalization");
    }

    private void isGeneralized(Story story) {
        assertThat(cases.get(story.reference()).useState()).isEqualTo(UseState.GENERALIZED);
        assertThat(story.waitsAt()).isEmpty();
    }
}
