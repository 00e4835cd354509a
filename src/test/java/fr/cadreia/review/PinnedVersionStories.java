package fr.cadreia.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Cases on their way while the framework changes. */
@OwnEngineTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:pinned" + H2InMemory.OPTIONS)
class PinnedVersionStories extends InApplication {

    @Autowired
    private Frameworks frameworks;

    @Test
    void anOlderCaseKeepsItsVersionAndAnExaminationItsQuorum() {
        Story old = Chapters.admitted(opened("Ancien dossier")).does("dpo", "data-gate");
        Story examined = Chapters.assessed(opened("Déjà en examen")).does("expert2", "second-reading");
        FrameworkVersion adopted =
                adopted("quorumPercent", 70, "experimentMonths", 6, "reassessmentRisk1", 12, "reassessmentRisk2", 12);
        TestClock.stopsAt(noon(adopted.effectiveOn()));
        List<String> four = List.of("chair", "elected1", "elected2", "elected3");

        examined.does(
                        "secretary",
                        "convening",
                        "sessionDate",
                        today().toString(),
                        "urgencyReason",
                        "Le marché se termine.")
                .does("secretary", "attendance", "present", four);
        assertThat(examined.waitsAt())
                .as("four of six are more than half, as the framework said when the examination opened")
                .containsExactly("Task_Motion");

        Object[] tenMonths = {
            "start", today().toString(), "end", today().plusMonths(10).toString()
        };
        old.does("agent", "experiment-protocol", tenMonths);
        assertThat(browser("agent").get("/dossiers/" + old.reference()).body()).contains("/cadre/versions/2026-1");

        Story recent = Chapters.admitted(opened("Nouveau dossier")).does("dpo", "data-gate");
        assertThat(recent.isRefused("agent", "experiment-protocol", tenMonths)).containsExactly("end");
        recent.does(
                        "agent",
                        "experiment-protocol",
                        "start",
                        today().toString(),
                        "end",
                        today().plusMonths(2).toString())
                .does("agent", "experiment-closing", "actualEnd", today().toString())
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does(
                        "secretary",
                        "convening",
                        "sessionDate",
                        today().toString(),
                        "urgencyReason",
                        "Le marché se termine.")
                .does("secretary", "attendance", "present", four);
        assertThat(recent.waitsAt()).as("four of six are not 70 %").containsExactly("Task_Convene");
    }

    private Story opened(String title) {
        return super.opened("agent", title);
    }

    private FrameworkVersion adopted(Object... changes) {
        started("framework-review", "secretary")
                .does("secretary", "review-figures")
                .does("chair", "review-evaluation", "reviewCourse", "revise")
                .does("chair", "codev-referral")
                .fires("Timer_CodevSilence")
                .does("secretary", "review-proposal", changes)
                .does(
                        "council",
                        "framework-vote",
                        "frameworkVote",
                        "adopted",
                        "actDate",
                        today().toString(),
                        "effectiveOn",
                        today().plusDays(1).toString());
        return frameworks.latest();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneId.systemDefault());
    }
}
