package fr.cadreia.guard.diagram.form;

import static fr.cadreia.guard.diagram.form.EditedForm.image;
import static fr.cadreia.guard.diagram.form.EditedForm.number;
import static fr.cadreia.guard.diagram.form.EditedForm.of;
import static fr.cadreia.guard.diagram.form.EditedForm.own;
import static fr.cadreia.guard.diagram.form.EditedForm.text;
import static fr.cadreia.guard.diagram.form.EditedForm.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no form may hold, by what the guard says of it. */
class CompleteFormTest {

    private static final String FORM = "complete-form";

    private static Arguments refused(String name, EditedForm form, String says) {
        return arguments(name, form, FORM, says);
    }

    private static Arguments unknown(String name, EditedForm form, String says) {
        return arguments(name, form, "known-content", says);
    }

    private static Arguments shadow(String name, EditedForm form) {
        return arguments(name, form, "protected-variable", "porterait le nom d’une variable");
    }

    static Stream<Arguments> moved() {
        return Stream.of(
                refused("a group’s path", of("stop").set("Group_Public", "path", "'data'"), "sous d’autres noms"),
                refused("a key with a dot", of("stop").set("reasonPublic", "key", "'a.reasonPublic'"), "un nom fait"),
                refused("no key", of("stop").unset("reasonPublic", "key"), "n’a pas de clé"),
                refused("a prototype’s key", own().add("{'type':'textfield','key':'constructor'}"), "un nom fait"),
                refused("a key of blanks", own().add("{'type':'textfield','key':' a'}"), "un nom fait"),
                refused(
                        "a field twice",
                        of("stop").add("{'type':'textarea','key':'lessons'}"),
                        "la clé d’un autre champ"),
                refused("an id twice", of("stop").add("{'type':'separator','id':'Field_Lessons'}"), "deux composants"),
                refused("the form’s id", of("stop").add("{'type':'separator','id':'stop'}"), "deux composants"),
                refused("a lost field", of("stop").remove("lessons"), "manque"),
                refused(
                        "another type",
                        of("stop").set("lessons", "type", "'textfield'"),
                        "du type «\u00a0textarea\u00a0»"),
                refused(
                        "another type of a field that may be left out",
                        of("vote").set("explanation", "type", "'textfield'"),
                        "du type «\u00a0textarea\u00a0»"),
                refused("inside a text", of("stop").wrap("lessons", "{'type':'text'}"), "«\u00a0components\u00a0»"),
                refused("inside a table", of("stop").wrap("lessons", "{'type':'table'}"), "«\u00a0components\u00a0»"),
                refused(
                        "inside a field",
                        of("stop").wrap("lessons", "{'type':'textfield','key':'x'}"),
                        "«\u00a0components\u00a0»"),
                refused("inside a form", of("stop").wrap("lessons", "{'type':'default'}"), "«\u00a0default\u00a0»"),
                refused("inside a list", of("stop").wrap("lessons", "{'type':'dynamiclist'}"), "terminer la tâche"),
                shadow("a decision", of("stop").add("{'type':'textfield','key':'outcome'}")),
                shadow("a decision of another step", own().add("{'type':'textfield','key':'admissibility'}")),
                shadow(
                        "a decision of another type",
                        of("review").set("admissibility", "type", "'textfield'").unset("admissibility", "values")),
                shadow("what a condition reads", of("assessment").add("{'type':'checkbox','key':'isLight'}")),
                shadow("what a piece of HTML reads", of("stop").add("{'type':'textfield','key':'essentials'}")),
                shadow("what a text reads", of("vote").add("{'type':'textfield','key':'memberLabel'}")),
                shadow("what a list reads", of("motion").add("{'type':'textfield','key':'motionOptions'}")));
    }

