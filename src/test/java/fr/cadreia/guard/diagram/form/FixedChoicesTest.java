package fr.cadreia.guard.diagram.form;

import static fr.cadreia.guard.diagram.form.EditedForm.labelled;
import static fr.cadreia.guard.diagram.form.EditedForm.of;
import static fr.cadreia.guard.diagram.form.EditedForm.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each question of choice that ships, changed in each way; and what stays free, for a second person reads it. */
class FixedChoicesTest {

    private static final Set<String> TYPES = Set.of("radio", "select", "checkbox", "checklist");
    private static final Map<String, BiConsumer<EditedForm, String>> EDITS = edits();

    private static Map<String, BiConsumer<EditedForm, String>> edits() {
        Map<String, BiConsumer<EditedForm, String>> edits = new LinkedHashMap<>();
        edits.put("removed", EditedForm::remove);
        edits.put("asked otherwise", (form, key) -> form.set(key, "label", "'Le contraire\u00a0?'"));
        edits.put("other help", (form, key) -> form.set(key, "description", "'Cochez l’inverse.'"));
        edits.put("answered in advance", (form, key) -> form.set(key, "defaultValue", "'x'"));
        edits.put("another type", (form, key) -> form.set(key, "type", "'textarea'"));
        edits.put("fixed", (form, key) -> form.set(key, "readonly", "'=locked'"));
        edits.put("another list", (form, key) -> form.set(key, "valuesKey", "'others'"));
        edits.put("hidden", (form, key) -> form.set(key, "conditional", "{'hide':'=1 = 1'}"));
        edits.put(
                "in a group that hides",
                (form, key) -> form.wrap(key, "{'type':'group','label':'A','conditional':{'hide':'=1 = 1'}}"));
        edits.put("demanded otherwise", FixedChoicesTest::demandOtherwise);
        return edits;
    }

    private static void demandOtherwise(EditedForm form, String key) {
        boolean required = form.find(key).path("validate").path("required").asBoolean();
        form.set(key, "validate", "{'required':" + !required + "}");
    }

