package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.architecture.Recompiled;
import fr.cadreia.kernel.form.FormCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fifth level of risk is a constant with its figures: nothing gives it the figures of the fourth, and no list forgets it unseen. */
class FifthRiskLevelTest {

    /** It is evaluated again as the fourth is, and tried as the third. */
    private static Recompiled withAFifth() {
        return Recompiled.with(
                RiskLevel.class,
                source -> source.replaceFirst(
                        "OBSERVATION_MONTHS_RISK_3\\);\\s*\\n\\s*private",
                        "OBSERVATION_MONTHS_RISK_3),\n"
                                + "    LEVEL_5(Setting.REASSESSMENT_RISK_4, Setting.TRIAL_MONTHS_RISK_3,"
                                + " Setting.PROPOSED_MONTHS_RISK_3, Setting.OBSERVATION_MONTHS);\n\n    private"));
    }

    @Test
    void theCompilerAsksForNothingElse() {
        assertThat(withAFifth().asked()).isEmpty();
    }

    @Test
    void aLevelWithoutItsFiguresIsNone() {
        Recompiled bare = Recompiled.with(
                RiskLevel.class,
                source -> source.replaceFirst(
                        "OBSERVATION_MONTHS_RISK_3\\);\\s*\\n\\s*private",
                        "OBSERVATION_MONTHS_RISK_3),\n    LEVEL_5;\n\n    private"));

        assertThat(bare.asked()).singleElement().asString().startsWith("RiskLevel.java: ");
    }

    @Test
    void itHasItsOwnFiguresAndIsTheGravest() throws ReflectiveOperationException {
        Class<?> settings = withAFifth().type(Settings.class);
        Class<?> levels =
                settings.getMethod("reassessmentMonths", type(settings)).getParameterTypes()[0];
        Object fifth = levels.getMethod("gravest").invoke(null);
        Map<Setting, Integer> figures = FirstVersion.settings().values();
        Object version = settings.getConstructor(Map.class).newInstance(figures);

        assertThat(FormCode.of((Enum<?>) fifth)).isEqualTo("5");
        assertThat(levels.getMethod("number").invoke(fifth)).isEqualTo(5);
        assertThat(settings.getMethod("trialMonths", levels).invoke(version, fifth))
                .isEqualTo(figures.get(Setting.TRIAL_MONTHS_RISK_3));
        assertThat(settings.getMethod("reassessmentMonths", levels).invoke(version, fifth))
                .isEqualTo(figures.get(Setting.REASSESSMENT_RISK_4));
        assertThat(settings.getMethod("observationMonths", levels).invoke(version, fifth))
                .isEqualTo(figures.get(Setting.OBSERVATION_MONTHS));
    }

    private static Class<?> type(Class<?> settings) {
        return List.of(settings.getMethods()).stream()
                .filter(method -> method.getName().equals("reassessmentMonths"))
                .findFirst()
                .orElseThrow()
                .getParameterTypes()[0];
    }

    @Test
    void everyListNamesTheLevelsThatThereAre() throws IOException {
        assertThat(RiskLevels.forgotten(RiskLevel.values().length)).isEmpty();
    }

    @Test
    void everyListThatForgetsAFifthIsNamed() throws IOException {
        assertThat(RiskLevels.forgotten(RiskLevel.values().length + 1))
                .containsExactly(
                        "forms/review.form, riskLevel",
                        "src/main/resources/guard/requirements-2026-1.yaml, riskLevel as an output of tables",
                        "src/main/resources/guard/requirements-2026-1.yaml, riskLevel as an input of tables",
                        "src/main/resources/register/fields.yaml, filter of risk.level",
                        "processes/reassessment-interval.dmn, a rule of each",
                        "src/main/resources/dossier/opinions.yaml, why an opinion is asked for",
                        "processes/qualification.dmn, why an opinion is asked for");
    }
}
