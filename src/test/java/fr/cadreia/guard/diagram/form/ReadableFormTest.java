package fr.cadreia.guard.diagram.form;

import static fr.cadreia.guard.diagram.form.EditedForm.of;
import static fr.cadreia.guard.diagram.form.EditedForm.own;
import static fr.cadreia.guard.diagram.form.EditedForm.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.source.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the guard reads a form: one document, with an id and a type, found by that id, whose problems name their fields. */
class ReadableFormTest {

    @Test
    void aFormIsOneDocumentThatEverybodyReadsAlike() {
        String form = EditedForm.read("stop");
        assertThat(List.of(
                        form + "{}",
                        form + "x",
                        "\uFEFF" + form,
                        "[" + form + "]",
                        "// " + form,
                        form.replaceFirst("\\{", "{\"id\": \"other\",")))
                .allSatisfy(text -> isUnreadable(text.getBytes(StandardCharsets.UTF_8)));
        for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"}) {
            isUnreadable(form.getBytes(Charset.forName(charset)));
        }
        assertThat(EditedForm.problems((form + " \n").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static void isUnreadable(byte[] content) {
        assertThat(EditedForm.problems(content))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("JSON lisible");
    }

    @Test
    void aFormHasAnIdAndAType() {
        for (String head : new String[] {"\"id\": 5", "\"id\": \" \"", "\"name\": \"stop\""}) {
            assertThat(EditedForm.problems(EditedForm.read("stop")
                            .replace("\"id\": \"stop\"", head)
                            .getBytes(StandardCharsets.UTF_8)))
                    .singleElement()
                    .extracting(Problem::message)
                    .asString()
                    .contains("un «\u00a0id\u00a0»");
        }
        EditedForm form = own();
        form.form().put("type", "group");
        assertThat(form.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("«\u00a0default\u00a0»");
    }

    @Test
    void theFormItselfHoldsNothingUnknown() {
        EditedForm form = own();
        form.form().put("script", "x");
        assertThat(form.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("known-content");
            assertThat(problem.message()).contains("«\u00a0script\u00a0»", "le formulaire");
        });
    }

    @Test
    void theShippedFormIsFoundByItsExactIdOnly() {
        for (String id : new String[] {"Stop", "stop ", "../forms/stop", "a".repeat(61), "nowhere"}) {
            assertThat(FormFile.shipped(id)).as(id).isEmpty();
        }
        assertThat(FormFile.shipped("stop")).isPresent();
    }

    @Test
    void aFormReadsTheNamesOfItsTablesConditionsTextsAndLists() {
        FormFields fields = FormFields.of(EditedForm.json("{'components':[{'type':'table','dataSource':'=a.b'},"
                + "{'type':'group','conditional':{'hide':'=count (c) = 0'},'components':["
                + "{'type':'text','text':'d {{e}} f'},{'type':'radio','key':'g','valuesKey':'h'}]}]}"));
        for (String read : new String[] {"a", "c", "e", "h"}) {
            assertThat(fields.reads(read)).as(read).isTrue();
        }
        for (String other : new String[] {"b", "count", "d", "f", "g"}) {
            assertThat(fields.reads(other)).as(other).isFalse();
        }
    }

    @Test
    void aProblemNamesTheFieldByItsLabelAndItsKey() {
        assertThat(of("stop").remove("lessons").problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Le champ «\u00a0Que retient-on de cette expérience\u00a0?\u00a0» (lessons) manque, alors que l’étape le demande.");
        assertThat(own().add("{'type':'iframe'}").problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Le Tasklist ne sait pas montrer le composant «\u00a0iframe\u00a0» (iframe)\u00a0: une page extérieure recevrait ce que le formulaire montre.");
    }

    @Test
    void noFormStandsTwiceInOneDeployment() {
        assertThat(EditedForm.problemsOfTwice(own()))
                .extracting(Problem::message)
                .containsExactly("Le formulaire «\u00a0legal\u00a0» se trouve deux fois.");
    }
}