    static Stream<Arguments> answers() {
        String option = "{'label':'Autre','value':'other'}";
        return Stream.of(
                refused(
                        "answers from a variable beside",
                        of("vote").set("vote", "valuesKey", "'memberLabel'"),
                        "deux listes"),
                refused("an empty variable beside", of("vote").set("vote", "valuesKey", "''"), "deux listes"),
                refused("no variable beside", of("vote").set("vote", "valuesKey", "null"), "«\u00a0valuesKey\u00a0»"),
                refused(
                        "answers from a variable",
                        of("vote").unset("vote", "values").set("vote", "valuesKey", "'x'"),
                        "ne propose pas"),
                refused("computed answers", of("vote").set("vote", "valuesExpression", "'=x'"), "d’une expression"),
                refused("no answers", of("vote").unset("vote", "values"), "d’aucune"),
                refused("an empty list", of("vote").set("vote", "values", "[]"), "au moins une réponse"),
                refused("the same answer twice", own().add(choice(option + "," + option)), "à elle"),
                refused(
                        "one label for two answers",
                        own().add(choice(option + ",{'label':' Autre ','value':'another'}")),
                        "à elle"),
                refused("a number", own().add(choice("{'label':'Un','value':1}")), "à elle"),
                refused("no label", own().add(choice("{'value':'other'}")), "à elle"),
                refused("a blank label", own().add(choice("{'label':' ','value':'other'}")), "à elle"),
                refused("an unreadable label", own().add(choice("{'label':'…','value':'other'}")), "à elle"),
                refused("a label backwards", own().add(choice("{'label':'\\u202Ea','value':'other'}")), "à elle"),
                refused("something else", own().add(choice("{'label':'A','value':'a','x':'y'}")), "à elle"),
                refused("no option", own().add(choice("'other'")), "à elle"),
                refused("no list", own().add("{'type':'radio','key':'a','values':{'a':" + option + "}}"), "à elle"),
                refused("an opinion more", with("review", "requiredOpinions", option), "de deux listes"),
                refused(
                        "another list",
                        of("attendance").set("present", "valuesKey", "'organisations'"),
                        "ne propose pas"),
                refused(
                        "a list that may be empty",
                        of("review").set("similarCases", "validate", "{'required':true}"),
                        "sa liste peut être vide"),
                refused(
                        "a new question on a list that may be empty",
                        of("motion")
                                .add(
                                        "{'type':'radio','key':'again','valuesKey':'motionOptions','validate':{'required':true}}"),
                        "sa liste peut être vide"),
                refused(
                        "explained in advance",
                        of("vote").set("explanation", "defaultValue", "'Je suis le groupe.'"),
                        "répondu d’avance"),
                refused(
                        "an opinion written in advance",
                        of("opinion-dpo").set("retention", "defaultValue", "'Rien à dire.'"),
                        "répondu d’avance"),
                refused(
                        "figures of the framework written in advance",
                        of("review-proposal").set("quorumPercent", "defaultValue", "1"),
                        "répondu d’avance"),
                refused(
                        "users counted in advance",
                        of("experiment-protocol").set("expectedUsers", "defaultValue", "5"),
                        "répondu d’avance"));
    }

    private static String choice(String options) {
        return "{'type':'radio','key':'a','values':[" + options + "]}";
    }

    static Stream<Arguments> hidden() {
        return Stream.of(
                refused("always", hiding("'=true'"), "serait caché"),
                refused("a group, always", of("stop").set("Group_Public", "conditional", "{'hide':'=1 = 1'}"), "caché"),
                refused(
                        "in another group",
                        of("stop").wrap("reasonPublic", "{'type':'group','conditional':{'hide':'=stopCause = null'}}"),
                        "serait caché"),
                refused("a text", of("stop").set("lessons", "conditional", "'=true'"), "«\u00a0conditional\u00a0»"),
                refused("nothing", of("stop").set("lessons", "conditional", "null"), "«\u00a0conditional\u00a0»"),
                refused("an empty object", of("stop").set("lessons", "conditional", "{}"), "«\u00a0conditional\u00a0»"),
                refused("a list", of("stop").set("lessons", "conditional", "['=true']"), "«\u00a0conditional\u00a0»"),
                refused("something beside", hiding("'=true','show':'=false'"), "«\u00a0conditional\u00a0»"),
                refused(
                        "something else",
                        of("stop").set("lessons", "conditional", "{'show':'=x'}"),
                        "«\u00a0conditional\u00a0»"),
                refused("a flag", hiding("true"), "«\u00a0conditional\u00a0»"),
                refused("no expression", hiding("'true'"), "«\u00a0conditional\u00a0»"),
                refused("a blank first", hiding("' =true'"), "«\u00a0conditional\u00a0»"),
                refused("blanks", hiding("'  '"), "«\u00a0conditional\u00a0»"),
                refused("a long expression", hiding("'=" + "x".repeat(20_000) + "'"), "«\u00a0conditional\u00a0»"));
    }

    private static EditedForm hiding(String hide) {
        return of("stop").set("lessons", "conditional", "{'hide':" + hide + "}");
    }

