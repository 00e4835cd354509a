package fr.cadreia.dossier;

import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.kernel.text.VisibleText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/**
 * A question of the supplier's sheet: a line of {@code dossier/supplier-sheet.yaml}, which explains it.
 *
 * @param name French: what it is about, in a word or two
 * @param longest the most characters of an answer in words
 * @param options French by code; empty for an answer in words
 * @param when another question and the answer to it with which this one is asked; empty where it is always asked
 * @param fills questions of forms that start from the answer, e.g. {@code review.hosting}
 * @param besides forms that ask nothing like it and whose readers look it up
 */
public record SupplierQuestion(
        String code,
        String name,
        String label,
        String help,
        Integer longest,
        boolean line,
        Map<String, String> options,
        Map<String, String> when,
        List<String> fills,
        List<String> besides) {

    /** The questions in their order. */
    public static final List<SupplierQuestion> ALL =
            ShippedYaml.list("/dossier/supplier-sheet.yaml", SupplierQuestion.class);

    /** An answer by which nobody knows more than before. */
    private static final String UNKNOWN = "unknown";

    public SupplierQuestion {
        options = Objects.requireNonNullElse(options, Map.of());
        when = Objects.requireNonNullElse(when, Map.of());
        fills = Objects.requireNonNullElse(fills, List.of());
        besides = Objects.requireNonNullElse(besides, List.of());
    }

    /** Returns the fields of a form that start from the sheet. */
    public static Set<String> fieldsOf(String form) {
        return ALL.stream().flatMap(question -> question.fieldsIn(form)).collect(Collectors.toSet());
    }

    private Stream<String> fieldsIn(String form) {
        return fills.stream().filter(place -> place.startsWith(form + ".")).map(SupplierQuestion::field);
    }

    /** Returns the fields that start from this answer. */
    List<String> fields(String answer) {
        return answer.equals(UNKNOWN)
                ? List.of()
                : fills.stream().map(SupplierQuestion::field).toList();
    }

    private static String field(String place) {
        return place.substring(place.indexOf('.') + 1);
    }

    boolean concerns(String form) {
        return besides.contains(form) || fieldsIn(form).findAny().isPresent();
    }

    /** Returns the most characters of its answer. */
    public int most() {
        return isChoice()
                ? options.keySet().stream().mapToInt(String::length).max().orElse(0)
                : longest;
    }

    public boolean isChoice() {
        return !options.isEmpty();
    }

    /** Tells whether it is asked beside these answers, by question. */
    public boolean isAsked(Map<String, String> answers) {
        return when.entrySet().stream().allMatch(other -> other.getValue().equals(answers.get(other.getKey())));
    }

    /** Returns an answer in words. */
    public String words(String answer) {
        return options.getOrDefault(answer, answer);
    }

    /**
     * Returns the fault of its answer as a French sentence that says what to do; empty where it can be taken.
     *
     * @param answers by question
     */
    public Optional<String> fault(Map<String, String> answers) {
        String answer = answers.getOrDefault(code, "").strip();
        if (!isAsked(answers)) {
            return Optional.empty();
        }
        if (answer.isEmpty()) {
            return Optional.of(isChoice() ? "Choisissez une réponse." : "Écrivez une réponse.");
        }
        if (isChoice()) {
            return options.containsKey(answer)
                    ? Optional.empty()
                    : Optional.of("Choisissez une des réponses proposées.");
        }
        if (answer.length() > longest) {
            return Optional.of("La réponse compte " + answer.length() + " caractères\u00a0: raccourcissez-la à "
                    + longest + " au plus.");
        }
        return (line ? VisibleText.obstacleInLine(answer) : VisibleText.obstacle(answer)).map(StringUtils::capitalize);
    }
}
