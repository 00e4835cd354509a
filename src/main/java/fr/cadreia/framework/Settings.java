package fr.cadreia.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The figures of one version of the framework: all of them, each within its bounds.
 *
 * @param values a switch is 1 for yes, 0 for no
 */
public record Settings(Map<Setting, Integer> values) {

    /** The days of the shortest month: a trial that must last this long can begin in any month. */
    private static final int SHORTEST_MONTH = 28;

    /** @throws IllegalArgumentException when a figure is missing or out of its bounds */
    public Settings {
        Map<Setting, Integer> all = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            Integer value = values.get(setting);
            if (value == null || !setting.holds(value)) {
                throw new IllegalArgumentException("%s must be from %d to %d, not %s"
                        .formatted(setting.key(), setting.least(), setting.most(), value));
            }
            all.put(setting, value);
        }
        values = Collections.unmodifiableMap(all);
    }

    public int get(Setting setting) {
        return values.get(setting);
    }

    public boolean isOn(Setting setting) {
        return get(setting) == 1;
    }

    public int reassessmentMonths(RiskLevel risk) {
        return get(risk.reassessment());
    }

    /** Returns the least effective time of an ordinary experimentation, in months. */
    public int trialMonths(RiskLevel risk) {
        return get(risk.trial());
    }

    /** Returns the least time for which a use in service is observed, in months. */
    public int observationMonths(RiskLevel risk) {
        return get(risk.observation());
    }

    /** Returns the length that the protocol proposes for an ordinary experimentation, in months. */
    public int proposedMonths(RiskLevel risk) {
        return get(risk.proposed());
    }

    /** Returns these figures with some changes. */
    public Settings with(Map<Setting, Integer> changes) {
        Map<Setting, Integer> changed = new EnumMap<>(values);
        changed.putAll(changes);
        return new Settings(changed);
    }

    /** @param problem French sentence */
    public record Contradiction(Setting setting, String problem) {}

    /** Lists the figures that contradict one another; empty when they agree. */
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        order(
                found,
                Setting.SECOND_NOTICE_DAYS,
                Setting.NOTICE_DAYS,
                "la seconde convocation ne demande pas un délai plus long que la première.");
        order(
                found,
                Setting.EXPERIMENT_MONTHS,
                Setting.EXPERIMENT_TOTAL_MONTHS,
                "une expérimentation ne dure pas plus que toutes celles du dossier réunies.");
        order(
                found,
                Setting.LIGHT_MONTHS,
                Setting.EXPERIMENT_MONTHS,
                "le parcours allégé ne dure pas plus qu’une expérimentation.");
        String longer = "un risque plus grand ne s’expérimente pas moins longtemps qu’un risque moindre.";
        List<Setting> trials = byRisk(RiskLevel::trial);
        List<Setting> observations = byRisk(RiskLevel::observation);
        inOrder(trials, (lower, higher) -> order(found, lower, higher, longer));
        inOrder(observations, (lower, higher) -> order(found, lower, higher, longer));
        for (Setting minimum :
                Stream.concat(trials.stream(), observations.stream()).toList()) {
            limit(
                    found,
                    minimum,
                    longestTrial(),
                    "l’usage effectif demandé tient dans ce que le dossier peut durer, prolongations comprises (%s).");
        }
        limit(
                found,
                Setting.LIGHT_TRIAL_DAYS,
                get(Setting.LIGHT_MONTHS) * SHORTEST_MONTH,
                "l’usage effectif demandé tient dans la durée du parcours allégé, quels que soient les mois (%s).");
        order(
                found,
                Setting.EXTENSION_MONTHS,
                Setting.EXPERIMENT_MONTHS,
                "l’usage effectif d’une prolongation tient dans la durée d’une expérimentation.");
        order(
                found,
                RiskLevel.gravest().observation(),
                Setting.REGULARISATION_MONTHS,
                "un usage en service s’observe dans le délai de sa régularisation.");
        String sooner = "un risque plus grand ne se réévalue pas plus tard qu’un risque moindre.";
        inOrder(byRisk(RiskLevel::reassessment), (lower, higher) -> order(found, higher, lower, sooner));
        return found;
    }

    /** Returns the figures of all levels, that of the least risk first; some levels share one. */
    private static List<Setting> byRisk(Function<RiskLevel, Setting> figure) {
        return Arrays.stream(RiskLevel.values()).map(figure).distinct().toList();
    }

    private static void inOrder(List<Setting> figures, BiConsumer<Setting, Setting> neighbours) {
        for (int next = 1; next < figures.size(); next++) {
            neighbours.accept(figures.get(next - 1), figures.get(next));
        }
    }

    /** Returns the months of all experimentations that one case may have, one after another. */
    private int longestTrial() {
        int all = get(Setting.EXPERIMENT_MONTHS) * (1 + get(Setting.EXTENSIONS));
        return Math.min(all, get(Setting.EXPERIMENT_TOTAL_MONTHS));
    }

    /**
     * Adds a contradiction when two figures are in the wrong order. A minimum that a trial installation does without
     * contradicts nothing.
     */
    private void order(List<Contradiction> found, Setting smaller, Setting greater, String problem) {
        if (get(smaller) > get(greater) && greater.allows(get(greater))) {
            found.add(new Contradiction(smaller, problem));
        }
    }

    /** @param problem with a place for the limit */
    private void limit(List<Contradiction> found, Setting minimum, int most, String problem) {
        if (get(minimum) > most) {
            found.add(new Contradiction(minimum, problem.formatted(minimum.text(most) + " au plus")));
        }
    }
}
