package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.kernel.StartRefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredSettingsTest {

    private static Map<String, String> with(String name, String value) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put(name, value);
        FirstVersion.configuration().settings().forEach(written::putIfAbsent);
        return written;
    }

    @ParameterizedTest
    @CsvSource({"light-users", "lightUsers", "LIGHTUSERS", "light_users"})
    void whatComesFirstCountsWhicheverWayItIsSpelled(String name) {
        assertThat(ConfiguredSettings.of(with(name, " 7 ")).get(Setting.LIGHT_USERS))
                .isEqualTo(7);
    }

    @Test
    void aTrialBeginsWithoutAMinimum() {
        assertThat(ConfiguredSettings.of(with("trial-months-risk-4", "0")).get(Setting.TRIAL_MONTHS_RISK_4))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "light-people        | 7    | cadre.framework.settings.light-people\u00a0: ce réglage du cadre n’existe pas",
                "light-users         | sept | cadre.framework.settings.light-users\u00a0: «\u00a0sept\u00a0» n’est pas un nombre entier de 1 à 100.",
                "light-users         | 7.5  | «\u00a07.5\u00a0» n’est pas un nombre entier",
                "light-users         | 0    | «\u00a00\u00a0» n’est pas un nombre entier de 1 à 100.",
                "light-users         | 101  | «\u00a0101\u00a0» n’est pas un nombre entier de 1 à 100.",
                "trial-months-risk-3 | -1   | «\u00a0-1\u00a0» n’est pas un nombre entier de 2 à 9, ou 0 pour un essai.",
                "trial-months-risk-3 | 1    | «\u00a01\u00a0» n’est pas un nombre entier de 2 à 9, ou 0 pour un essai."
            })
    void whatCannotBeIsSaidInOneSentence(String name, String value, String message) {
        assertThatThrownBy(() -> ConfiguredSettings.of(with(name, value)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void noneIsMissing() {
        Map<String, String> written =
                new LinkedHashMap<>(FirstVersion.configuration().settings());
        written.remove("extensions");

        assertThatThrownBy(() -> ConfiguredSettings.of(written))
                .hasMessage("cadre.framework.settings.extensions\u00a0: ce réglage du cadre manque (de 0 à 3).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trial-months-risk-2    | 6  | trial-months-risk-2 | « 6 » contredit | risque moindre",
                "trial-months-risk-3    | 9  | trial-months-risk-3 | « 9 » contredit | risque moindre",
                "experiment-months      | 2  | light-months        | « 3 » contredit | parcours allégé",
                "extensions             | 0  |                     |                 |",
                "light-months           | 1  | light-trial-days    | « 30 » contredit | 28 jours au plus",
                "second-notice-days     | 10 | second-notice-days  | « 10 » contredit | première"
            })
    void figuresThatContradictOneAnotherKeepItFromStarting(
            String name, String value, String accused, String what, String why) {
        if (accused == null) {
            assertThat(ConfiguredSettings.of(with(name, value)).contradictions())
                    .isEmpty();
            return;
        }
        assertThatThrownBy(() -> ConfiguredSettings.of(with(name, value)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("cadre.framework.settings." + accused)
                .satisfies(refused ->
                        assertThat(refused.getMessage().replace('\u00a0', ' ')).contains(what, why));
    }

    /** A trial installation does without some minimums, and keeps the others. */
    @ParameterizedTest
    @ValueSource(strings = {"light-trial-days", "trial-months-risk-2", "trial-months-risk-3", "trial-months-risk-4"})
    void whatATrialDoesWithoutContradictsNothing(String name) {
        assertThat(ConfiguredSettings.of(with(name, "0")).contradictions()).isEmpty();
    }
}
