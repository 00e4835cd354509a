package fr.cadreia.intake.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DateColumnTest {

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
