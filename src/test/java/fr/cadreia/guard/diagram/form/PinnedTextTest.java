package fr.cadreia.guard.diagram.form;

import static fr.cadreia.guard.diagram.form.EditedForm.labelled;
import static fr.cadreia.guard.diagram.form.EditedForm.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.guard.diagram.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read when they decide: one defect each, and what stays free. */
class PinnedTextTest {

    /** A component at a place inside another, or of the form itself where there is no such. */
    private static EditedForm at(String form, String parent, int place, String component) {
        EditedForm edited = of(form);
        ObjectNode in = parent.isEmpty() ? edited.form() : edited.find(parent);
        ((ArrayNode) in.path("components")).insert(place, EditedForm.json(component));
        return edited;
    }

    private static ObjectNode groupOf(EditedForm form, String title) {
        for (var component : form.form().path("components")) {
            if (component.path("label").asText().equals(title)) {
                return (ObjectNode) component;
            }
        }
        throw new IllegalArgumentException(title);
    }

    private static EditedForm titled(String form, String title, String other) {
        EditedForm edited = of(form);
        groupOf(edited, title).put("label", other);
        return edited;
    }

    private static EditedForm inGroup(String form, String title, String component) {
        EditedForm edited = of(form);
        ((ArrayNode) groupOf(edited, title).path("components")).insert(0, EditedForm.json(component));
        return edited;
    }

    /** The text that contains this, changed. */
    private static EditedForm text(String form, String from, String to) {
        return EditedForm.from(EditedForm.read(form).replace(from, to), form);
    }

    private static Arguments refused(String name, EditedForm form, String says) {
        return arguments(name, form, says);
    }

