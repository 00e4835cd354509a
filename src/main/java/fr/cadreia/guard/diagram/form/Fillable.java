package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;

/** Some answer satisfies each field, and the server accepts it: otherwise nobody could complete the task. */
final class Fillable {

    /** The number of characters that the server takes for a text that sets no limit of its own. */
    private static final int LONGEST = 4000;

    private final FormFields shipped;
    private final Problems problems;
    private final Set<String> keys = new HashSet<>();

    /** @param shipped the fields of the form of this id that the application ships, or none */
    Fillable(FormFields shipped, Problems problems) {
        this.shipped = shipped;
        this.problems = problems;
    }

    void check(AnswerComponent field) {
        if (!keys.add(field.key())) {
            add(field, "porte la clé d’un autre champ", "Donnez à chaque champ une clé à lui.");
        }
        if (field.isChoice()) {
            choice(field);
        }
        if (!hasText(field) || !hasNumber(field)) {
            add(field, "n’admet aucune réponse\u00a0: ses limites se contredisent", "Corrigez ses limites.");
        }
        if (field.isRequired() && field.isFixed()) {
            add(field, "est obligatoire et ne peut pas être rempli", "Rendez-le modifiable.");
        }
    }

    private void choice(AnswerComponent field) {
        boolean listed = field.json().has("values");
        boolean proposed = field.json().has("valuesKey");
        String list = field.json().path("valuesKey").asText();
        AnswerComponent wanted = shipped.field(field.key()).orElse(null);
        if (listed == proposed) {
            add(
                    field,
                    "tire ses réponses de deux listes, ou d’aucune",
                    "Gardez une seule liste (values ou valuesKey).");
        } else if (proposed && !shipped.lists().contains(list)) {
            add(
                    field,
                    "tire ses réponses de «\u00a0" + list + "\u00a0», que l’application ne propose pas à cette étape",
                    "Écrivez les réponses dans le formulaire (values).");
        } else if (proposed && field.isRequired() && (wanted == null || !wanted.isRequired())) {
            add(field, "est obligatoire, alors que sa liste peut être vide", "Rendez-le facultatif.");
        }
    }

    private static boolean hasText(AnswerComponent field) {
        int least = Math.max(field.limit("minLength").asInt(0), field.isRequired() ? 1 : 0);
        return least <= field.limit("maxLength").asInt(LONGEST);
    }

    private static boolean hasNumber(AnswerComponent field) {
        JsonNode min = field.limit("min");
        JsonNode max = field.limit("max");
        if (min.isMissingNode() || max.isMissingNode()) {
            return true;
        }
        JsonNode digits = field.json().path("decimalDigits");
        BigDecimal least = min.decimalValue();
        if (!digits.isMissingNode() && digits.asInt() < least.scale()) {
            least = least.setScale(digits.asInt(), RoundingMode.CEILING);
        }
        if (field.json().has("increment")) {
            BigDecimal step = new BigDecimal(field.json().path("increment").asText());
            least = least.divide(step, 0, RoundingMode.CEILING).multiply(step);
        }
        return least.compareTo(max.decimalValue()) <= 0;
    }

    private void add(AnswerComponent field, String what, String remedy) {
        problems.add(Rule.COMPLETE_FORM, "Le champ " + field.title() + " " + what + ".", remedy);
    }
}
