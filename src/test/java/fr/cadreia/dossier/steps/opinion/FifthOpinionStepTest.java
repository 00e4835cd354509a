package fr.cadreia.dossier.steps.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.FifthOpinion;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.commitment.CommitmentTracker;
import fr.cadreia.kernel.form.Answers;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A line of the table of opinions is a step, whose name, questions and answers need nothing in Java. */
class FifthOpinionStepTest {

    private static Collection<OpinionStep> steps() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("dossier", mock(CaseRecords.class));
        beans.registerSingleton("tracker", mock(CommitmentTracker.class));
        beans.registerSingleton("hr", new HrOpinionCheck(null));
        OpinionSteps.register(FifthOpinion.opinions(), beans);
        return beans.getBeansOfType(OpinionStep.class).values();
    }

    @Test
    void eachLineIsAStep() {
        assertThat(steps())
                .extracting(OpinionStep::formId)
                .containsExactlyInAnyOrder(
                        "opinion-dpo", "opinion-security", "opinion-sobriety", "opinion-hr", "opinion-accessibility");
    }

    @Test
    void itTellsWhatAllOfThemTell() {
        OpinionStep accessibility = steps().stream()
                .filter(step -> step.formId().equals("opinion-accessibility"))
                .findFirst()
                .orElseThrow();

        assertThat(accessibility.view().title()).isEqualTo("Avis accessibilité numérique");
        assertThat(accessibility.view().conclusions()).containsExactly("position", "reasons");
        assertThat(accessibility.view().open()).extracting(SectionKind::id).containsExactly("proposal");
        assertThat(accessibility.pastDates()).isEmpty();
    }

    @Test
    void theFrameworkAsksForItByItsLine() {
        assertThat(FifthOpinion.opinions().kinds())
                .filteredOn(kind -> kind.code().equals(FifthOpinion.CODE))
                .singleElement()
                .satisfies(kind -> {
                    assertThat(kind.variable()).isEqualTo("opinionAccessibility");
                    assertThat(kind.lapse()).isEqualTo("opinionAccessibilityLapse");
                    assertThat(kind.required().get(0).holds(Answers.NONE.with("audience", List.of("inhabitants"))))
                            .isTrue();
                    assertThat(kind.required().get(0).holds(Answers.NONE.with("audience", List.of("agents"))))
                            .isFalse();
                });
    }
}
