package fr.cadreia.dossier.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.Setting;
import fr.cadreia.kernel.form.Answers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightTrackTest {

    @Test
    void isOpenWithinItsLimits() {
        assertThat(passedLimits(SmallUse.inputs())).isEmpty();
        assertThat(passedLimits(SmallUse.inputs(
                        "riskLevel",
                        2,
                        "personalData",
                        "ordinary",
                        "confidentialityGuarantee",
                        "contractualAndTechnical")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "riskLevel, 3, risque de niveau 3 (2 au plus)",
        "riskLevel, 2, risque de niveau 2 sans données personnelles ordinaires sous garantie contractuelle et technique",
        "affectsPersons, employment, des personnes sont touchées",
        "userCount, 21, 21 utilisateurs (20 au plus)",
        "durationMonths, 3.5, 3.5 mois (3 au plus)",
        "audience, inhabitants, d’autres personnes que les agents sont concernées"
    })
    void eachLimitIsNamed(String field, String value, String limit) {
        Object answer = field.equals("audience") ? List.of(value) : value;

        assertThat(passedLimits(SmallUse.inputs(field, answer))).containsExactly(limit);
    }

    @Test
    void whatIsUnknownPassesTheLimit() {
        assertThat(passedLimits(Answers.NONE)).hasSize(5);
        assertThat(passedLimits(SmallUse.inputs("audience", List.of("agents", "inhabitants"))))
                .hasSize(1);
    }

    @Test
    void anotherVersionOfTheFrameworkSetsOtherLimits() {
        assertThat(LightTrack.passedLimits(SmallUse.inputs(), FirstVersion.with(Setting.LIGHT_USERS, 10)))
                .containsExactly("20 utilisateurs (10 au plus)");
    }

    @ParameterizedTest
    @CsvSource({
        "20, 2027-01-15, 2027-04-15, 0, ",
        "21, 2027-01-15, 2027-04-15, 1, 21 personnes (20 au plus)",
        "20, 2027-01-15, 2027-04-16, 1, une expérimentation de plus de 3 mois",
        "50, 2027-01-15, 2028-01-15, 2, une expérimentation de plus de 3 mois"
    })
    void anExperimentMayLeaveIt(int people, LocalDate start, LocalDate end, int count, String limit) {
        List<String> left = LightTrack.leftBy(people, start, end, FirstVersion.settings());

        assertThat(left).hasSize(count);
        if (limit != null) {
            assertThat(left).contains(limit);
        }
    }

    private static List<String> passedLimits(Answers inputs) {
        return LightTrack.passedLimits(inputs, FirstVersion.settings());
    }
}
