package fr.cadreia.review;

import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Setting;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.form.FieldError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A proposal to change the framework; an empty part stays as it is.
 *
 * @param texts of the rules that change, by their numbers, from 1
 * @param figures the settings that change
 */
@AnswersOf("review-proposal")
public record FrameworkProposal(Map<Integer, String> texts, Map<Setting, Integer> figures) {

    private static final String RULE = "rule";

    /** Returns the proposal with only the parts that differ from the version that it changes. */
    public static FrameworkProposal of(Answers answers, FrameworkVersion current) {
        Map<Integer, String> texts = new TreeMap<>();
        for (int rule = 1; rule <= FrameworkVersion.RULES; rule++) {
            String text = answers.text(RULE + rule).strip();
            if (!text.isEmpty() && !text.equals(current.rules().get(rule - 1))) {
                texts.put(rule, text);
            }
        }
        Map<Setting, Integer> figures = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            if (setting.isSwitch()) {
                if (!answers.text(setting.key()).isEmpty()) {
                    figures.put(setting, answers.is(setting.key(), "yes") ? 1 : 0);
                }
            } else {
                answers.number(setting.key()).ifPresent(value -> figures.put(setting, value.intValueExact()));
            }
        }
        figures.entrySet()
                .removeIf(entry -> entry.getValue() == current.settings().get(entry.getKey()));
        return new FrameworkProposal(texts, figures);
    }

    public boolean isEmpty() {
        return texts.isEmpty() && figures.isEmpty();
    }

    /** Lists the obstacles to the proposal; the form checks the figures' own bounds. */
    public List<FieldError> obstacles(FrameworkVersion current) {
        List<FieldError> errors = new ArrayList<>();
        figures.forEach((setting, value) -> {
            if (!setting.allows(value)) {
                errors.add(FieldError.of(
                        setting.key(),
                        "de " + setting.least() + " à " + setting.most() + ", ou vide sans changement."));
            }
        });
        if (errors.isEmpty()) {
            current.settings().with(figures).contradictions().stream()
                    .map(found -> FieldError.of(found.setting().key(), found.problem()))
                    .forEach(errors::add);
        }
        return errors;
    }
}
