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
        return Stream.of(
                refused(
                        "another policy",
                        INTERVAL,
                        "hitPolicy=\"UNIQUE\"",
                        "hitPolicy=\"COLLECT\"",
                        "répondrait selon «\u00a0COLLECT\u00a0»"),
                refused(
                        "the usual policy",
                        GATE,
                        " hitPolicy=\"COLLECT\"",
                        "",
                        "répondrait selon «\u00a0UNIQUE\u00a0»"),
                refused("another name", INTERVAL, "name=\"months\"", "name=\"mois\"", other),
                refused("no name", INTERVAL, " name=\"months\"", "", other),
                refused("twice", INTERVAL, output, output + output.replace("_1", "_2"), other),
                refused(
                        "another type",
                        INTERVAL,
                        "name=\"months\" typeRef=\"integer\"",
                        "name=\"months\" typeRef=\"string\"",
                        "n’est plus du type «\u00a0integer\u00a0»"),
                refused(
                        "no type",
                        INTERVAL,
                        "name=\"months\" typeRef=\"integer\"",
                        "name=\"months\"",
                        "n’est plus du type «\u00a0integer\u00a0»"),
                refused(
                        "an unknown word",
                        QUALIFICATION,
                        "<text>\"dpo\"</text>",
                        "<text>\"legal\"</text>",
                        "«\u00a0\"legal\"\u00a0» n’est pas une réponse"),
                refused(
                        "an unknown number",
                        QUALIFICATION,
                        "<text>3</text>",
                        "<text>5</text>",
                        "«\u00a05\u00a0» n’est pas une réponse"),
                refused(
                        "a number as a text",
                        QUALIFICATION,
                        "<text>3</text>",
                        "<text>\"3\"</text>",
                        "n’est pas une réponse"),
                refused(
                        "a text as a name",
                        QUALIFICATION,
                        "<text>\"dpo\"</text>",
                        "<text>hosting</text>",
                        "«\u00a0hosting\u00a0» n’est pas une réponse"),
                refused(
                        "later than the framework allows",
                        INTERVAL,
                        "<text>24</text>",
                        "<text>25</text>",
                        "«\u00a025\u00a0» n’est pas une réponse"),
                refused(
                        "never",
                        INTERVAL,
                        "<text>24</text>",
                        "<text>0</text>",
                        "«\u00a00\u00a0» n’est pas une réponse"),
                refused("much later", INTERVAL, "<text>24</text>", "<text>999999</text>", "n’est pas une réponse"),
                refused(
                        "nothing said",
                        INTERVAL,
                        "<text>24</text>",
                        "<text></text>",
                        "ne dit rien pour «\u00a0months\u00a0»"),
                refused(
                        "a dash",
                        INTERVAL,
                        "<text>24</text>",
                        "<text>-</text>",
                        "ne dit rien pour «\u00a0months\u00a0»"),
                arguments("no rule", withoutRules(INTERVAL), "decision-table", "n’a plus de règle"),
                arguments(
                        "not for all",
                        read(QUALIFICATION).replaceFirst("(?s)(Rule_AiActClass_3.*?<text>)(</text>)", "$1true$2"),
                        "decision-table",
                        "ne répondrait rien quand «\u00a0roleInDecision\u00a0»"),
                refused(
                        "a level without an answer",
                        INTERVAL,
                        "<text>4</text>",
                        "<text>5</text>",
                        "ne répondrait rien quand «\u00a0riskLevel\u00a0» vaut «\u00a04\u00a0»"),
                refused(
                        "a level with two answers",
                        INTERVAL,
                        "<text>4</text>",
                        "<text>&gt;= 3</text>",
                        "Les règles n° 1 et 2 répondraient ensemble quand «\u00a0riskLevel\u00a0» vaut «\u00a03\u00a0»"),
                refused(
                        "a level as a text",
                        INTERVAL,
                        "<text>4</text>",
                        "<text>\"4\"</text>",
                        "ne répondrait rien quand «\u00a0riskLevel\u00a0» vaut «\u00a04\u00a0»"),
                refused(
                        "a question that may have no answer",
                        INTERVAL,
                        "<text>riskLevel</text>",
                        "<text>userCount</text>",
                        "ne répondrait rien quand «\u00a0userCount\u00a0»"),
                arguments(
                        "no level to begin with",
                        read(QUALIFICATION)
                                .replaceFirst("(?s)(InputEntry_RiskLevel_7_1.*?<text>)(</text>)", "$1\"highRisk\"$2"),
                        "decision-table",
                        "ne répondrait rien quand"),
                refused(
                        "a reason that is nothing",
                        GATE,
                        "<text>\"Données critiques sans garantie de confidentialité contractuelle et technique\"</text>",
                        "<text>null</text>",
                        "ne donne pas toujours un texte pour «\u00a0reason\u00a0»"),
                refused(
                        "a reason that may be nothing",
                        GATE,
                        "<text>\"Données critiques sans garantie de confidentialité contractuelle et technique\"</text>",
                        "<text>hosting</text>",
                        "ne donne pas toujours un texte pour «\u00a0reason\u00a0»"),
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
                unknown("an invocation", INTERVAL, part("decisionTable"), "<invocation id=\"L\"/>", "<invocation>"),
                refused("no decision", INTERVAL, part("decision"), "", "ne contient aucune table"));
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
