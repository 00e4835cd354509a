package fr.cadreia.guard.diagram.form;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The properties that an edited form keeps of one field that the application ships and that is no fixed choice. */
final class KeptField {

    /** The length up to which a form may demand a text, where the step demands none. */
    private static final int SHORT = 20;

    /** The shortest length of a paragraph, in characters. */
    private static final int PARAGRAPH = 200;

    private static final int LONGEST = 20_000;

    private static final List<String> LIMITS = List.of("min", "max", "pattern", "validationType");
    private static final List<String> OWN_LIMITS = List.of("decimalDigits", "increment", "disallowPassedDates");

    private final AnswerComponent wanted;
    private final AnswerComponent found;
    private final Problems problems;

    KeptField(AnswerComponent wanted, AnswerComponent found, Problems problems) {
        this.wanted = wanted;
        this.found = found;
        this.problems = problems;
    }

    void checkType() {
        if (!found.type().equals(wanted.type())) {
            add("n’est plus du type «\u00a0" + wanted.type() + "\u00a0»", "Rendez-lui son type.");
        }
    }

    void checkDemanded() {
        if (!found.isRequired()) {
            add("n’est plus obligatoire", "Rendez-le obligatoire.");
        }
        if (!wanted.hides().containsAll(found.hides())) {
            add(
                    "serait caché dans des cas où l’étape le demande",
                    "Retirez la condition qui le cache, ou celle du groupe qui l’entoure.");
        }
        if (!keepsLimits()) {
            add("n’a plus les limites que l’étape lui donne", "Rendez-lui les limites de la version livrée.");
        }
    }

    void checkUnanswered() {
        if (found.json().has("defaultValue")) {
            add("serait répondu d’avance", "Retirez la valeur par défaut\u00a0: la réponse vient de la personne.");
        }
    }

    private boolean keepsLimits() {
        return LIMITS.stream().allMatch(name -> isEqual(wanted.limit(name), found.limit(name)))
                && keepsLength()
                && OWN_LIMITS.stream()
                        .allMatch(name ->
                                isEqual(wanted.json().path(name), found.json().path(name)))
                && found.limit("minLength").asInt()
                        <= Math.max(SHORT, wanted.limit("minLength").asInt());
    }

    /**
     * Tells whether the length is kept. A paragraph may be asked for in more or fewer characters, as long as there is
     * room for one.
     */
    private boolean keepsLength() {
        JsonNode length = found.limit("maxLength");
        if (isEqual(wanted.limit("maxLength"), length)) {
            return true;
        }
        return found.type().equals("textarea")
                && length.asInt(Integer.MAX_VALUE) >= PARAGRAPH
                && length.asInt(Integer.MAX_VALUE) <= LONGEST;
    }

    private static boolean isEqual(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return Objects.equals(one, other) || isNone(one) && isNone(other);
    }

    /** Tells whether the limit demands nothing. */
    private static boolean isNone(JsonNode limit) {
        return Set.of("", "custom", "false").contains(limit.asText());
    }

    /** @param all the fields of the form as it is shipped */
    void checkLabel(List<AnswerComponent> all) {
        String label = found.label();
        String written =
                found.json().path("label").asText(found.json().path("dateLabel").asText());
        if (letters(written).isEmpty()) {
            add("n’a plus de libellé", "Écrivez la question.");
        } else if (label.startsWith("=") || label.contains("{{")) {
            add("a un libellé calculé", "Écrivez la question en toutes lettres.");
        } else if (!isSame(label, wanted.label())) {
            all.stream()
                    .filter(other -> isSame(other.label(), label))
                    .findFirst()
                    .ifPresent(other -> add(
                            "porte le libellé d’un autre champ, " + other.title(),
                            "Rendez à chaque champ sa question\u00a0; elle peut être dite autrement."));
        }
    }

    private static boolean isSame(String one, String other) {
        return letters(one).equals(letters(other));
    }

    /**
     * Reduces a label to its letters: a change of blanks, punctuation, accents or case does not make it another
     * question.
     */
    private static String letters(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.FRENCH);
    }

    private void add(String what, String remedy) {
        problems.add(Rule.COMPLETE_FORM, "Le champ " + wanted.title() + " " + what + ".", remedy);
    }
}
