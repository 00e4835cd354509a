package fr.cadreia.guard.diagram.table;

import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.GATE;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.INTERVAL;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.QUALIFICATION;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.byTheEngine;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.refused;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.unknown;
import static fr.cadreia.guard.diagram.table.EditedTable.edited;
import static fr.cadreia.guard.diagram.table.EditedTable.problems;
import static fr.cadreia.guard.diagram.table.EditedTable.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.EditTable;
import fr.cadreia.guard.diagram.table.EditedTable.RefusedTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no table may hold, by what the guard says of it. */
class DecisionTableTest {

    private static final String INTERVAL = "reassessment-interval";
    private static final String GATE = "data-gate";
    private static final String QUALIFICATION = "qualification";

    static Stream<Arguments> identity() {
        return Stream.of(
                        EditTable.rows("""
                another table | reassessment-interval | decision id="reassessmentInterval" | decision id="x"
                    | n’est pas une table du cadre
                history kept less | reassessment-interval | P3650D | P1D | ne serait gardé que «\u00a0P1D\u00a0»
                history kept a day less | reassessment-interval | P3650D | 3649 | ne serait gardé que «\u00a03649\u00a0»
                history of another name | reassessment-interval | xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    | xmlns:camunda="http://camunda.org/schema/1.0/bpmn" | ne serait gardé que «\u00a0\u00a0»
                the engine’s expression | reassessment-interval | <text>6</text> | <text>${a}</text>
                    | contient une expression
                the engine’s expression in an attribute | reassessment-interval | label="Niveau de risque"
                    | label="#{a}" | contient une expression
                """)
                                .map(row -> refused(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))),
                        EditTable.rows("""
                an attribute of the engine’s | reassessment-interval | camunda:historyTimeToLive
                    | camunda:class="a.B" camunda:historyTimeToLive | camunda:class de <decision>
                an attribute of nobody’s | reassessment-interval | <rule id | <rule xmlns:x="http://x" x:y="z" id
                    | {http://x}y de <rule>
                an aggregation | data-gate | hitPolicy="COLLECT" | hitPolicy="COLLECT" aggregation="COUNT" | aggregation
                an element of nobody’s | reassessment-interval | <decisionTable
                    | <extensionElements><x:y xmlns:x="http://x"/></extensionElements><decisionTable
                    | <extensionElements>
                an element in the drawing | reassessment-interval | <dc:Bounds
                    | <di:extension xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/"><x:y xmlns:x="http://x"/>
                        </di:extension><dc:Bounds
                    | <y> dans le dessin
                a decision in the drawing | reassessment-interval | <dc:Bounds
                    | <di:extension xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/"><decision id="x" name="x"/>
                        </di:extension><dc:Bounds
                    | <decision> dans le dessin
                a default | reassessment-interval | typeRef="integer" />
                    | typeRef="integer"><defaultOutputEntry><text>6</text></defaultOutputEntry></output>
                    | <defaultOutputEntry>
                """)
                                .map(row -> unknown(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))),
                        EditTable.rows("""
                no DMN | reassessment-interval | https://www.omg.org/spec/DMN/20191111/MODEL/ | http://x
                """).map(row -> byTheEngine(row.get(0), row.get(1), row.get(2), row.get(3))),
                        Stream.of(
                                refused(
                                        "no history",
                                        INTERVAL,
                                        " camunda:historyTimeToLive=\"P3650D\"",
                                        "",
                                        "ne serait gardé que «\u00a0\u00a0»"),
                                unknown(
                                        "a deep attribute of nobody’s",
                                        INTERVAL,
                                        "<inputEntry ",
                                        "<inputEntry xmlns:x=\"http://x\" x:y=\"z\" ",
                                        "{http://x}y de <inputEntry>"),
                                unknown(
                                        "an import",
                                        INTERVAL,
                                        "<decision ",
                                        "<import name=\"x\" namespace=\"http://x\" importType=\"http://x\" locationURI=\"http://x\"/><decision ",
                                        "<import>"),
                                unknown(
                                        "knowledge",
                                        INTERVAL,
                                        "<decision ",
                                        "<businessKnowledgeModel id=\"K\" name=\"K\"/><decision ",
                                        "<businessKnowledgeModel>"),
                                unknown(
                                        "an element’s type",
                                        INTERVAL,
                                        "<decision ",
                                        "<itemDefinition id=\"T\" name=\"T\"/><decision ",
                                        "<itemDefinition>")))
                .flatMap(rows -> rows);
    }

    static Stream<Arguments> languages() {
        String says = "une table s’écrit en FEEL";
        String expression = "<inputExpression ";
        return Stream.concat(
                EditTable.rows("""
                an unknown type | reassessment-interval | name="months" typeRef="integer" | name="months" typeRef="java"
                    | n’est pas un type
                an unknown type of an answer | reassessment-interval | typeRef="integer"> | typeRef="java">
                    | n’est pas un type
                """).map(row -> refused(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))),
                Stream.of(
                        refused(
                                "JavaScript",
                                INTERVAL,
                                expression,
                                expression + "expressionLanguage=\"javascript\" ",
                                says),
                        refused(
                                "JUEL in an entry",
                                INTERVAL,
                                "<inputEntry ",
                                "<inputEntry expressionLanguage=\"juel\" ",
                                says),
                        refused(
                                "a result",
                                INTERVAL,
                                "<outputEntry ",
                                "<outputEntry expressionLanguage=\"groovy\" ",
                                says),
                        refused(
                                "everywhere",
                                INTERVAL,
                                "<definitions ",
                                "<definitions expressionLanguage=\"groovy\" ",
                                says),
                        refused("types", INTERVAL, "<definitions ", "<definitions typeLanguage=\"http://x\" ", says)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"identity", "languages"})
    void isRefused(String name, String table, String code, String says) {
        RefusedTable.isRefused(table, code, says);
    }

    @Test
    void theShippedTablesPassTogether() {
        assertThat(problems(read(INTERVAL), read(GATE), read(QUALIFICATION))).isEmpty();
    }

    @Test
    void noTableStandsTwiceInOneDeployment() {
        assertThat(problems(read(INTERVAL), read(INTERVAL))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("decision-table");
            assertThat(problem.file()).isEqualTo("1.dmn");
            assertThat(problem.message()).contains("«\u00a0reassessmentInterval\u00a0» se trouve deux fois");
        });
    }

    @Test
    void aTableIsAFileOfDecisions() {
        assertThat(
                        problems(
                                "<decision xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"track\" name=\"track\"/>"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("decision-table");
                    assertThat(problem.message()).contains("n’est pas une table de décision DMN");
                });
    }

    @Test
    void aRemedySaysWhatIsAdmitted() {
        assertThat(remedy(QUALIFICATION, "<text>\"dpo\"</text>", "<text>\"legal\"</text>"))
                .isEqualTo("Écrivez \"dpo\" ou \"security\" ou \"sobriety\" ou \"hr\".");
        assertThat(remedy(QUALIFICATION, "<text>3</text>", "<text>5</text>")).isEqualTo("Écrivez 1 ou 2 ou 3 ou 4.");
        assertThat(remedy(INTERVAL, "<text>24</text>", "<text>25</text>"))
                .isEqualTo("Écrivez un nombre entier de 1 à 24.");
        assertThat(remedy(INTERVAL, "decision id=\"reassessmentInterval\"", "decision id=\"x\""))
                .isEqualTo(
                        "Tables admises\u00a0: aiActClass, changeRating, dataGate, exclusion, reassessmentInterval, requiredOpinions, riskLevel, track.");
    }

    private static String remedy(String file, String from, String to) {
        return problems(edited(file, from, to)).get(0).remedy();
    }

    // What policy owners may change in a table as they like.

    static Stream<Arguments> harmless() {
        return Stream.of(
                        EditTable.rows("""
                as shipped | reassessment-interval | <text>24</text> | <text>24</text>
                sooner | reassessment-interval | <text>24</text> | <text>1</text>
                kept longer | reassessment-interval | P3650D | P36500D
                kept as long | reassessment-interval | P3650D | 3650
                a version | reassessment-interval | camunda:historyTimeToLive
                    | camunda:versionTag="2" camunda:historyTimeToLive
                another name | reassessment-interval | name="Délai avant la réévaluation" | name="Délai"
                another label | reassessment-interval | label="Niveau de risque" | label="Risque"
                a description of anything | reassessment-interval | <decisionTable
                    | <description>Une function() // external {java}</description><decisionTable
                a question | reassessment-interval | <decisionTable
                    | <question>Quand ?</question><allowedAnswers>6, 12</allowedAnswers><decisionTable
                a data’s arrow | reassessment-interval | <decisionTable
                    | <informationRequirement id="I"><requiredInput href="#reassessmentInterval"/>
                        </informationRequirement><decisionTable
                a comparison | reassessment-interval | <text>4</text> | <text>&gt;= 4</text>
                a range | reassessment-interval | <text>4</text> | <text>[4..9]</text>
                several | reassessment-interval | <text>4</text> | <text>? &gt; 3 and ? &lt; 3.5 * 2 / 1</text>
                a function | qualification | <text>&gt; 10000</text>
                    | <text>count (audience) &gt; 1 or starts with(hosting, "eu")</text>
                words of every kind | reassessment-interval | <text>riskLevel</text>
                    | <text>if (riskLevel = null) then floor(userCount / 2) else max(1, riskLevel)</text>
                of the cell | reassessment-interval | <text>4</text> | <text>cellInput = 4</text>
                a new rule | data-gate | </decisionTable>
                    | <rule id="R"><inputEntry id="R1"><text>-</text></inputEntry><inputEntry id="R2"><text/>
                        </inputEntry><inputEntry id="R3"><text/></inputEntry><inputEntry id="R4"><text/></inputEntry>
                        <outputEntry id="RO"><text>"Toujours \\"fermé\\" // ici, java: function()"</text></outputEntry>
                        </rule></decisionTable>
                two questions that share each level between them | reassessment-interval | <text>4</text>
                    | <text>? &gt;= 3 and ? != 3</text>
                no last rule for all, where the others cover everything | qualification | <text>&gt;= 3</text>
                    | <text>not(1, 2)</text>
                dashes for all | qualification | <text></text> | <text>-</text>
                """).map(row -> accepted(row.get(0), row.get(1), row.get(2), row.get(3))),
                        EditTable.rows("""
                rules that cover each level once, otherwise | reassessment-interval | <text>4</text>
                    | <text>&gt; 3</text> | <text>1</text> | <text>&lt; 2</text>
                a new column | reassessment-interval | typeRef="integer" />
                    | typeRef="integer" /><output id="N" name="note" typeRef="string" /> | </outputEntry>
                    | </outputEntry><outputEntry><text/></outputEntry>
                a new condition | reassessment-interval | </input>
                    | </input><input id="I2"><inputExpression id="I3" typeRef="string"><text>hosting</text>
                        </inputExpression></input>
                    | </inputEntry> | </inputEntry><inputEntry><text/></inputEntry>
                """)
                                .map(row -> accepted(
                                        row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5))),
                        Stream.of(
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
                                accepted(
                                        "FEEL by its name",
                                        INTERVAL,
                                        "<inputEntry ",
                                        "<inputEntry expressionLanguage=\"feel\" "),
                                accepted(
                                        "FEEL by its address",
                                        INTERVAL,
                                        "<definitions ",
                                        "<definitions expressionLanguage=\"https://www.omg.org/spec/DMN/20191111/FEEL/\" "),
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
                                        "a source of knowledge",
                                        INTERVAL,
                                        "<decisionTable",
                                        "<authorityRequirement id=\"A\"><requiredAuthority href=\"#K\"/></authorityRequirement><decisionTable",
                                        "</decision>\n",
                                        "</decision><knowledgeSource id=\"K\" name=\"Règle 10\" locationURI=\"https://example.org\"><type>norme</type></knowledgeSource>"),
                                accepted(
                                        "a list",
                                        INTERVAL,
                                        "<text>4</text>",
                                        "<text>4" + ",9".repeat(1999) + "</text>"),
                                accepted(
                                        "an answer of the table’s own name",
                                        INTERVAL,
                                        "<input ",
                                        "<input camunda:inputVariable=\"risk\" ",
                                        "<text>4</text>",
                                        "<text>risk = 4</text>")))
                .flatMap(rows -> rows);
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
