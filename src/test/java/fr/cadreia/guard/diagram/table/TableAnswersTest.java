package fr.cadreia.guard.diagram.table;

import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.GATE;
import static fr.cadreia.guard.diagram.table.EditedTable.RefusedTable.INTERVAL;
import static fr.cadreia.guard.diagram.table.EditedTable.edited;
import static fr.cadreia.guard.diagram.table.EditedTable.problems;
import static fr.cadreia.guard.diagram.table.EditedTable.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.table.EditedTable.RefusedTable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a table answers for every combination of the answers that it reads, question by question. */
class TableAnswersTest {

    /** Seven questions of four to six answers each: more combinations than are tried. */
    private static final String TOO_MANY = Stream.of(
                    "roleInDecision",
                    "hosting",
                    "personalData",
                    "affectsPersons",
                    "changeExpected",
                    "criticalData",
                    "dataReused")
            .map(name -> name + " = null")
            .collect(Collectors.joining(" and "));

    private static final String TOO_MANY_SAYS =
            "Cette table a trop de combinaisons pour que l’on sache qu’elle répond toujours.";

    /** The table of intervals with these questions, and a rule for each list of conditions. */
    private static String table(List<String> questions, List<List<String>> rules) {
        String inputs = questions.stream()
                .map(question -> "<input><inputExpression><text>" + question + "</text></inputExpression></input>")
                .collect(Collectors.joining());
        String lines = rules.stream()
                .map(conditions -> conditions.stream()
                        .map(condition -> "<inputEntry><text>" + condition + "</text></inputEntry>")
                        .collect(Collectors.joining("", "<rule>", "<outputEntry><text>6</text></outputEntry></rule>")))
                .collect(Collectors.joining());
        String table = RefusedTable.part("decisionTable");
        return read(INTERVAL)
                .replace(
                        table,
                        "<decisionTable hitPolicy=\"UNIQUE\">" + inputs
                                + "<output name=\"months\" typeRef=\"integer\" />" + lines + "</decisionTable>");
    }

    private static String table(String question, String... conditions) {
        return table(List.of(question), Arrays.stream(conditions).map(List::of).toList());
    }

    private static void refused(String table, String says) {
        assertThat(problems(table)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("decision-table");
            assertThat(problem.message()).isEqualTo(says);
        });
    }

    private static String nothing(String when) {
        return "Cette table ne répondrait rien quand " + when + "\u00a0: ces dossiers n’avanceraient plus.";
    }

    @Test
    void aNumberThatIsLeftOutAmongManyIsFound() {
        refused(
                table("userCount", "null", "&lt; 100", "&gt; 100"),
                nothing("«\u00a0userCount\u00a0» vaut «\u00a0100\u00a0»"));
        refused(
                table("userCount", "null", "&lt;= 100", "&gt;= 102"),
                nothing("«\u00a0userCount\u00a0» vaut «\u00a0101\u00a0»"));
        assertThat(problems(table("userCount", "null", "&lt;= 100", "&gt; 100")))
                .isEmpty();
    }

    @Test
    void whatLiesBetweenTheEndsOfTwoRangesIsFound() {
        refused(
                table("userCount", "null", "? != null and not(? in [1..500])", "[1..400]"),
                nothing("«\u00a0userCount\u00a0» vaut «\u00a0401\u00a0»"));
    }

    @Test
    void aSelectionThatIsLeftOutIsFound() {
        refused(
                table(
                        "audience",
                        "null",
                        "list contains(?, \"agents\") or list contains(?, \"inhabitants\") or list contains(?, \"companies\")"),
                nothing("«\u00a0audience\u00a0» vaut «\u00a0[associations]\u00a0»"));
    }

    @Test
    void anAnswerThatIsReadInAConditionAloneIsTriedToo() {
        refused(
                table(
                        "riskLevel",
                        "hosting = null or hosting = \"unknown\" or hosting = \"ownPremises\"",
                        "hosting = \"euCloud\" and ? != 3",
                        "hosting = \"outsideEu\"",
                        "hosting = \"euCloud\" and ? = 3 and personalData = null"),
                nothing(
                        "«\u00a0hosting\u00a0» vaut «\u00a0euCloud\u00a0», «\u00a0personalData\u00a0» vaut «\u00a0none\u00a0», «\u00a0riskLevel\u00a0» vaut «\u00a03\u00a0»"));
    }

    @Test
    void questionsOfTheSameAnswerAreTriedTogether() {
        assertThat(problems(table(
                        List.of("riskLevel", "riskLevel"),
                        List.of(List.of("&lt;= 2", "-"), List.of("&gt; 2", "3"), List.of("&gt; 2", "4")))))
                .isEmpty();
        refused(
                table(
                        List.of("riskLevel", "hosting", "riskLevel + 1"),
                        List.of(List.of("&lt;= 2", "-", "-"), List.of("-", "-", "5"))),
                nothing(
                        "«\u00a0hosting\u00a0» vaut «\u00a0ownPremises\u00a0», «\u00a0riskLevel\u00a0» vaut «\u00a03\u00a0»"));
    }

    @Test
    void aQuestionOfTooManyAnswersIsRefused() {
        refused(table("riskLevel", TOO_MANY, "not(" + TOO_MANY + ")"), TOO_MANY_SAYS);
    }

    @Test
    void tooManyQuestionsTogetherAreRefused() {
        List<String> questions = List.of(
                "aiActClass",
                "affectsPersons",
                "audience",
                "changeExpected",
                "confidentialityGuarantee",
                "criticalData",
                "dataReused",
                "durationMonths",
                "estimatedUse",
                "hosting",
                "humanChannelKept",
                "personalData",
                "roleInDecision",
                "solutionKind",
                "userCount");
        List<List<String>> rules = IntStream.range(0, questions.size())
                .mapToObj(rule -> IntStream.range(0, questions.size())
                        .mapToObj(column -> column != rule ? "-" : rule == 0 ? "\"minimal\"" : "null")
                        .toList())
                .toList();
        refused(table(questions, rules), TOO_MANY_SAYS);
    }

    @Test
    void aTableThatNeedNotAnswerMayReadAsManyAnswersAsItLikes() {
        String gate = read(GATE);
        String first = gate.substring(gate.indexOf("<inputEntry "), gate.indexOf("</inputEntry>"));
        String condition = first.substring(first.indexOf("<text>"));
        assertThat(problems(gate.replaceFirst(Pattern.quote(condition), "<text>" + TOO_MANY + "</text>")))
                .isEmpty();
    }

    @Test
    void aReasonMayDependOnWhatIsMissing() {
        String reason = "\"Données critiques sans garantie de confidentialité contractuelle et technique\"";
        assertThat(problems(edited(
                        GATE,
                        "<text>" + reason + "</text>",
                        "<text>if hosting = null then \"Hébergement inconnu\" else \"Hébergement connu\"</text>")))
                .isEmpty();
    }
}
