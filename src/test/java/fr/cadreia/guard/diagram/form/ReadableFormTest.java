package fr.cadreia.guard.diagram.form;

import static fr.cadreia.guard.diagram.form.EditedForm.image;
import static fr.cadreia.guard.diagram.form.EditedForm.number;
import static fr.cadreia.guard.diagram.form.EditedForm.of;
import static fr.cadreia.guard.diagram.form.EditedForm.own;
import static fr.cadreia.guard.diagram.form.EditedForm.text;
import static fr.cadreia.guard.diagram.form.EditedForm.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.source.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    // What an administrator may change in a form freely.

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("as shipped", of("assessment")),
                arguments("a new field", of("stop").add("{'type':'textfield','key':'note','label':'Note'}")),
                arguments(
                        "a new required field of a list",
                        of("stop")
                                .add(
                                        "{'type':'select','key':'kind','searchable':true,'values':[{'label':'A','value':'a'},"
                                                + "{'label':'B','value':'b'}],'validate':{'required':true}}")),
                arguments(
                        "a list that is given",
                        of("motion").add("{'type':'radio','key':'a','valuesKey':'motionOptions'}")),
                arguments("a label said otherwise", of("stop").set("lessons", "label", "'Qu’avez-vous appris ?'")),
                arguments(
                        "a label that two fields share",
                        of("assessment").set("indicator1How", "label", quote("indicator2How"))),
                arguments(
                        "a date said otherwise",
                        of("convening").set("sessionDate", "dateLabel", "'Le jour de la séance'")),
                arguments(
                        "an answer more to a mere list",
                        with("proposal", "policy", "{'label':'Sport','value':'sport'}")),
                arguments(
                        "the service’s mailbox given in advance",
                        of("proposal").set("contactMailbox", "defaultValue", "'ia@exemple.fr'")),
                arguments("help", of("stop").set("lessons", "description", "'Pour {{title}}\u00a0: dix lignes.'")),
                arguments("another order", of("stop").wrap("lessons", "{'type':'group','label':'La suite'}")),
                arguments(
                        "in two groups",
                        of("stop").wrap("Group_Public", "{'type':'group','path':'','showOutline':false}")),
                arguments(
                        "a new condition on what may be left out",
                        of("vote").set("explanation", "conditional", "{'hide':'=vote = null'}")),
                arguments(
                        "without the essentials, where nobody decides",
                        of("stop").remove("Html_Essentials")),
                arguments("the essentials ahead of all", of("vote").first("Html_Essentials")),
                arguments(
                        "the essentials in a group with a title",
                        of("vote")
                                .wrap("Html_Essentials", "{'type':'group','id':'Group_A','label':'À savoir'}")
                                .first("Group_A")),
                arguments(
                        "the essentials shown at all times",
                        of("second-reading").first("Html_Essentials").unset("Html_Essentials", "conditional")),
                arguments("no condition", of("assessment").unset("Group_Work", "conditional")),
                arguments("an empty condition", of("assessment").set("Group_Work", "conditional", "{'hide':''}")),
                arguments("without a field that may be left out", of("vote").remove("explanation")),
                arguments(
                        "a field that must be filled in now",
                        of("vote").set("explanation", "validate", "{'required':true}")),
                arguments(
                        "a limit as it is, written otherwise",
                        of("generalization").set("userCount", "validate.min", "1.0")),
                arguments("a short least length", of("stop").set("lessons", "validate.minLength", "20")),
                arguments("an empty format", of("stop").set("lessons", "validate.validationType", "'custom'")),
                arguments("the past admitted", of("convening").set("sessionDate", "disallowPassedDates", "false")),
                arguments(
                        "open to be filled in",
                        of("stop").set("lessons", "disabled", "false").set("lessons", "readonly", "false")),
                arguments(
                        "a field only shown",
                        own().add("{'type':'textfield','key':'a','readonly':true,'defaultValue':'x'}")),
                arguments(
                        "a note of one’s own, begun, beside a vote",
                        of("vote").add("{'type':'textfield','key':'a','label':'Note','defaultValue':'x'}")),
                arguments("a field shown at times", own().add("{'type':'textfield','key':'a','readonly':'=locked'}")),
                arguments("one length", text("'minLength':5,'maxLength':5")),
                arguments("a shorter paragraph", of("stop").set("lessons", "validate.maxLength", "200")),
                arguments("a longer paragraph", of("stop").set("lessons", "validate.maxLength", "20000")),
                arguments("the longest", text("'minLength':4000")),
                arguments("one character", text("'required':true,'maxLength':1")),
                arguments("no character, when left out", text("'maxLength':0")),
                arguments("a long text", text("'maxLength':1000000")),
                arguments("a format of one’s own", text("'pattern':'^[0-9]{14}$','patternErrorMessage':'14 chiffres'")),
                arguments("one number", number("'min':5,'max':5", ",'decimalDigits':0")),
                arguments("a fraction", number("'min':0.25,'max':0.25", ",'decimalDigits':2")),
                arguments("one step", number("'min':1,'max':10", ",'increment':'10'")),
                arguments("steps of a half", number("'min':0,'max':10", ",'increment':0.5")),
                arguments(
                        "small and big bounds",
                        number("'min':1e-20,'max':99999999999999999999", ",'serializeToString':false")),
                arguments("no bound below", number("'max':5", "")),
                arguments("no bound above", number("'min':5", "")),
                arguments("an image", image("data:image/png;base64,iVBORw0KGgo=")),
                arguments(
                        "a table",
                        own().add(
                                        "{'type':'table','dataSource':'=essentials','columns':[{'key':'a','label':'A'}],'rowCount':10}")),
                arguments("a text", own().add("{'type':'text','label':'Aide','text':'Bonjour {{title}}'}")),
                arguments("a page", own().add("{'type':'html','content':'<p>Bonjour {{title}}</p>'}")),
                arguments(
                        "a button and spaces",
                        own().add("{'type':'button','action':'reset'}").add("{'type':'spacer','height':60}")),
                arguments(
                        "the same condition again",
                        of("stop").set("lessons", "conditional", "{'hide':'=experimentBegun = false'}")),
                arguments("keys of its own", own().add("{'type':'textfield','key':'isLight'}")),
                arguments("what no condition reads", of("stop").add("{'type':'textfield','key':'case'}")));
    }

    private static String quote(String key) {
        return of("assessment").find(key).path("label").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void isAccepted(String name, EditedForm form) {
        assertThat(form.problems()).isEmpty();
    }

    static Stream<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theShippedFormsPass(String id) {
        assertThat(of(id).problems()).isEmpty();
    }
}