    static Stream<Arguments> limits() {
        String kept = "n’a plus les limites";
        String none = "n’admet aucune réponse";
        return Stream.of(
                refused("optional", of("stop").set("lessons", "validate.required", "false"), "n’est plus obligatoire"),
                refused(
                        "a text that says so",
                        of("stop").set("lessons", "validate.required", "'true'"),
                        "«\u00a0required\u00a0»"),
                refused("no validation", of("stop").unset("lessons", "validate"), "n’est plus obligatoire"),
                refused(
                        "validation of nothing",
                        of("stop").set("lessons", "validate", "null"),
                        "«\u00a0validate\u00a0»"),
                unknown(
                        "another validation",
                        of("stop").set("lessons", "validate.demand", "true"),
                        "«\u00a0demand\u00a0»"),
                refused("too short a paragraph", of("stop").set("lessons", "validate.maxLength", "199"), kept),
                refused("too long a paragraph", of("stop").set("lessons", "validate.maxLength", "20001"), kept),
                refused("an endless paragraph", of("stop").unset("lessons", "validate.maxLength"), kept),
                refused("a shorter line", of("case-start").set("title", "validate.maxLength", "79"), kept),
                refused("longer", of("case-start").set("title", "validate.maxLength", "81"), kept),
                refused("unlimited", of("case-start").unset("title", "validate.maxLength"), kept),
                refused("of a length", of("stop").set("lessons", "validate.minLength", "21"), kept),
                refused("higher least", of("generalization").set("userCount", "validate.min", "5"), kept),
                refused("lower most", of("generalization").set("userCount", "validate.max", "5"), kept),
                refused("other decimals", of("generalization").set("userCount", "decimalDigits", "2"), kept),
                refused("steps", of("generalization").set("userCount", "increment", "'1000'"), kept),
                refused("a format", of("stop").set("lessons", "validate.pattern", "'^x$'"), kept),
                refused("an e-mail", of("stop").set("lessons", "validate.validationType", "'email'"), kept),
                refused("no past", of("convening").set("sessionDate", "disallowPassedDates", "true"), kept),
                refused(
                        "another kind of date",
                        of("convening").set("sessionDate", "subtype", "'datetime'"),
                        "sans heure"),
                refused("only shown", of("stop").set("lessons", "readonly", "true"), "ne peut pas être rempli"),
                refused("not to be filled", of("stop").set("lessons", "disabled", "true"), "ne peut pas être rempli"),
                refused("perhaps shown", of("stop").set("lessons", "readonly", "'=x'"), "ne peut pas être rempli"),
                refused(
                        "a new field, only shown",
                        own().add("{'type':'textfield','key':'a','readonly':true,'validate':{'required':true}}"),
                        "ne peut pas être rempli"),
                refused("contradicting lengths", text("'minLength':6,'maxLength':5"), none),
                refused("no length", text("'required':true,'maxLength':0"), none),
                refused("longer than the server takes", text("'minLength':4001"), none),
                refused("contradicting bounds", number("'min':6,'max':5", ""), none),
                refused("no whole number between", number("'min':0.2,'max':0.8", ",'decimalDigits':0"), none),
                refused("no step between", number("'min':1,'max':9", ",'increment':'10'"), none),
                refused("bounds in letters", number("'min':'=1'", ""), "«\u00a0min\u00a0»"),
                refused("huge bounds", number("'min':1e999999999", ""), "«\u00a0min\u00a0»"),
                refused("tiny bounds", number("'min':1e-21", ""), "«\u00a0min\u00a0»"),
                refused("a length in letters", text("'maxLength':'5'"), "«\u00a0maxLength\u00a0»"),
                refused("a length below zero", text("'minLength':-1"), "«\u00a0minLength\u00a0»"),
                refused("a broken length", text("'minLength':1.5"), "«\u00a0minLength\u00a0»"),
                refused("a huge length", text("'minLength':1000001"), "«\u00a0minLength\u00a0»"),
                refused("a step of zero", number("'min':1", ",'increment':'0.0'"), "«\u00a0increment\u00a0»"),
                refused("a step below zero", number("'min':1", ",'increment':-1"), "«\u00a0increment\u00a0»"),
                refused("a step that is true", number("'min':1", ",'increment':true"), "«\u00a0increment\u00a0»"),
                refused("a number as text", number("'min':1", ",'serializeToString':true"), "attend un nombre"));
    }

    static Stream<Arguments> labels() {
        String other = "porte le libellé d’un autre champ";
        return Stream.of(
                refused("another field’s", of("assessment").set("benefits", "label", "'Quels inconvénients ?'"), other),
                refused(
                        "a field’s that may be left out",
                        of("stop").set("lessons", "label", "'Le contrat est terminé'"),
                        other),
                refused("nearly so", of("assessment").set("benefits", "label", "'quels INCONVENIENTS'"), other),
                refused(
                        "of dates",
                        of("experiment-protocol").set("start", "dateLabel", quoted("experiment-protocol", "end")),
                        other),
                refused("none", of("assessment").set("benefits", "label", "' '"), "n’a plus de libellé"),
                refused("gone", of("assessment").unset("benefits", "label"), "n’a plus de libellé"),
                refused("an expression", of("assessment").set("benefits", "label", "'=x'"), "un libellé calculé"),
                refused("a template", of("assessment").set("benefits", "label", "'A {{x}}'"), "un libellé calculé"),
                refused("a mere dot", of("assessment").set("benefits", "label", "'.'"), "n’a plus de libellé"),
                refused(
                        "backwards",
                        of("assessment").set("benefits", "label", "'\\u202Eecnassiup'"),
                        "sens de lecture"),
                refused("isolated", of("assessment").set("benefits", "label", "'\\u2069a'"), "sens de lecture"),
                refused("no text", of("assessment").set("benefits", "label", "5"), "«\u00a0label\u00a0»"));
    }

