package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.guard.diagram.Problems;
import fr.cadreia.guard.diagram.Rule;
import fr.cadreia.guard.diagram.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/**
 * A form may be reworded, reordered and extended. It keeps every field that its step demands, as it demands it, has
 * nothing that the Tasklist cannot draw, and writes no variable on which the path depends.
 */
public final class CompleteForm {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final Set<String> DRAWN = Set.of(
            "default",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "group",
            "columns",
            "text",
            "html",
            "separator",
            "spacer",
            "expression",
            "table",
            "button",
            "image");

    private CompleteForm() {}

    /**
     * @param protectedVariables those that only the application writes
     * @param ids takes the form's id
     */
    public static void check(SourceFile file, Set<String> protectedVariables, Set<String> ids, Problems problems) {
        JsonNode form;
        try {
            form = JSON.readTree(file.content());
        } catch (IOException e) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    "Ce formulaire n'est pas du JSON lisible.",
                    "Enregistrez-le depuis Camunda Modeler.");
            return;
        }
        String id = form.path("id").asText("");
        if (!form.path("id").isTextual()
                || id.isBlank()
                || !"default".equals(form.path("type").asText())) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    "Ce fichier n'est pas un formulaire Camunda : il lui faut un « id » et le type « default ».",
                    "Enregistrez-le depuis Camunda Modeler.");
            return;
        }
        if (!ids.add(id)) {
            problems.add(Rule.COMPLETE_FORM, "Le formulaire « " + id + " » se trouve deux fois.", "N'en gardez qu'un.");
        }
        FormFields fields = FormFields.of(form);
        Optional<FormFields> demanded = shipped(id).map(FormFields::of);
        for (FormFields.Field field : fields.all()) {
            if (!DRAWN.contains(field.type())) {
                problems.add(
                        Rule.COMPLETE_FORM,
                        "Le Tasklist ne sait pas montrer le composant « " + field.type() + " » (" + field.name() + ").",
                        "Remplacez-le ; les documents se joignent sur la page du dossier.");
            }
            String variable = field.key().split("\\.", 2)[0];
            boolean known = demanded.flatMap(wanted -> wanted.input(field.key()))
                            .filter(wanted -> wanted.type().equals(field.type()))
                            .isPresent()
                    && fields.all().stream()
                                    .filter(other -> other.key().equals(field.key()))
                                    .count()
                            == 1;
            if (protectedVariables.contains(variable) && !known) {
                problems.add(
                        Rule.PROTECTED_VARIABLE,
                        "Le champ « " + field.key()
                                + " » porterait le nom d'une variable dont dépend le chemin du dossier.",
                        "Donnez-lui une autre clé.");
            }
        }
        demanded.ifPresent(wanted -> wanted.all().stream()
                .filter(FormFields.Field::isRequired)
                .forEach(field -> checkKept(field, fields, problems)));
    }

    private static void checkKept(FormFields.Field wanted, FormFields fields, Problems problems) {
        FormFields.Field found = fields.input(wanted.key()).orElse(null);
        String name = "Le champ « " + wanted.name() + " » (" + wanted.key() + ")";
        if (found == null) {
            problems.add(Rule.COMPLETE_FORM, name + " manque, alors que l'étape le demande.", "Remettez ce champ.");
            return;
        }
        if (!found.type().equals(wanted.type())) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    name + " n'est plus du type « " + wanted.type() + " ».",
                    "Rendez-lui son type.");
        }
        if (!found.isRequired()) {
            problems.add(Rule.COMPLETE_FORM, name + " n'est plus obligatoire.", "Rendez-le obligatoire.");
        }
        if (found.isFixed() && !wanted.isFixed()) {
            problems.add(Rule.COMPLETE_FORM, name + " ne peut plus être rempli.", "Rendez-le modifiable.");
        }
        if (!wanted.hides().containsAll(found.hides())) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    name + " serait caché dans des cas où l'étape le demande.",
                    "Retirez la condition qui le cache, ou celle du groupe qui l'entoure.");
        }
        if (!found.options().containsAll(wanted.options())) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    name + " a perdu des réponses possibles.",
                    "Remettez : " + String.join(", ", wanted.options()) + ".");
        }
    }

    private static Optional<JsonNode> shipped(String id) {
        if (!id.matches("[a-z0-9-]{1,60}")) {
            return Optional.empty();
        }
        try (InputStream stream = CompleteForm.class.getResourceAsStream("/forms/" + id + ".form")) {
            return stream == null ? Optional.empty() : Optional.of(JSON.readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
