package fr.cadreia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.path.DutyTerms;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.journal.CaseEvent.DataGateComputed;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.Provenance;
import fr.cadreia.journal.UseState;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the law demands before a step: the gate waits for it, and a use that is in service without it is suspended. */
class DutiesTest extends InApplication {

    private static final Object[] REQUIRED = {"dpiaRequired", "yes", "priorConsultation", "no"};

    @Autowired
    private GatheredCases uses;

    @Autowired
    private Duties duties;

    @Autowired
    private DutyTerms terms;

    private Story reviewed(Story story, String side, String personalData) {
        return story.does(
                        side,
                        "proposal",
                        with(
                                "dataKinds",
                                List.of(personalData.equals("ordinary") ? "personal" : personalData, "internal")))
                .does(
                        "expert",
                        "review",
                        "admissibility",
                        "admissible",
                        "aiActClass",
                        "transparency",
                        "requiredOpinions",
                        List.of("dpo", "security", "sobriety", "hr"));
    }

    private static Object[] with(String field, Object value) {
        Object[] answers = Chapters.LARGE_PROPOSAL.clone();
        for (int i = 0; i < answers.length; i += 2) {
            if (answers[i].equals(field)) {
                answers[i + 1] = value;
            }
        }
        return answers;
    }

    @Test
    void anImpactAssessmentThatIsNotDoneKeepsTheGateWaitingAndLosesNoStep() {
        Story story = reviewed(openedOverRest("agent", "Notes sans AIPD"), "agent", "ordinary");
        story.does("dpo", "opinion-dpo", REQUIRED);
        others(story);

        assertThat(story.shown("dpo", story.take("dpo", "data-gate"))
                        .path("gateComputed")
                        .path("value")
                        .asText())
                .isEqualTo("waiting");
        assertThat(story.isRefused("dpo", "data-gate", "dpiaDate", null)).containsExactly("dpiaReference", "dpiaDate");
        assertThat(story.isRefused("dpo", "data-gate", "dpiaReference", "AIPD n° 7", "dpiaDate", null))
                .containsExactly("dpiaDate");
        assertThat(story.waitsAt()).containsExactly("Task_DataGate");

        story.does(
                "dpo",
                "data-gate",
                "dpiaReference",
                "AIPD n° 7",
                "dpiaDate",
                TestClock.today().toString());

        assertThat(story.waitsAt()).containsExactly("Task_ExperimentProtocol");
        assertThat(journal.of(story.reference()))
                .filteredOn(row -> row.event() instanceof DataGateComputed)
                .extracting(row -> ((DataGateComputed) row.event()).open())
                .containsExactly(false);
        assertThat(duties.missing(story.reference(), Step.DATA_GATE)).isEmpty();
    }

    @Test
    void whatTheOpinionBringsIsNotAskedAgain() {
        Story story = reviewed(opened("agent", "Notes avec AIPD"), "agent", "ordinary");
        story.does(
                "dpo",
                "opinion-dpo",
                "dpiaRequired",
                "yes",
                "dpiaReference",
                "AIPD n° 8",
                "dpiaDate",
                TestClock.today().toString(),
                "priorConsultation",
                "yes");
        others(story);
        story = story.overRest();

        assertThat(story.isRefused("dpo", "data-gate", "consultationDate", null))
                .containsExactly("consultationReference", "consultationDate");
        story.does(
                "dpo",
                "data-gate",
                "consultationReference",
                "CNIL 2026-12",
                "consultationDate",
                TestClock.today().toString());
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentProtocol");
    }

    @Test
    void aUseInServiceIsSuspendedWhenTheTermIsOver() {
        Story story = inService("ordinary");
        assertThat(state(story)).isEqualTo(UseState.TO_REGULARISE);
        terms.run();
        assertThat(state(story)).isEqualTo(UseState.TO_REGULARISE);

        TestClock.stopsAt(TestClock.now().plus(Duration.ofDays(31)));
        terms.run();
        terms.run();

        assertThat(state(story)).isEqualTo(UseState.SUSPENDED);
        assertThat(story.waitsAt()).containsExactly("Task_DataGate");
        assertThat(journal.of(List.of(story.reference()), JournalKind.USE_SUSPENDED))
                .hasSize(1);
    }

    @Test
    void aUseInServiceWithSensitiveDataIsSuspendedAtOnce() {
        Story story = inService("sensitive");

        assertThat(state(story)).isEqualTo(UseState.SUSPENDED);
        assertThat(story.waitsAt()).containsExactly("Task_DataGate");
    }

    private UseState state(Story story) {
        return cases.get(story.reference()).useState();
    }

    private Story inService(String personalData) {
        String reference = uses.open(
                "Usage ancien " + personalData, "dir-proprete", Case.Origin.INTAKE, "expert", Provenance.HERE);
        Story story = reviewed(running(reference), "agent", personalData);
        story.does("dpo", "opinion-dpo", REQUIRED);
        others(story);
        return story;
    }

    private static void others(Story story) {
        story.does("security", "opinion-security")
                .does("sobriety", "opinion-sobriety")
                .does("hr", "opinion-hr", "cstProcedure", "opinion");
    }
}