    private static String quoted(String form, String key) {
        return of(form).find(key).path("dateLabel").toString();
    }

    static Stream<Arguments> essentials() {
        String lost = "ne se montrerait plus tout entier";
        return Stream.of(
                refused("no essentials for a vote", of("vote").remove("Html_Essentials"), lost),
                refused(
                        "no essentials for a second reading",
                        of("second-reading").remove("Html_Essentials"),
                        lost),
                refused("no essentials for a result", of("result").remove("Html_Essentials"), lost),
                refused(
                        "hidden until something is answered",
                        of("vote").set("Html_Essentials", "conditional", "{'hide':'=ownInterest = null'}"),
                        lost),
                refused(
                        "in a group that hides",
                        of("vote")
                                .wrap(
                                        "Html_Essentials",
                                        "{'type':'group','label':'A','conditional':{'hide':'=ownInterest = null'}}"),
                        lost),
                refused(
                        "some of them",
                        of("vote").set("Html_Essentials", "content", "'<p>{{essentials[1].value}}</p>'"),
                        lost),
                refused(
                        "after a question",
                        of("vote").last("Html_Essentials"),
                        "«\u00a0L’essentiel\u00a0» se lirait après une question."));
    }

    static Stream<Arguments> components() {
        return Stream.of(
                refused(
                        "a loop in a text",
                        of("stop").add("{'type':'text','text':'Le {{for x in a return x}}'}"),
                        "La propriété «\u00a0text\u00a0» de"),
                refused(
                        "an interval in a condition",
                        own().add("{'type':'text','text':'a','conditional':{'hide':'=a in [1..4]'}}"),
                        "calcule avec «\u00a0..\u00a0»\u00a0: une boucle, un intervalle ou une recherche pourrait ne pas finir"),
                refused("files", of("stop").set("lessons", "type", "'filepicker'"), "page du dossier"),
                refused("a frame", own().add("{'type':'iframe','url':'https://example.org'}"), "page extérieure"),
                refused(
                        "an expression",
                        own().add("{'type':'expression','key':'a','expression':'=1'}"),
                        "le serveur refuse"),
                refused("columns", own().add("{'type':'columns','components':[]}"), "«\u00a0columns\u00a0»"),
                refused("no type", own().add("{'id':'a'}"), "«\u00a0\u00a0»"),
                refused("no layout", own().add("{'type':'separator','layout':null}"), "«\u00a0layout\u00a0»"),
                refused("no list of components", own().add("{'type':'group','components':{'a':{}}}"), "une liste"),
                refused("no component", own().add("{'type':'group','components':['a']}"), "une liste"),
                refused("a table of a text", own().add("{'type':'table','dataSource':'essentials'}"), "une expression"),
                refused("no columns", own().add("{'type':'table','columns':['a']}"), "une liste de colonnes"),
                refused("another button", own().add("{'type':'button','action':'send'}"), "submit ou reset"),
                refused("an outside image", image("https://example.org/a.png"), "l’image elle-même"),
                refused("an image of a variable", image("=x"), "l’image elle-même"),
                refused("an image of a template", image("data:image/png;base64,{{x}}"), "l’image elle-même"),
                refused("a drawn image", image("data:image/svg+xml;base64,AAAA"), "l’image elle-même"),
                refused(
                        "a text with an address",
                        own().add("{'type':'text','text':'https://example.org/{{x}}'}"),
                        "adresse"),
                refused("a style", own().add("{'type':'html','content':'<style>a{}</style>'}"), "ni style"),
                refused("a text that is none", own().add("{'type':'text','text':['a']}"), "«\u00a0text\u00a0»"),
                refused("a page that is none", own().add("{'type':'html','content':['a']}"), "«\u00a0content\u00a0»"),
                unknown("an unknown property", of("stop").set("lessons", "onChange", "'x'"), "«\u00a0onChange\u00a0»"),
                unknown("a misplaced property", own().add("{'type':'text','values':[]}"), "«\u00a0values\u00a0»"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"moved", "answers", "hidden", "limits", "labels", "essentials", "components"})
    void isRefused(String name, EditedForm form, String code, String says) {
        assertThat(form.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).endsWith(".");
            assertThat(problem.explanation()).contains(says);
            assertThat(problem.remedy()).endsWith(".");
        });
    }
}
