package fr.cadreia.guard.diagram.table;

import static fr.cadreia.guard.diagram.table.EditedTable.edited;
import static fr.cadreia.guard.diagram.table.EditedTable.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What policy owners may change in a table as they like. */
class HarmlessTableTest {

    private static final String INTERVAL = "reassessment-interval";
    private static final String GATE = "data-gate";
    private static final String QUALIFICATION = "qualification";

    static Stream<Arguments> harmless() {
        return Stream.of(
                accepted("as shipped", INTERVAL, "<text>24</text>", "<text>24</text>"),
                accepted("sooner", INTERVAL, "<text>24</text>", "<text>1</text>"),
                accepted("kept longer", INTERVAL, "P3650D", "P36500D"),
                accepted("kept as long", INTERVAL, "P3650D", "3650"),
                accepted(
                        "a version",
                        INTERVAL,
                        "camunda:historyTimeToLive",
                        "camunda:versionTag=\"2\" camunda:historyTimeToLive"),
                accepted("another name", INTERVAL, "name=\"Délai avant la réévaluation\"", "name=\"Délai\""),
                accepted("another label", INTERVAL, "label=\"Niveau de risque\"", "label=\"Risque\""),
                accepted(
                        "wider columns",
                        INTERVAL,
                        "<decisionTable ",
                        "<decisionTable xmlns:biodi=\"http://bpmn.io/schema/dmn/biodi/2.0\" biodi:annotationsWidth=\"400\" "),
                accepted(
                        "wider columns, formerly",
                        INTERVAL,
                        "<input ",
                        "<input xmlns:biodi=\"http://bpmn.io/schema/dmn/biodi/1.0\" biodi:width=\"400\" "),
                accepted("FEEL by its name", INTERVAL, "<inputEntry ", "<inputEntry expressionLanguage=\"feel\" "),
                accepted(
                        "FEEL by its address",
                        INTERVAL,
                        "<definitions ",
                        "<definitions expressionLanguage=\"https://www.omg.org/spec/DMN/20191111/FEEL/\" "),
                accepted(
                        "a description of anything",
                        INTERVAL,
                        "<decisionTable",
                        "<description>Une function() // external {java}</description><decisionTable"),
                accepted(
                        "a question",
                        INTERVAL,
                        "<decisionTable",
                        "<question>Quand ?</question><allowedAnswers>6, 12</allowedAnswers><decisionTable"),
                accepted(
                        "a note",
                        INTERVAL,
                        "</decision>\n",
                        "</decision><textAnnotation id=\"N\"><text>Voir function() et title</text></textAnnotation>"),
                accepted(
                        "an annotation",
                        INTERVAL,
                        "<text>6</text>\n        </outputEntry>",
                        "<text>6</text></outputEntry><annotationEntry><text>Voir title // la règle 10</text></annotationEntry>"),
                accepted(
                        "data",
                        INTERVAL,
                        "</decision>\n",
                        "</decision><inputData id=\"D\" name=\"Risque\"><variable id=\"V\" name=\"r\" typeRef=\"integer\"/></inputData>"),
                accepted(
                        "a data’s arrow",
                        INTERVAL,
                        "<decisionTable",
                        "<informationRequirement id=\"I\"><requiredInput href=\"#reassessmentInterval\"/></informationRequirement><decisionTable"),
                accepted(
                        "a source of knowledge",
                        INTERVAL,
                        "<decisionTable",
                        "<authorityRequirement id=\"A\"><requiredAuthority href=\"#K\"/></authorityRequirement><decisionTable",
                        "</decision>\n",
                        "</decision><knowledgeSource id=\"K\" name=\"Règle 10\" locationURI=\"https://example.org\"><type>norme</type></knowledgeSource>"),
                accepted("a comparison", INTERVAL, "<text>4</text>", "<text>&gt;= 4</text>"),
                accepted("a list", INTERVAL, "<text>4</text>", "<text>4" + ",9".repeat(1999) + "</text>"),
                accepted("a range", INTERVAL, "<text>4</text>", "<text>[4..9]</text>"),
                accepted("several", INTERVAL, "<text>4</text>", "<text>? &gt; 3 and ? &lt; 3.5 * 2 / 1</text>"),
                accepted(
                        "a function",
                        QUALIFICATION,
                        "<text>&gt; 10000</text>",
                        "<text>count (audience) &gt; 1 or starts with(hosting, \"eu\")</text>"),
                accepted(
                        "words of every kind",
                        INTERVAL,
                        "<text>riskLevel</text>",
                        "<text>if (riskLevel = null) then floor(userCount / 2) else max(1, riskLevel)</text>"),
                accepted(
                        "an answer of the table’s own name",
                        INTERVAL,
                        "<input ",
                        "<input camunda:inputVariable=\"risk\" ",
                        "<text>4</text>",
                        "<text>risk = 4</text>"),
                accepted("of the cell", INTERVAL, "<text>4</text>", "<text>cellInput = 4</text>"),
                accepted(
                        "a new rule",
                        GATE,
                        "</decisionTable>",
                        "<rule id=\"R\"><inputEntry id=\"R1\"><text>-</text></inputEntry><inputEntry id=\"R2\"><text/></inputEntry><inputEntry id=\"R3\"><text/></inputEntry><inputEntry id=\"R4\"><text/></inputEntry><outputEntry id=\"RO\"><text>\"Toujours \\\"fermé\\\" // ici, java: function()\"</text></outputEntry></rule></decisionTable>"),
                accepted(
                        "rules that cover each level once, otherwise",
                        INTERVAL,
                        "<text>4</text>",
                        "<text>&gt; 3</text>",
                        "<text>1</text>",
                        "<text>&lt; 2</text>"),
                accepted(
                        "two questions that share each level between them",
                        INTERVAL,
                        "<text>4</text>",
                        "<text>? &gt;= 3 and ? != 3</text>"),
                accepted(
                        "no last rule for all, where the others cover everything",
                        QUALIFICATION,
                        "<text>&gt;= 3</text>",
                        "<text>not(1, 2)</text>"),
                accepted("dashes for all", QUALIFICATION, "<text></text>", "<text>-</text>"),
                accepted(
                        "a new column",
                        INTERVAL,
                        "typeRef=\"integer\" />",
                        "typeRef=\"integer\" /><output id=\"N\" name=\"note\" typeRef=\"string\" />",
                        "</outputEntry>",
                        "</outputEntry><outputEntry><text/></outputEntry>"),
                accepted(
                        "a new condition",
                        INTERVAL,
                        "</input>",
                        "</input><input id=\"I2\"><inputExpression id=\"I3\" typeRef=\"string\"><text>hosting</text></inputExpression></input>",
                        "</inputEntry>",
                        "</inputEntry><inputEntry><text/></inputEntry>"));
    }

    private static Arguments accepted(String name, String file, String from, String to) {
        return arguments(name, edited(file, from, to));
    }

    private static Arguments accepted(String name, String file, String from, String to, String also, String then) {
        String table = edited(file, from, to);
        assertThat(table).contains(also);
        return arguments(name, table.replace(also, then));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void isAccepted(String name, String table) {
        assertThat(problems(table)).isEmpty();
    }
}
