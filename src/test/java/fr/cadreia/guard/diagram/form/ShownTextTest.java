package fr.cadreia.guard.diagram.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts read variables; they send none anywhere. */
class ShownTextTest {

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
