package fr.cadreia.guard.diagram.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.guard.diagram.expression.Expr.And;
import fr.cadreia.guard.diagram.expression.Expr.Comparison;
import fr.cadreia.guard.diagram.expression.Expr.Empty;
import fr.cadreia.guard.diagram.expression.Expr.Literal;
import fr.cadreia.guard.diagram.expression.Expr.Not;
import fr.cadreia.guard.diagram.expression.Expr.Or;
import fr.cadreia.guard.diagram.expression.Expr.Variable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of conditions, of texts and of beans. */
class ExpressionsTest {

    private static final Variable A = new Variable("a");
    private static final Variable B = new Variable("b");
    private static final Variable C = new Variable("c");

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("${a}", A),
                Arguments.of("  ${ a }  ", A),
                Arguments.of("${true}", new Literal("true")),
                Arguments.of("${false}", new Literal("false")),
                Arguments.of("${a == null}", new Comparison("==", A, new Literal(null))),
                Arguments.of("${a == 'x y'}", new Comparison("==", A, new Literal("x y"))),
                Arguments.of("${\"x\" != a}", new Comparison("!=", new Literal("x"), A)),
                Arguments.of("${a eq ''}", new Comparison("==", A, new Literal(""))),
                Arguments.of("${a ne -1.5}", new Comparison("!=", A, new Literal("-1.5"))),
                Arguments.of("${a lt 1}", new Comparison("<", A, new Literal("1"))),
                Arguments.of("${a > 1}", new Comparison(">", A, new Literal("1"))),
                Arguments.of("${a le b}", new Comparison("<=", A, B)),
                Arguments.of("${a >= b}", new Comparison(">=", A, B)),
                Arguments.of("${not a}", new Not(A)),
                Arguments.of("${!!a}", new Not(new Not(A))),
                Arguments.of("${empty a}", new Empty(A)),
                Arguments.of("${not empty a}", new Not(new Empty(A))),
                Arguments.of("${a and b and c}", new And(new And(A, B), C)),
                Arguments.of("${a or b || c}", new Or(new Or(A, B), C)),
                Arguments.of("${a or b && c}", new Or(A, new And(B, C))),
                Arguments.of("${(a or b) and c}", new And(new Or(A, B), C)),
                Arguments.of("${a < b == c}", new Comparison("==", new Comparison("<", A, B), C)),
                Arguments.of("${!a == b}", new Comparison("==", new Not(A), B)));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionIsReadAsTheEngineReadsIt(String text, Expr expected) throws UnsupportedExpressionException {
        assertThat(Expressions.condition(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true | sans rien autour",
                "${a | sans rien autour",
                "a} | sans rien autour",
                "#{a} | sans rien autour",
                "${} | l’expression est vide",
                "${  } | l’expression est vide",
                "${a b} | «\u00a0b\u00a0» n’est pas attendu ici",
                "${a == b == c} | «\u00a0==\u00a0» n’est pas attendu ici",
                "${a < b < c} | «\u00a0<\u00a0» n’est pas attendu ici",
                "${a)} | «\u00a0)\u00a0» n’est pas attendu ici",
                "${(a} | une parenthèse n’est pas fermée",
                "${a ==} | l’expression est incomplète",
                "${== a} | «\u00a0==\u00a0» est mal placé",
                "${a.b} | «\u00a0.b\u00a0» n’est pas admis",
                "${a[0]} | «\u00a0[0]\u00a0» n’est pas admis",
                "${a = b} | «\u00a0= b\u00a0» n’est pas admis",
                "${a ? b : c} | «\u00a0? b : c\u00a0» n’est pas admis",
                "${a + 1} | «\u00a0+ 1\u00a0» n’est pas admis",
                "${'a\\'} | n’est pas admis",
                "${a}${b} | n’est pas admis",
                "${execution} | «\u00a0execution\u00a0» n’est pas une variable du dossier",
                "${currentUser == 'a'} | «\u00a0currentUser\u00a0» n’est pas une variable du dossier"
            })
    void everythingElseIsRefused(String text, String why) {
        assertThatThrownBy(() -> Expressions.condition(text))
                .isInstanceOf(UnsupportedExpressionException.class)
                .hasMessageContaining(why);
    }

    @Test
    void anExpressionIsNeitherTooDeepNorTooLong() throws UnsupportedExpressionException {
        assertThat(Expressions.condition("${" + "(".repeat(40) + "a" + ")".repeat(40) + "}"))
                .isEqualTo(A);
        for (String deep :
                new String[] {"(".repeat(41) + "a" + ")".repeat(41), "!".repeat(41) + "a", "empty ".repeat(41) + "a"}) {
            assertThatThrownBy(() -> Expressions.condition("${" + deep + "}")).hasMessageContaining("trop imbriquée");
        }
        assertThat(Expressions.condition("${" + "a".repeat(500) + "}")).isEqualTo(new Variable("a".repeat(500)));
        assertThatThrownBy(() -> Expressions.condition("${" + "a".repeat(501) + "}"))
                .hasMessageContaining("dépasse 500 caractères");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dossier", "Dossier ${title}", "${ a } et ${b}", "5 $ {a}", "a\\b", "${a}${b}"})
    void aTextMayNameVariables(String text) throws UnsupportedExpressionException {
        Expressions.text(text);
        assertThat(Expressions.hasAny(text)).isEqualTo(text.contains("${"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#{a} | seul ${variable}",
                "${a.b} | seul ${variable}",
                "${a | seul ${variable}",
                "x ${a} ${b()} | seul ${variable}",
                "x ${} ${b} | seul ${variable}",
                "\\${a} | barre oblique inverse",
                "${a} \\#{a} | barre oblique inverse",
                "Pour ${execution} | «\u00a0execution\u00a0» n’est pas une variable"
            })
    void aTextHoldsNothingElse(String text, String why) {
        assertThatThrownBy(() -> Expressions.text(text))
                .isInstanceOf(UnsupportedExpressionException.class)
                .hasMessageContaining(why);
        assertThat(Expressions.hasAny(text)).isTrue();
    }

    @Test
    void aBeanIsNamedAndNothingMore() throws UnsupportedExpressionException {
        assertThat(Expressions.bean(" ${ suspendUse } ")).isEqualTo("suspendUse");
        for (String text : new String[] {"suspendUse", "${a.b}", "#{a}", "${a}b", ""}) {
            assertThatThrownBy(() -> Expressions.bean(text)).hasMessageContaining("${nomDuTraitement}");
        }
    }

    @Test
    void whatATextOrAConditionReadsAreItsNamesButWordsAndQuotations() {
        assertThat(Expressions.variables("Avant le ${ day }, pour ${group}, sans rien"))
                .containsExactly("day", "group");
        assertThat(Expressions.variables("${not empty a and (b == 'c d' or e ne \"f\") and g gt 1 and h == null}"))
                .containsExactly("a", "b", "e", "g", "h");
        assertThat(Expressions.variables("a == b")).isEmpty();
    }
}
