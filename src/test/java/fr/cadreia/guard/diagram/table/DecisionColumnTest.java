package fr.cadreia.guard.diagram.table;

import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.GATE;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.INTERVAL;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.QUALIFICATION;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.byTheEngine;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.part;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.refused;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.unknown;
import static fr.cadreia.guard.diagram.table.EditedTable.read;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.EditTable;
import fr.cadreia.guard.diagram.table.EditedTable.RefusedTable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that would not answer what the application reads of them, for every case. */
class DecisionColumnTest {

    static Stream<Arguments> columns() {
        String output =
                "<output id=\"Output_ReassessmentInterval_1\" label=\"Mois avant la réévaluation\" name=\"months\" typeRef=\"integer\" />";
        String other = "«\u00a0months\u00a0», que l’application lit";
        return Stream.concat(
                EditTable.rows("""
                another policy | reassessment-interval | hitPolicy="UNIQUE" | hitPolicy="COLLECT"
                    | répondrait selon «\u00a0COLLECT\u00a0»
                another name | reassessment-interval | name="months" | name="mois"
                    | «\u00a0months\u00a0», que l’application lit
                another type | reassessment-interval | name="months" typeRef="integer" | name="months" typeRef="string"
                    | n’est plus du type «\u00a0integer\u00a0»
                no type | reassessment-interval | name="months" typeRef="integer" | name="months"
                    | n’est plus du type «\u00a0integer\u00a0»
                an unknown word | qualification | <text>"dpo"</text> | <text>"legal"</text>
                    | «\u00a0"legal"\u00a0» n’est pas une réponse
                an unknown number | qualification | <text>3</text> | <text>5</text>
                    | «\u00a05\u00a0» n’est pas une réponse
                a number as a text | qualification | <text>3</text> | <text>"3"</text> | n’est pas une réponse
                a text as a name | qualification | <text>"dpo"</text> | <text>hosting</text>
                    | «\u00a0hosting\u00a0» n’est pas une réponse
                later than the framework allows | reassessment-interval | <text>24</text> | <text>25</text>
                    | «\u00a025\u00a0» n’est pas une réponse
                never | reassessment-interval | <text>24</text> | <text>0</text> | «\u00a00\u00a0» n’est pas une réponse
                much later | reassessment-interval | <text>24</text> | <text>999999</text> | n’est pas une réponse
                nothing said | reassessment-interval | <text>24</text> | <text></text>
                    | ne dit rien pour «\u00a0months\u00a0»
                a dash | reassessment-interval | <text>24</text> | <text>-</text>
                    | ne dit rien pour «\u00a0months\u00a0»
                a level without an answer | reassessment-interval | <text>4</text> | <text>5</text>
                    | ne répondrait rien quand «\u00a0riskLevel\u00a0» vaut «\u00a04\u00a0»
                a level with two answers | reassessment-interval | <text>4</text> | <text>&gt;= 3</text>
                    | Les règles n° 1 et 2 répondraient ensemble quand «\u00a0riskLevel\u00a0» vaut «\u00a03\u00a0»
                a level as a text | reassessment-interval | <text>4</text> | <text>"4"</text>
                    | ne répondrait rien quand «\u00a0riskLevel\u00a0» vaut «\u00a04\u00a0»
                a question that may have no answer | reassessment-interval | <text>riskLevel</text>
                    | <text>userCount</text> | ne répondrait rien quand «\u00a0userCount\u00a0»
                a reason that is nothing | data-gate
                    | <text>"Données critiques sans garantie de confidentialité contractuelle et technique"</text>
                    | <text>null</text> | ne donne pas toujours un texte pour «\u00a0reason\u00a0»
                a reason that may be nothing | data-gate
                    | <text>"Données critiques sans garantie de confidentialité contractuelle et technique"</text>
                    | <text>hosting</text> | ne donne pas toujours un texte pour «\u00a0reason\u00a0»
                """).map(row -> refused(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))),
                Stream.of(
                        refused(
                                "the usual policy",
                                GATE,
                                " hitPolicy=\"COLLECT\"",
                                "",
                                "répondrait selon «\u00a0UNIQUE\u00a0»"),
                        refused("no name", INTERVAL, " name=\"months\"", "", other),
                        refused("twice", INTERVAL, output, output + output.replace("_1", "_2"), other),
                        arguments("no rule", withoutRules(INTERVAL), "decision-table", "n’a plus de règle"),
                        arguments(
                                "not for all",
                                read(QUALIFICATION)
                                        .replaceFirst("(?s)(Rule_AiActClass_3.*?<text>)(</text>)", "$1true$2"),
                                "decision-table",
                                "ne répondrait rien quand «\u00a0roleInDecision\u00a0»"),
                        arguments(
                                "no level to begin with",
                                read(QUALIFICATION)
                                        .replaceFirst(
                                                "(?s)(InputEntry_RiskLevel_7_1.*?<text>)(</text>)", "$1\"highRisk\"$2"),
                                "decision-table",
                                "ne répondrait rien quand"),
                        byTheEngine(
                                "two results of one column",
                                INTERVAL,
                                "<text>24</text>\n        </outputEntry>",
                                "<text>24</text><text>6</text></outputEntry>"),
                        refused(
                                "a result too many",
                                INTERVAL,
                                "<text>24</text>\n        </outputEntry>",
                                "<text>24</text></outputEntry><outputEntry id=\"X\"><text>6</text></outputEntry>",
                                "pas autant de cases"),
                        refused(
                                "a condition too few",
                                INTERVAL,
                                "<inputEntry id=\"InputEntry_ReassessmentInterval_4_1\">\n          <text>1</text>\n        </inputEntry>",
                                "",
                                "pas autant de cases"),
                        refused("no table", INTERVAL, part("decisionTable"), "", "n’est plus une table"),
                        unknown(
                                "an expression",
                                INTERVAL,
                                part("decisionTable"),
                                "<literalExpression id=\"L\"><text>6</text></literalExpression>",
                                "<literalExpression>"),
                        unknown(
                                "an invocation",
                                INTERVAL,
                                part("decisionTable"),
                                "<invocation id=\"L\"/>",
                                "<invocation>"),
                        refused("no decision", INTERVAL, part("decision"), "", "ne contient aucune table")));
    }

    private static String withoutRules(String file) {
        return read(file).replaceAll("(?s)<rule .*</rule>", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void isRefused(String name, String table, String code, String says) {
        RefusedTable.isRefused(table, code, says);
    }
}