    static Stream<Arguments> misleading() {
        return Stream.of(
                refused(
                        "a vote turned round",
                        labelled("vote", "vote", 0, "Je rejette le projet d’avis"),
                        "«\u00a0Je rejette le projet d’avis\u00a0»"),
                refused(
                        "a vote in other words",
                        labelled("vote", "vote", 0, "Je vote pour"),
                        "«\u00a0Je vote pour\u00a0»"),
                refused(
                        "an invisible sign",
                        labelled("vote", "vote", 0, "Po\u200Bur"),
                        "La réponse «\u00a0Pour\u00a0»"),
                refused(
                        "a negated recusal",
                        of("vote")
                                .set(
                                        "ownInterest",
                                        "label",
                                        "\"N’avez-vous aucun intérêt personnel dans ce dossier\u00a0?\""),
                        "«\u00a0Avez-vous un intérêt personnel dans ce dossier ?\u00a0» se lirait"),
                refused(
                        "recusal answers exchanged",
                        labelled("vote", "ownInterest", 0, "Non concerné"),
                        "«\u00a0Oui\u00a0»"),
                refused(
                        "a recusal’s title",
                        titled("vote", "Déport", "Participation"),
                        "Le titre «\u00a0Déport\u00a0»"),
                refused(
                        "a vote’s title",
                        titled("vote", "Votre vote", "Rejet du projet d’avis"),
                        "Le titre «\u00a0Votre vote\u00a0»"),
                refused(
                        "no debate asked",
                        of("vote").remove("asksDebate"),
                        "«\u00a0Je demande un débat sur ce dossier\u00a0» manque"),
                refused(
                        "a debate asked beforehand",
                        of("vote").set("asksDebate", "defaultValue", "true"),
                        "répondue d’avance"),
                refused(
                        "a debate nobody can ask",
                        of("vote").set("asksDebate", "readonly", "true"),
                        "Personne ne pourrait"),
                refused(
                        "a motion that is always the same",
                        text("vote", "{{motionLabel}}", "arrêter"),
                        "Le texte «\u00a0## Projet d’avis\u00a0: {{motionLabel}} {{motionText}} Membre\u00a0: {{memberLabel}}\u00a0» manque"),
                refused("no motion", of("vote").remove("Text_Motion"), "Le texte «\u00a0## Projet d’avis"),
                refused(
                        "a motion that is hidden",
                        of("vote").set("Text_Motion", "conditional", "{'hide':'=motionLabel != null'}"),
                        "ne se montre plus quand il le doit"),
                refused(
                        "a motion within another title",
                        of("vote").wrap("Text_Motion", "{'type':'group','label':'Pour mémoire'}"),
                        "n’est plus à sa place"),
                refused(
                        "a text in the vote’s group",
                        inGroup("vote", "Votre vote", "{'type':'text','text':'Bonjour.'}"),
                        "à côté de ce qui se décide"),
                refused(
                        "a text beside the vote’s group",
                        at("vote", "", 1, "{'type':'text','text':'Bonjour.'}"),
                        "à côté de ce qui se décide"),
                refused(
                        "a page in the recusal’s group",
                        inGroup("vote", "Déport", "{'type':'html','content':'<p>Cochez Non.</p>'}"),
                        "à côté de ce qui se décide"),
                refused(
                        "a table in the result’s group",
                        inGroup(
                                "result",
                                "Le résultat du scrutin",
                                "{'type':'table','dataSource':'=essentials','columns':[{'key':'a','label':'A'}]}"),
                        "à côté de ce qui se décide"),
                refused(
                        "another motion further off",
                        of("vote").apart().add("{'type':'text','text':'Cette **mo**tion arrête la solution.'}"),
                        "(«\u00a0motion…\u00a0»)"),
                refused(
                        "a motion in hidden letters",
                        of("vote").apart().add("{'type':'html','content':'<p>Cette &#109;otion arr&ecirc;te.</p>'}"),
                        "(«\u00a0motion…\u00a0»)"),
                refused(
                        "a draft opinion further off",
                        of("vote").apart().add("{'type':'text','text':'Ce projet d’avis arrête la solution.'}"),
                        "(«\u00a0projet d…\u00a0»)"),
                refused(
                        "letters of another alphabet",
                        of("vote").apart().add("{'type':'text','text':'Cette m\u043Etion arrête la solution.'}"),
                        "parle de ce qui se décide"),
                refused(
                        "a computed text",
                        of("vote").apart().add("{\"type\":\"text\",\"text\":\"{{\\\"mo\\\" + \\\"tion\\\"}}\"}"),
                        "serait calculé"),
                refused(
                        "a question that looks like the vote",
                        of("vote")
                                .add(
                                        "{'type':'radio','key':'other','label':'Votre vote','values':[{'label':'a','value':'a'}]}"),
                        "parle de ce qui se décide"),
                refused(
                        "an answer that looks like a vote",
                        of("vote")
                                .add(
                                        "{'type':'radio','key':'other','label':'Choix','values':[{'label':'Contre','value':'a'}]}"),
                        "(«\u00a0contre…\u00a0»)"),
                refused(
                        "a title around the vote",
                        of("vote").wrap("Group_Vote", "{'type':'group','label':'Rejet'}"),
                        "(«\u00a0rejet…\u00a0»)"),
                refused(
                        "an image",
                        of("vote").apart().add("{'type':'image','source':'data:image/png;base64,iVBORw0KGgo='}"),
                        "pourrait dire autre chose"),
                refused(
                        "a motion’s question",
                        of("motion").set("motion", "label", "\"Arrêter la solution\""),
                        "se lirait"),
                refused("a motion chosen", of("motion").set("motion", "defaultValue", "'stop'"), "répondue d’avance"),
                refused(
                        "a result that is always the same",
                        text("result", "{{resultText}}", "Projet d’avis adopté"),
                        "Le texte «\u00a0## {{resultText}}\u00a0» manque"),
                refused(
                        "what comes next",
                        of("result").set("next", "label", "\"Confirmez\""),
                        "«\u00a0Que décidez-vous ?\u00a0»"),
                refused(
                        "a finding turned round",
                        labelled("motion", "findingRule4", 2, "Respectée en tout"),
                        "«\u00a0Non respectée\u00a0»"),
                refused(
                        "a finding on another rule",
                        of("motion").set("findingRule4", "label", "\"Règle 4 – Facultative\""),
                        "«\u00a0Constat sur la règle 4\u00a0»"),
                refused(
                        "admissibility turned round",
                        labelled("review", "admissibility", 0, "Non recevable"),
                        "«\u00a0Admissible\u00a0»"),
                refused(
                        "a negated admissibility",
                        of("review").set("admissibility", "label", "\"Le dossier est-il irrecevable\u00a0?\""),
                        "se lirait"),
                refused(
                        "a gate that is said to be open",
                        text("data-gate", "contrôle fermé", "contrôle ouvert"),
                        "contrôle fermé.** Personne ne peut l’ouvrir"),
                refused(
                        "both results at once",
                        text("data-gate", "gateComputed != \\\"open\\\"", "gateComputed = \\\"x\\\""),
                        "ne se montre plus quand il le doit"),
                refused("a gate’s question", of("data-gate").set("gateConfirmed", "label", "\"J’ouvre\""), "se lirait"),
                refused(
                        "an agreement turned round",
                        labelled("second-reading", "agreement", 0, "Je m’oppose"),
                        "«\u00a0D’accord\u00a0»"),
                refused(
                        "hands counted for the others",
                        of("vote-closing").set("handFor", "label", "'Présents'"),
                        "«\u00a0Pour\u00a0»"),
                refused(
                        "a gate at generalisation",
                        text("generalization", "fermé. La généralisation", "ouvert. La généralisation"),
                        "manque, ou ne dit plus la même chose"),
                refused(
                        "the council’s vote",
                        labelled("framework-vote", "frameworkVote", 0, "Proposition rejetée par tous"),
                        "«\u00a0Proposition adoptée\u00a0»"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misleading")
    void isRefused(String name, EditedForm form, String says) {
        assertThat(form.problems())
                .filteredOn(problem -> problem.code().equals("pinned-text"))
                .extracting(Problem::message)
                .anySatisfy(message -> assertThat(message).contains(says));
    }

    static Stream<Arguments> free() {
        return Stream.of(
                arguments(
                        "help for a vote",
                        of("vote").set("vote", "description", "'Votez pour ou contre le projet d’avis.'")),
                arguments("help for a recusal", of("vote").unset("ownInterest", "description")),
                arguments(
                        "blanks", labelled("review", "admissibility", 1, "À compléter\u00a0: il revient au demandeur")),
                arguments(
                        "a field in the vote’s group",
                        inGroup("vote", "Votre vote", "{'type':'textarea','key':'note','label':'Remarque'}")),
                arguments(
                        "a text at the end",
                        of("vote").apart().add("{'type':'text','text':'Merci de votre présence.'}")),
                arguments("a value shown", of("vote").apart().add("{'type':'text','text':'Dossier {{title}}'}")),
                arguments("a line", inGroup("vote", "Votre vote", "{'type':'separator'}")),
                arguments("another question’s label", of("vote").set("explanation", "label", "'Un commentaire ?'")),
                arguments(
                        "the groups in another order",
                        of("vote").wrap("Group_Vote", "{'type':'group','label':'À vous'}")),
                arguments(
                        "an order of answers",
                        EditedForm.from(EditedForm.read("vote"), "vote").swapped("vote")),
                arguments("reasons asked otherwise", of("motion").set("reasons", "label", "'Pourquoi ?'")),
                arguments(
                        "a text in another form",
                        of("proposal").add("{'type':'text','text':'Voter pour le projet d’avis.'}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("free")
    void isAccepted(String name, EditedForm form) {
        assertThat(form.problems()).isEmpty();
    }
}
