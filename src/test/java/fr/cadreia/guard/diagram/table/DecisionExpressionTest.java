package fr.cadreia.guard.diagram.table;

import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.INTERVAL;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.byTheEngine;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.refused;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.unknown;

import fr.cadreia.guard.diagram.EditTable;
import fr.cadreia.guard.diagram.table.EditedTable.RefusedTable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no condition and no answer of a table may say. */
class DecisionExpressionTest {

    static Stream<Arguments> expressions() {
        String unknown = "n’est ni une réponse";
        return Stream.concat(
                EditTable.rows("""
                another answer read | reassessment-interval | <text>riskLevel</text> | <text>title</text>
                    | n’est ni une réponse
                another answer given | qualification | <text>"Niveau de départ de toute solution"</text>
                    | <text>title</text> | n’est ni une réponse
                """).map(row -> refused(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))),
                Stream.of(
                        entry("a function", "function(x) x", "«\u00a0function\u00a0» n’est ni"),
                        entry("outside", "external", "«\u00a0external\u00a0» n’est ni"),
                        entry("a hidden function", "function/**/(x) x", "un commentaire"),
                        entry("a comment", "4 // quatre", "un commentaire"),
                        entry("a comment after a text", "\"a\" /* b */", "un commentaire"),
                        entry("an open text", "\"a", "pas fermé"),
                        entry("an open text after another", "\"a\\\"", "pas fermé"),
                        entry("a context", "{a: 1}", "«\u00a0{\u00a0» n’y est pas admis"),
                        entry("a name in quotes", "`function`", "«\u00a0`\u00a0» n’y est pas admis"),
                        entry("another answer", "title", unknown),
                        entry("a long expression", "1" + ",1".repeat(2000), "plus de 4000 caractères"),
                        entry("another function", "matches(\"a\", \"b\")", "«\u00a0matches\u00a0» n’est ni"),
                        entry("an answer that is called", "riskLevel (1)", "«\u00a0riskLevel\u00a0» n’est ni"),
                        entry("a name bound elsewhere", "person != 4", "«\u00a0person\u00a0» n’est ni")));
    }

    static Stream<Arguments> unfinished() {
        return EditTable.rows("""
                an unfinished condition | reassessment-interval | <text>4</text> | <text>&gt;</text>
                two values | reassessment-interval | <text>4</text> | <text>4 5</text>
                an unfinished question | reassessment-interval | <text>riskLevel</text> | <text>riskLevel +</text>
                an unfinished answer | data-gate | <text>"Données personnelles | <text>("Données personnelles
                """).map(row -> byTheEngine(row.get(0), row.get(1), row.get(2), row.get(3)));
    }

    private static Arguments entry(String name, String feel, String says) {
        return refused(name, INTERVAL, "<text>4</text>", "<text>" + feel + "</text>", says);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"expressions", "unfinished"})
    void isRefused(String name, String table, String code, String says) {
        RefusedTable.isRefused(table, code, says);
    }
}
