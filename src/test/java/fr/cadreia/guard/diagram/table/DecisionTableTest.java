package fr.cadreia.guard.diagram.table;

import static fr.cadreia.guard.diagram.table.EditedTable.edited;
import static fr.cadreia.guard.diagram.table.EditedTable.problems;
import static fr.cadreia.guard.diagram.table.EditedTable.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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

    private static Arguments refused(String name, String file, String from, String to, String says) {
        return arguments(name, edited(file, from, to), "decision-table", says);
    }

    private static Arguments unknown(String name, String file, String from, String to, String says) {
        return arguments(name, edited(file, from, to), "known-content", says);
    }

    private static Arguments byTheEngine(String name, String file, String from, String to) {
        return arguments(name, edited(file, from, to), "engine", "Le moteur refuse");
    }

    static Stream<Arguments> identity() {
        return Stream.of(
                refused(
                        "another table",
                        INTERVAL,
                        "decision id=\"reassessmentInterval\"",
                        "decision id=\"x\"",
                        "n’est pas une table du cadre"),
                refused("history kept less", INTERVAL, "P3650D", "P1D", "ne serait gardé que «\u00a0P1D\u00a0»"),
                refused(
                        "history kept a day less",
                        INTERVAL,
                        "P3650D",
                        "3649",
                        "ne serait gardé que «\u00a03649\u00a0»"),
                refused(
                        "no history",
                        INTERVAL,
                        " camunda:historyTimeToLive=\"P3650D\"",
                        "",
                        "ne serait gardé que «\u00a0\u00a0»"),
                refused(
                        "history of another name",
                        INTERVAL,
                        "xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\"",
                        "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"",
                        "ne serait gardé que «\u00a0\u00a0»"),
                unknown(
                        "an attribute of the engine’s",
                        INTERVAL,
                        "camunda:historyTimeToLive",
                        "camunda:class=\"a.B\" camunda:historyTimeToLive",
                        "camunda:class de <decision>"),
                unknown(
                        "an attribute of nobody’s",
                        INTERVAL,
                        "<rule id",
                        "<rule xmlns:x=\"http://x\" x:y=\"z\" id",
                        "{http://x}y de <rule>"),
                unknown(
                        "a deep attribute of nobody’s",
                        INTERVAL,
                        "<inputEntry ",
                        "<inputEntry xmlns:x=\"http://x\" x:y=\"z\" ",
                        "{http://x}y de <inputEntry>"),
                unknown(
                        "an aggregation",
                        GATE,
                        "hitPolicy=\"COLLECT\"",
                        "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"",
                        "aggregation"),
                unknown(
                        "an element of nobody’s",
                        INTERVAL,
                        "<decisionTable",
                        "<extensionElements><x:y xmlns:x=\"http://x\"/></extensionElements><decisionTable",
                        "<extensionElements>"),
                unknown(
                        "an element in the drawing",
                        INTERVAL,
                        "<dc:Bounds",
                        "<di:extension xmlns:di=\"http://www.omg.org/spec/DMN/20180521/DI/\"><x:y xmlns:x=\"http://x\"/></di:extension><dc:Bounds",
                        "<y> dans le dessin"),
                unknown(
                        "a decision in the drawing",
                        INTERVAL,
                        "<dc:Bounds",
                        "<di:extension xmlns:di=\"http://www.omg.org/spec/DMN/20180521/DI/\"><decision id=\"x\" name=\"x\"/></di:extension><dc:Bounds",
                        "<decision> dans le dessin"),
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
                        "<itemDefinition>"),
                unknown(
                        "a default",
                        INTERVAL,
                        "typeRef=\"integer\" />",
                        "typeRef=\"integer\"><defaultOutputEntry><text>6</text></defaultOutputEntry></output>",
                        "<defaultOutputEntry>"),
                refused(
                        "the engine’s expression",
                        INTERVAL,
                        "<text>6</text>",
                        "<text>${a}</text>",
                        "contient une expression"),
                refused(
                        "the engine’s expression in an attribute",
                        INTERVAL,
                        "label=\"Niveau de risque\"",
                        "label=\"#{a}\"",
                        "contient une expression"),
                byTheEngine("no DMN", INTERVAL, "https://www.omg.org/spec/DMN/20191111/MODEL/", "http://x"));
    }

    static Stream<Arguments> languages() {
        String says = "une table s’écrit en FEEL";
        String expression = "<inputExpression ";
        return Stream.of(
                refused("JavaScript", INTERVAL, expression, expression + "expressionLanguage=\"javascript\" ", says),
                refused("JUEL in an entry", INTERVAL, "<inputEntry ", "<inputEntry expressionLanguage=\"juel\" ", says),
                refused("a result", INTERVAL, "<outputEntry ", "<outputEntry expressionLanguage=\"groovy\" ", says),
                refused("everywhere", INTERVAL, "<definitions ", "<definitions expressionLanguage=\"groovy\" ", says),
                refused("types", INTERVAL, "<definitions ", "<definitions typeLanguage=\"http://x\" ", says),
                refused(
                        "an unknown type",
                        INTERVAL,
                        "name=\"months\" typeRef=\"integer\"",
                        "name=\"months\" typeRef=\"java\"",
                        "n’est pas un type"),
                refused(
                        "an unknown type of an answer",
                        INTERVAL,
                        "typeRef=\"integer\">",
                        "typeRef=\"java\">",
                        "n’est pas un type"));
    }

    static Stream<Arguments> expressions() {
        String unknown = "n’est ni une réponse";
        return Stream.of(
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
                entry("a name bound elsewhere", "person != 4", "«\u00a0person\u00a0» n’est ni"),
                refused("another answer read", INTERVAL, "<text>riskLevel</text>", "<text>title</text>", unknown),
                refused(
                        "another answer given",
                        QUALIFICATION,
                        "<text>\"Niveau de départ de toute solution\"</text>",
                        "<text>title</text>",
                        unknown));
    }

    static Stream<Arguments> unfinished() {
        return Stream.of(
                byTheEngine("an unfinished condition", INTERVAL, "<text>4</text>", "<text>&gt;</text>"),
                byTheEngine("two values", INTERVAL, "<text>4</text>", "<text>4 5</text>"),
                byTheEngine("an unfinished question", INTERVAL, "<text>riskLevel</text>", "<text>riskLevel +</text>"),
                byTheEngine(
                        "an unfinished answer", GATE, "<text>\"Données personnelles", "<text>(\"Données personnelles"));
    }

    private static Arguments entry(String name, String feel, String says) {
        return refused(name, INTERVAL, "<text>4</text>", "<text>" + feel + "</text>", says);
    }

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

    private static String part(String element) {
        String table = read(INTERVAL);
        String end = "</" + element + ">";
        return table.substring(table.indexOf("<" + element + " "), table.indexOf(end) + end.length());
    }

    private static String withoutRules(String file) {
        return read(file).replaceAll("(?s)<rule .*</rule>", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"identity", "languages", "expressions", "unfinished", "columns"})
    void isRefused(String name, String table, String code, String says) {
        assertThat(problems(table)).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(says);
            assertThat(problem.remedy()).endsWith(".");
        });
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
                        "Tables admises\u00a0: aiActClass, dataGate, exclusion, reassessmentInterval, requiredOpinions, riskLevel, track.");
    }

    private static String remedy(String file, String from, String to) {
        return problems(edited(file, from, to)).get(0).remedy();
    }
}
