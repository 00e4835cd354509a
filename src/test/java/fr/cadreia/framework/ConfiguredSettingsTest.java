package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.engine.database.StartRefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "light-people        | 7    | cadre.framework.settings.light-people : ce réglage du cadre n'existe pas",
                "light-users         | sept | cadre.framework.settings.light-users : « sept » n'est pas un nombre entier de 1 à 100.",
                "light-users         | 7.5  | « 7.5 » n'est pas un nombre entier",
                "light-users         | 0    | « 0 » n'est pas un nombre entier de 1 à 100.",
                "light-users         | 101  | « 101 » n'est pas un nombre entier de 1 à 100.",
                "trial-months-risk-3 | -1   | « -1 » n'est pas un nombre entier de 2 à 9, ou 0 pour un essai.",
                "trial-months-risk-3 | 1    | « 1 » n'est pas un nombre entier de 2 à 9, ou 0 pour un essai."
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
                .hasMessage("cadre.framework.settings.extensions : ce réglage du cadre manque (de 0 à 3).");
    }
}
