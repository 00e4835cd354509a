package fr.cadreia.demonstration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.kernel.form.FormRefusedException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockMoveTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static LocalDate of(String json) throws JsonProcessingException {
        return ClockMove.of(new ObjectMapper().readTree(json), TODAY);
    }

    @Test
    void byDaysOrToADay() throws JsonProcessingException {
        assertThat(of("{\"jours\": 30}")).isEqualTo(LocalDate.of(2026, 12, 27));
        assertThat(of("{\"jusqua\": \"2027-03-01\"}")).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"jours\": 0}                                 | jours",
                "{\"jours\": -3}                                | jours",
                "{\"jours\": 1.5}                               | jours",
                "{\"jours\": \"30\"}                            | jours",
                "{\"jours\": null}                              | jours",
                "{\"jours\": 99999999999999}                    | jours",
                "{\"jours\": 4000}                              | jours",
                "{}                                             | jours",
                "[]                                             | jours",
                "3                                              | jours",
                "{\"jours\": 1, \"jusqua\": \"2027-03-01\"}     | jours",
                "{\"jusqua\": \"2026-11-27\"}                   | jusqua",
                "{\"jusqua\": \"2026-01-01\"}                   | jusqua",
                "{\"jusqua\": \"demain\"}                       | jusqua",
                "{\"jusqua\": \"2027-02-30\"}                   | jusqua",
                "{\"jusqua\": 20270301}                         | jusqua",
                "{\"jusqua\": \"9999-12-31\"}                   | jusqua",
                "{\"annees\": 1}                                | annees"
            })
    void whatCannotBeNamesItsField(String json, String field) {
        FormRefusedException refused = catchThrowableOfType(FormRefusedException.class, () -> of(json));

        assertThat(refused.fields())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo(field));
    }
}
