package fr.cadreia.guard.diagram.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a condition proves, and when it holds. */
class ExprTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${v == 'x'} | x | true",
                "${'x' == v} | x | true",
                "${v == 'x'} | y | false",
                "${v == 'x'} | x,y | true",
                "${w == 'x'} | x | false",
                "${v != 'x'} | x | false",
                "${v == w} | x | false",
                "${v == null} | null | false",
                "${v <= 'x'} | x | false",
                "${v} | true | true",
                "${v} | false | false",
                "${w} | true | false",
                "${!v} | false | true",
                "${!v} | true | false",
                "${!w} | false | false",
                "${!(v != 'x')} | x | false",
                "${v == 'x' and w} | x | true",
                "${w and v == 'x'} | x | true",
                "${w and u} | x | false",
                "${v == 'x' or v == 'y'} | x,y | true",
                "${v == 'x' or v == 'y'} | x | false",
                "${v == 'y' or v == 'x'} | x | false",
                "${v == 'x' or w} | x | false",
                "${empty v} | x | false",
                "${true} | true | false"
            })
    void provesThatAVariableHasOneOfTheseValues(String condition, String values, boolean proved)
            throws UnsupportedExpressionException {
        Set<String> among = Arrays.stream(values.split(",")).collect(Collectors.toSet());
        assertThat(Expressions.condition(condition).implies("v", among)).isEqualTo(proved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "?",
            value = {
                "${v == 'x'} | x | true",
                "${v == 'x'} | y | false",
                "${'x' != v} | x | false",
                "${'x' != v} | y | true",
                "${v < 'x'} | x | ?",
                "${w == 'x'} | x | ?",
                "${v} | true | true",
                "${v} | x | false",
                "${w} | true | ?",
                "${!v} | true | false",
                "${!v} | false | true",
                "${!w} | false | ?",
                "${v == 'x' and v != 'y'} | x | true",
                "${v == 'x' and v == 'y'} | x | false",
                "${v == 'y' and v == 'x'} | x | false",
                "${v == 'x' and w} | x | ?",
                "${w and v == 'x'} | x | ?",
                "${v == 'x' or v == 'y'} | x | true",
                "${v == 'x' or v == 'y'} | y | true",
                "${v == 'x' or v == 'y'} | z | false",
                "${v == 'x' or w} | x | true",
                "${w or v == 'x'} | x | true",
                "${v == 'x' or w} | y | ?",
                "${v == 'x' and w} | y | false",
                "${w and v == 'x'} | y | false",
                "${1 == 2} | x | false",
                "${1 != 2} | x | true",
                "${true} | x | true",
                "${false} | x | false",
                "${empty v} | x | ?"
            })
    void holdsOrNotWhereNothingElseCounts(String condition, String value, Boolean held)
            throws UnsupportedExpressionException {
        if (held == null) {
            assertThat(Expressions.condition(condition).holds("v", value)).isEmpty();
        } else {
            assertThat(Expressions.condition(condition).holds("v", value)).contains(held);
        }
    }
}