    static Stream<Arguments> questions() throws IOException {
        Requirements requirements = Requirements.of("2026-1");
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            List<String> ids = files.map(file -> file.getFileName().toString().replace(".form", ""))
                    .sorted()
                    .toList();
            return ids.stream()
                    .flatMap(id -> of(id).form().findParents("key").stream()
                            .filter(question ->
                                    TYPES.contains(question.path("type").asText()))
                            .map(question -> question.path("key").asText())
                            .filter(key -> !requirements.openAnswers(id).contains(key))
                            .map(key -> arguments(id, key)));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("questions")
    void isRefusedWhateverChanges(String form, String key) {
        EDITS.forEach((name, edit) -> {
            EditedForm edited = of(form);
            edit.accept(edited, key);
            isRefused(name, edited, key);
        });
        if (of(form).find(key).has("values")) {
            isRefused("an answer more", with(form, key, "{'label':'Autre','value':'other'}"), key);
            isRefused("an answer said otherwise", labelled(form, key, 0, "Autrement"), key);
            isRefused("another order", of(form).swapped(key), key);
            EditedForm less = of(form);
            ((ArrayNode) less.find(key).path("values")).remove(0);
            isRefused("an answer less", less, key);
            EditedForm other = of(form);
            ((ObjectNode) other.find(key).path("values").path(0)).put("value", "other");
            isRefused("another value", other, key);
        }
    }

    private static void isRefused(String name, EditedForm form, String key) {
        assertThat(form.problems())
                .as(name)
                .anySatisfy(
                        problem -> assertThat(problem.code()).isIn("fixed-choice", "complete-form", "known-content"))
                .filteredOn(problem -> problem.code().equals("fixed-choice"))
                .as(name)
                .extracting(Problem::message)
                .allSatisfy(message ->
                        assertThat(message).startsWith("La question «\u00a0").contains("(" + key + ")"));
    }

    static Stream<Arguments> told() {
        return Stream.of(
                arguments(
                        labelled("vote", "vote", 0, "Je rejette le projet d’avis"),
                        "aurait d’autres réponses, ou dans un autre ordre"),
                arguments(of("vote").swapped("vote"), "aurait d’autres réponses, ou dans un autre ordre"),
                arguments(of("vote").set("ownInterest", "label", "'Aucun intérêt ?'"), "se lirait autrement"),
                arguments(of("vote").set("vote", "description", "'Pour arrête.'"), "aurait une autre aide"),
                arguments(of("vote").remove("asksDebate"), "manque"),
                arguments(of("vote").set("asksDebate", "defaultValue", "true"), "serait répondue d’avance"),
                arguments(of("vote").set("asksDebate", "readonly", "true"), "un autre réglage «\u00a0readonly\u00a0»"),
                arguments(
                        of("stop").set("contractEnded", "validate", "{'required':true}"), "serait demandée autrement"),
                arguments(
                        of("stop").set("contractEnded", "conditional", "{'hide':'=accessWithdrawn = true'}"),
                        "se montrerait dans d’autres cas"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("told")
    void isToldInWords(EditedForm form, String says) {
        assertThat(form.problems())
                .filteredOn(problem -> problem.code().equals("fixed-choice"))
                .extracting(Problem::message)
                .anySatisfy(message -> assertThat(message).contains(says));
    }

    static Stream<Arguments> free() {
        return Stream.of(
                arguments("moved", of("second-reading").last("agreement")),
                arguments("drawn elsewhere", of("vote").set("vote", "layout", "{'row':'R','columns':8}")),
                arguments("another id", of("vote").set("vote", "id", "'Field_X'")),
                arguments(
                        "in a group more", of("second-reading").wrap("agreement", "{'type':'group','label':'À vous'}")),
                arguments(
                        "an answer more to an authority’s own list",
                        with("proposal", "policy", "{'label':'Sport','value':'sport'}")),
                arguments("its answers said otherwise", labelled("proposal", "policy", 0, "Autrement")),
                arguments("its answers in another order", of("proposal").swapped("policy")),
                arguments("an answer less", lessPolicies()),
                arguments(
                        "a question more",
                        of("vote")
                                .add(
                                        "{'type':'radio','key':'other','label':'Votre vote','values':[{'label':'Contre','value':'a'}]}")),
                arguments(
                        "a text beside the vote",
                        of("vote").first("Html_Essentials").add("{'type':'text','text':'Cette motion arrête.'}")),
                arguments("another title", retitled()),
                arguments("another question’s label", of("vote").set("explanation", "label", "'Un commentaire ?'")));
    }

    private static EditedForm lessPolicies() {
        EditedForm form = of("proposal");
        ((ArrayNode) form.find("policy").path("values")).remove(0);
        return form;
    }

    private static EditedForm retitled() {
        EditedForm form = of("vote");
        for (JsonNode component : form.form().path("components")) {
            if (component.path("type").asText().equals("group")) {
                ((ObjectNode) component).put("label", "Autre titre");
            }
        }
        return form;
    }

    /** The guard takes it: it waits for a signature. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("free")
    void isAccepted(String name, EditedForm form) {
        assertThat(form.problems()).isEmpty();
    }

    // Texts read variables; they send none anywhere.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bonjour",
                "**{{title}}**\u00a0: {{a}}/{{b}}/{{c}}",
                "Si 2 < 3 et 4 > 3",
                "[L’aide](https://aide.example/page?x=1) pour {{title}}",
                "[L’aide de {{title}}](/aide#debut), [écrire](mailto:aide@example.org), [plus bas](#suite)",
                "Voir https://aide.example/ puis {{title}}",
                "Écrire à aide@example.org\u00a0: {{title}}",
                "{{if stopCause = \"withdrawn\" then \"retrait (du demandeur) : oui/non\" else \"arrêt\"}}",
                "{{if a < 3 then b[1] else c}}",
                "{{#loop essentials}}- {{label}}\u00a0: {{value}}\n{{/loop}}",
                "=\"Bonjour \" + title",
                "![Un plan](data:image/png;base64,AAAA)",
                "Un <b>mot</b>, <BR/> une ligne<br>",
                "<a href=\"https://aide.example/\">L’aide</a> de {{title}}",
                "[ ] à faire"
            })
    void isHarmlessMarkdown(String text) {
        assertThat(ShownText.isHarmlessMarkdown(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![](https://example.org/a.png)",
                "![](https://example.org/{{title}})",
                "![a][b]\n\n[b]: /x",
                "[b]: https://example.org/{{title}}",
                "[a](https://example.org/{{title}})",
                "[a](https://example.org/ {{title}})",
                "[a](//example.org)",
                "[a](javascript:alert)",
                "[a]({{title}})",
                "![a](data:image/png;base64,{{title}})",
                "https://example.org/{{title}}",
                "{{scheme}}://example.org",
                "WWW.example.org?{{title}}",
                "{{title}}@example.org",
                "<img src=\"https://example.org\">",
                "<{{a}}img src=x>",
                "!{{a}}[b](c)",
                "[b]{{a}}(c)",
                "<{{a}}[b",
                "<!-- x",
                "<?x",
                "<a href=\"https://example.org/{{title}}\">a</a>",
                "<a href=\"https://example.org\" onclick=\"x\">a</a>",
                "<b onclick=\"x\">a</b>",
                "<script>",
                "<<b>img src=x>",
                "{{\"![](x\"}}",
                "{{\"<b\"}}",
                "{{\"a>\"}}",
                "{{\"]\"}}",
                "{{\"\\u005b\"}}",
                "{{\"https://example.org\"}}",
                "{{\"wWw.example.org\"}}",
                "{{\"&#91;\"}}",
                "{{\"\n[\"}}",
                "{{x\n + \"[\"}}",
                "{{\"unclosed [}}",
                "{{ /* \" */ \"a\" + <img \"}}",
                "{{ x // \"\n }}",
                "=\"![](https://example.org/\" + title + \")\"",
                "= x /* y */",
                "a \uE000 b"
            })
    void isHarmfulMarkdown(String text) {
        assertThat(ShownText.isHarmlessMarkdown(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<h2>Bonjour {{title}}</h2><p>Une <strong>ligne</strong><br/><hr>",
                "<a href=\"https://aide.example/\">L’aide</a> de {{title}}",
                "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
                "<ul><li>style et src</li></ul>",
                "{{if a < 3 then b else c}}"
            })
    void isHarmlessHtml(String text) {
        assertThat(ShownText.isHarmlessHtml(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=\"<b>\" + title",
                "<img src=\"/a.png\">",
                "<{{a}}img src = x>",
                "<p style=\"background:url(/a)\">",
                "<style>a{}</style>",
                "<a href=\"/{{title}}\">a</a>",
                "<a href='https://example.org'>a</a>",
                "href=x",
                "STYLE =x",
                "<form action=\"/x\">",
                "<input>",
                "<svg/onload=x>",
                "https://example.org/{{title}}",
                "{{\"<\"}}"
            })
    void isHarmfulHtml(String text) {
        assertThat(ShownText.isHarmlessHtml(text)).isFalse();
    }

    @Test
    void whatNobodyReadsIsNotRead() {
        assertThat(ShownText.isHarmlessMarkdown("a".repeat(20_000))).isTrue();
        assertThat(ShownText.isHarmlessMarkdown("a".repeat(20_001))).isFalse();
        assertThat(ShownText.isHarmlessHtml("a".repeat(20_000))).isTrue();
        assertThat(ShownText.isHarmlessHtml("a".repeat(20_001))).isFalse();
        assertThat(ShownText.isHarmlessMarkdown("{{\"" + "a".repeat(19_990) + "\"}}"))
                .isTrue();
    }
}
