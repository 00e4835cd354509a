package fr.cadreia.intake.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.kernel.text.PartialDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-01                          | 2024-03-01
            2024-3-1                            | 2024-03-01
            2024/03/01                          | 2024-03-01
            20240301                            | 2024-03-01
            2024-03-01T07:39:09Z                | 2024-03-01
            2024-03-01T23:39:09.123+02:00       | 2024-03-01
            2024-03-01T12:00                    | 2024-03-01
            2024-03-01 12:00:00 UTC             | 2024-03-01
            2024-03-01T12:00+01:00[Europe/Paris] | 2024-03-01
            24/12/2023                          | 2023-12-24
            12/24/2023                          | 2023-12-24
            24.12.2023                          | 2023-12-24
            24-12-2023 14:30                    | 2023-12-24
            24/12/2023 à 14h30                  | 2023-12-24
            12/24/2023 2:30:00 PM               | 2023-12-24
            5/5/2023                            | 2023-05-05
            12 mai 2023                         | 2023-05-12
            1er mai 2023                        | 2023-05-01
            lundi 1er mai 2023                  | 2023-05-01
            12 févr. 2023                       | 2023-02-12
            12\u00a0août\u00a02023              | 2023-08-12
            12 May 2023                         | 2023-05-12
            12-May-2023                         | 2023-05-12
            May 12, 2023                        | 2023-05-12
            Monday, May 1st, 2023               | 2023-05-01
            September 4 2023                    | 2023-09-04
            12. Mai 2023                        | 2023-05-12
            3 de marzo de 2023                  | 2023-03-03
            mai 2023                            | 2023-05
            Sept 2023                           | 2023-09
            DÉCEMBRE 2023                       | 2023-12
            May-2023                            | 2023-05
            05/2023                             | 2023-05
            2023-05                             | 2023-05
            2023/5                              | 2023-05
            2023                                | 2023
            """)
    void whatCanBeReadInOneWayIsReadAsPreciselyAsItIs(String text, String iso) throws Exception {
        assertThat(DateText.read(text, DateFormat.UNKNOWN).iso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2024",
                "2024-13-01",
                "13/2024",
                "hier",
                "T1 2023",
                "45292",
                "1/3/24",
                "12-May-23",
                "mai 23",
                "24/12/23",
                "3/4/2024",
                "04.03.2024",
                "32 mai 2023",
                "12 lundi 2023",
                "2023-2024",
                "12/12",
                "1000"
            })
    void whatIsNoDateOrCouldBeTwoIsNone(String text) {
        assertThatThrownBy(() -> DateText.read(text, DateFormat.UNKNOWN))
                .isInstanceOf(UnreadableDateException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3/4/2024              | dd/MM/yyyy | 2024-04-03
            3/4/2024              | MM/dd/yyyy | 2024-03-04
            03.04.2024            | dd/MM/yyyy | 2024-04-03
            3/4/2024 10:00:00 AM  | MM/dd/yyyy | 2024-03-04
            3/4/24                | dd/MM/yy   | 2024-04-03
            3/4/24                | MM/dd/yy   | 2024-03-04
            12-May-24             | dd/MM/yy   | 2024-05-12
            2024-03-01            | MM/dd/yyyy | 2024-03-01
            Mars 2024             | MMMM yyyy  | 2024-03
            2024-03-01T07:39:09Z  | yyyy-MM-dd'T'HH:mm:ss'Z' | 2024-03-01
            """)
    void aFormatSaysWhatTheTextDoesNot(String text, String format, String iso) throws Exception {
        assertThat(DateText.read(text, DateFormat.of(format)).iso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({"24/12/2023,MM/dd/yyyy", "12/24/2023,dd/MM/yyyy", "3/4/24,dd/MM/yyyy"})
    void aDateThatDoesNotFitItsColumnIsNotTurnedRound(String text, String format) {
        assertThatThrownBy(() -> DateText.read(text, DateFormat.of(format)))
                .isInstanceOf(UnreadableDateException.class);
    }

    @Test
    void aFormatWithoutYearIsNone() {
        assertThatThrownBy(() -> DateFormat.of("dd/MM")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DateFormat.of("jj/mm/aaaa")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-13,true", "2026-05-12,false", "2026-06,true", "2026-05,false", "2027,true", "2026,false"})
    void whatIsToComeIsKnownAtItsPrecision(String iso, boolean after) {
        assertThat(PartialDate.ofIso(iso).orElseThrow().isAfter(LocalDate.of(2026, 5, 12)))
                .isEqualTo(after);
    }

    @Test
    void onlyIsoTextsAreDates() {
        assertThat(PartialDate.ofIso("2023-13")).isEmpty();
        assertThat(PartialDate.ofIso("12/05/2023")).isEmpty();
    }

    private static DateColumn of(String... texts) {
        Map<Integer, String> values = new LinkedHashMap<>();
        for (String text : texts) {
            values.put(values.size() + 2, text);
        }
        return DateColumn.of(values);
    }

    @Test
    void oneValueProvesTheOrderOfAll() {
        assertThat(of("3/4/2023", "13/4/2023").format()).contains("dd/MM/yyyy");
        assertThat(of("3/4/2023", "4/13/2023").format()).contains("MM/dd/yyyy");
        assertThat(of("3/4/2023", "4/13/2023").isAsked()).isFalse();
    }

    @Test
    void withoutProofItIsAskedWithWhatTheAnswerChanges() {
        DateColumn column = of("mai 2023", "5/5/2023", "3/4/2023");

        assertThat(column.choices()).containsExactly("dd/MM/yyyy", "MM/dd/yyyy");
        assertThat(column.examples())
                .containsExactly("ligne 4, «\u00a03/4/2023\u00a0»\u00a0: 3 avril 2023 ou 4 mars 2023");
    }

    @Test
    void proofsOfBothOrdersAreAskedAboutToo() {
        DateColumn column = of("13/4/2023", "4/13/2023", "3/4/2023");

        assertThat(column.choices()).hasSize(2);
        assertThat(column.examples()).anyMatch(example -> example.contains("par le mois\u00a0: 1"));
    }

    @Test
    void whereTheOrderPlaysNoPartNothingIsAsked() {
        assertThat(of("2023-04-03", "mai 2023", "2023", "5/5/2023", "n/a").isAsked())
                .isFalse();
        assertThat(of("13/4/2023", "4/13/2023").isAsked())
                .as("each proves itself")
                .isFalse();
        assertThat(of().isAsked()).isFalse();
    }

    @Test
    void theCenturyOfAWholeColumnIsAsked() {
        assertThat(of("13/4/23", "3/4/23").choices()).containsExactly("dd/MM/yy");
        assertThat(of("4/13/23").choices()).containsExactly("MM/dd/yy");
        assertThat(of("3/4/23").choices()).containsExactly("dd/MM/yy", "MM/dd/yy");
    }

    @Test
    void aStrayYearOfTwoDigitsAsksNothingOfTheOthers() {
        DateColumn column = of("13/4/2023", "3/4/23");

        assertThat(column.isAsked()).isFalse();
        assertThat(column.format()).contains("dd/MM/yyyy");
    }
}
