package fr.cadreia.guard.diagram.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.Problem;
import fr.cadreia.guard.diagram.Requirements;
import fr.cadreia.guard.diagram.SourceFile;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no table may hold, by what the guard says of it, and what policy owners may change as they like. */
class DecisionTableTest {

    private static final DiagramGuard GUARD =
            new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));

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

    /** Every occurrence. */
    private static String edited(String file, String from, String to) {
        String table = read(file);
        assertThat(table).contains(from);
        return table.replace(from, to);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("processes", file + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> identity() {
        return Stream.of(
                refused(
                        "another table",
                        INTERVAL,
                        "decision id=\"reassessmentInterval\"",
                        "decision id=\"x\"",
                        "n'est pas une table du cadre"),
                refused("history kept less", INTERVAL, "P3650D", "P1D", "ne serait gardé que « P1D »"),
                refused("history kept a day less", INTERVAL, "P3650D", "3649", "ne serait gardé que « 3649 »"),
                refused(
                        "no history",
                        INTERVAL,
                        " camunda:historyTimeToLive=\"P3650D\"",
                        "",
                        "ne serait gardé que «  »"),
                refused(
                        "history of another name",
                        INTERVAL,
                        "xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\"",
                        "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"",
                        "ne serait gardé que «  »"),
                unknown(
                        "an attribute of the engine's",
                        INTERVAL,
                        "camunda:historyTimeToLive",
                        "camunda:class=\"a.B\" camunda:historyTimeToLive",
                        "camunda:class de <decision>"),
                unknown(
                        "an attribute of nobody's",
                        INTERVAL,
                        "<rule id",
                        "<rule xmlns:x=\"http://x\" x:y=\"z\" id",
                        "{http://x}y de <rule>"),
                unknown(
                        "a deep attribute of nobody's",
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
                        "an element of nobody's",
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
                        "an element's type",
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
                        "the engine's expression",
                        INTERVAL,
                        "<text>6</text>",
                        "<text>${a}</text>",
                        "contient une expression"),
                refused(
                        "the engine's expression in an attribute",
                        INTERVAL,
                        "label=\"Niveau de risque\"",
                        "label=\"#{a}\"",
                        "contient une expression"),
                byTheEngine("no DMN", INTERVAL, "https://www.omg.org/spec/DMN/20191111/MODEL/", "http://x"));
    }

    static Stream<Arguments> languages() {
        String says = "une table s'écrit en FEEL";
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
                        "n'est pas un type"),
                refused(
                        "an unknown type of an answer",
                        INTERVAL,
                        "typeRef=\"integer\">",
                        "typeRef=\"java\">",
                        "n'est pas un type"));
    }

    static Stream<Arguments> expressions() {
        String unknown = "n'est ni une réponse";
        return Stream.of(
                entry("a function", "function(x) x", "« function » n'est ni"),
                entry("outside", "external", "« external » n'est ni"),
                entry("a hidden function", "function/**/(x) x", "un commentaire"),
                entry("a comment", "4 // quatre", "un commentaire"),
                entry("a comment after a text", "\"a\" /* b */", "un commentaire"),
                entry("an open text", "\"a", "pas fermé"),
                entry("an open text after another", "\"a\\\"", "pas fermé"),
                entry("a context", "{a: 1}", "« { » n'y est pas admis"),
                entry("a name in quotes", "`function`", "« ` » n'y est pas admis"),
                entry("another answer", "title", unknown),
                entry("a long expression", "1" + ",1".repeat(2000), "plus de 4000 caractères"),
                entry("another function", "matches(\"a\", \"b\")", "« matches » n'est ni"),
                entry("an answer that is called", "riskLevel (1)", "« riskLevel » n'est ni"),
                entry("a name bound elsewhere", "person != 4", "« person » n'est ni"),
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
        String other = "« months », que l'application lit";
        return Stream.of(
                refused(
                        "another policy",
                        INTERVAL,
                        "hitPolicy=\"UNIQUE\"",
                        "hitPolicy=\"COLLECT\"",
                        "répondrait selon « COLLECT »"),
                refused("the usual policy", GATE, " hitPolicy=\"COLLECT\"", "", "répondrait selon « UNIQUE »"),
                refused("another name", INTERVAL, "name=\"months\"", "name=\"mois\"", other),
                refused("no name", INTERVAL, " name=\"months\"", "", other),
                refused("twice", INTERVAL, output, output + output.replace("_1", "_2"), other),
                refused(
                        "another type",
                        INTERVAL,
                        "name=\"months\" typeRef=\"integer\"",
                        "name=\"months\" typeRef=\"string\"",
                        "n'est plus du type « integer »"),
                refused(
                        "no type",
                        INTERVAL,
                        "name=\"months\" typeRef=\"integer\"",
                        "name=\"months\"",
                        "n'est plus du type « integer »"),
                refused(
                        "an unknown word",
                        QUALIFICATION,
                        "<text>\"dpo\"</text>",
                        "<text>\"legal\"</text>",
                        "« \"legal\" » n'est pas une réponse"),
                refused(
                        "an unknown number",
                        QUALIFICATION,
                        "<text>3</text>",
                        "<text>5</text>",
                        "« 5 » n'est pas une réponse"),
                refused(
                        "a number as a text",
                        QUALIFICATION,
                        "<text>3</text>",
                        "<text>\"3\"</text>",
                        "n'est pas une réponse"),
                refused(
                        "a text as a name",
                        QUALIFICATION,
                        "<text>\"dpo\"</text>",
                        "<text>hosting</text>",
                        "« hosting » n'est pas une réponse"),
                refused(
                        "later than the framework allows",
                        INTERVAL,
                        "<text>24</text>",
                        "<text>25</text>",
                        "« 25 » n'est pas une réponse"),
                refused("never", INTERVAL, "<text>24</text>", "<text>0</text>", "« 0 » n'est pas une réponse"),
                refused("much later", INTERVAL, "<text>24</text>", "<text>999999</text>", "n'est pas une réponse"),
                refused("nothing said", INTERVAL, "<text>24</text>", "<text></text>", "ne dit rien pour « months »"),
                refused("a dash", INTERVAL, "<text>24</text>", "<text>-</text>", "ne dit rien pour « months »"),
                arguments("no rule", withoutRules(INTERVAL), "decision-table", "n'a plus de règle"),
                arguments(
                        "not for all",
                        read(QUALIFICATION).replaceFirst("(?s)(Rule_AiActClass_3.*?<text>)(</text>)", "$1true$2"),
                        "decision-table",
                        "ne répondrait rien à certains dossiers"),
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
                refused("no table", INTERVAL, part("decisionTable"), "", "n'est plus une table"),
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
                        "a data's arrow",
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
                accepted("a list", INTERVAL, "<text>4</text>", "<text>44" + ",1".repeat(1999) + "</text>"),
                accepted("a range", INTERVAL, "<text>4</text>", "<text>[4..9]</text>"),
                accepted("several", INTERVAL, "<text>4</text>", "<text>? &gt; 1 and ? &lt; 3.5 * 2 / 1</text>"),
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
                        "an answer of the table's own name",
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

    @Test
    void theShippedTablesPassTogether() {
        assertThat(problems(read(INTERVAL), read(GATE), read(QUALIFICATION))).isEmpty();
    }

    @Test
    void noTableStandsTwiceInOneDeployment() {
        assertThat(problems(read(INTERVAL), read(INTERVAL))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("decision-table");
            assertThat(problem.file()).isEqualTo("1.dmn");
            assertThat(problem.message()).contains("« reassessmentInterval » se trouve deux fois");
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
                    assertThat(problem.message()).contains("n'est pas une table de décision DMN");
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
                        "Tables admises : aiActClass, dataGate, exclusion, reassessmentInterval, requiredOpinions, riskLevel, track.");
    }

    private static String remedy(String file, String from, String to) {
        return problems(edited(file, from, to)).get(0).remedy();
    }

    private static List<Problem> problems(String... tables) {
        List<SourceFile> files = new ArrayList<>();
        for (String table : tables) {
            files.add(new SourceFile(files.size() + ".dmn", table.getBytes(StandardCharsets.UTF_8)));
        }
        return GUARD.verify(files, form -> true);
    }
}
