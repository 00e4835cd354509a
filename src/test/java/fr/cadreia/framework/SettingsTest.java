package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.framework.Settings.Contradiction;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    @Test
    void theShippedFiguresAgree() {
        assertThat(FirstVersion.settings().contradictions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void eachFigureStaysWithinItsBounds(Setting setting) {
        assertThat(FirstVersion.with(setting, setting.least()).get(setting)).isEqualTo(setting.least());
        assertThat(FirstVersion.with(setting, setting.most()).get(setting)).isEqualTo(setting.most());
        assertThatThrownBy(() -> FirstVersion.with(setting, setting.least() > 1 ? setting.least() - 1 : -1))
                .hasMessageContaining(setting.key());
        assertThatThrownBy(() -> FirstVersion.with(setting, setting.most() + 1)).hasMessageContaining(setting.key());
    }

    @Test
    void aTrialMayDoWithoutAMinimumThatTheCouncilKeeps() {
        assertThat(FirstVersion.withoutMinimums().get(Setting.TRIAL_MONTHS_RISK_4))
                .isZero();
        assertThat(Setting.TRIAL_MONTHS_RISK_4.allows(0)).isFalse();
        assertThatThrownBy(() -> FirstVersion.with(Setting.LIGHT_USERS, 0)).hasMessageContaining("lightUsers");
    }

    @Test
    void noneIsMissing() {
        Map<Setting, Integer> values = new HashMap<>(FirstVersion.settings().values());
        values.remove(Setting.QUORUM_PERCENT);
        assertThatThrownBy(() -> new Settings(values)).hasMessageContaining("quorumPercent");
    }

    @Test
    void figuresThatContradictEachOtherAreNamed() {
        assertThat(FirstVersion.with(Setting.REASSESSMENT_RISK_4, 20).contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.REASSESSMENT_RISK_4);
        assertThat(FirstVersion.with(Setting.SECOND_NOTICE_DAYS, 10).contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.SECOND_NOTICE_DAYS);
    }

    /**
     * Otherwise nobody could ever generalise: the figures contradict each other, no matter which of them is proposed.
     */
    @Test
    void aMinimumThatNoExperimentationReachesIsAContradiction() {
        Settings shorter = FirstVersion.settings()
                .with(Map.of(
                        Setting.LIGHT_MONTHS, 2, Setting.EXPERIMENT_MONTHS, 2, Setting.EXPERIMENT_TOTAL_MONTHS, 18));
        assertThat(shorter.contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.TRIAL_MONTHS_RISK_4);
        assertThat(shorter.contradictions().get(0).problem()).contains("4\u00a0mois au plus");
        assertThat(shorter.with(Map.of(Setting.EXTENSIONS, 2)).contradictions()).isEmpty();
        assertThat(shorter.with(Map.of(Setting.EXTENSIONS, 2, Setting.EXPERIMENT_TOTAL_MONTHS, 5))
                        .contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.TRIAL_MONTHS_RISK_4);
        assertThat(FirstVersion.settings()
                        .with(Map.of(Setting.LIGHT_MONTHS, 2, Setting.LIGHT_TRIAL_DAYS, 57))
                        .contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.LIGHT_TRIAL_DAYS);
        assertThat(FirstVersion.settings()
                        .with(Map.of(Setting.OBSERVATION_MONTHS_RISK_3, 6, Setting.REGULARISATION_MONTHS, 5))
                        .contradictions())
                .extracting(Contradiction::setting)
                .containsExactly(Setting.OBSERVATION_MONTHS_RISK_3);
        assertThat(FirstVersion.withoutMinimums().contradictions()).isEmpty();
    }

    @Test
    void valuesAreSaidInFrench() {
        assertThat(Setting.NOTICE_DAYS.text(5)).isEqualTo("5\u00a0jours francs");
        assertThat(Setting.SECOND_NOTICE_DAYS.text(1)).isEqualTo("1\u00a0jour franc");
        assertThat(Setting.QUORUM_PERCENT.text(60)).isEqualTo("60\u00a0%");
        assertThat(Setting.CASTING_VOTE.text(1)).isEqualTo("Oui");
        assertThat(Setting.CASTING_VOTE.text(0)).isEqualTo("Non");
    }
}
