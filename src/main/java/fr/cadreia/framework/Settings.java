package fr.cadreia.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one version of the framework: all of them, each within its bounds.
 *
 * @param values a switch is 1 for yes, 0 for no
 */
public record Settings(Map<Setting, Integer> values) {

    /** In days: what must last so long can begin in any month. */
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

    /** @param riskLevel 1 to 4 */
    public int reassessmentMonths(int riskLevel) {
        return get(
                switch (riskLevel) {
                    case 1 -> Setting.REASSESSMENT_RISK_1;
                    case 2 -> Setting.REASSESSMENT_RISK_2;
                    case 3 -> Setting.REASSESSMENT_RISK_3;
                    default -> Setting.REASSESSMENT_RISK_4;
                });
    }

    /**
     * The least effective time of an ordinary experimentation, in months.
     *
     * @param riskLevel 1 to 4
     */
    public int trialMonths(int riskLevel) {
        return get(
                switch (riskLevel) {
                    case 1, 2 -> Setting.TRIAL_MONTHS_RISK_2;
                    case 3 -> Setting.TRIAL_MONTHS_RISK_3;
                    default -> Setting.TRIAL_MONTHS_RISK_4;
                });
    }

    /**
     * The least time for which a use in service is observed, in months.
     *
     * @param riskLevel 1 to 4
     */
    public int observationMonths(int riskLevel) {
        return get(riskLevel <= 2 ? Setting.OBSERVATION_MONTHS : Setting.OBSERVATION_MONTHS_RISK_3);
    }

    /**
     * The length that the protocol proposes for an ordinary experimentation, in months.
     *
     * @param riskLevel 1 to 4
     */
    public int proposedMonths(int riskLevel) {
        return get(
                switch (riskLevel) {
                    case 1, 2 -> Setting.PROPOSED_MONTHS_RISK_2;
                    case 3 -> Setting.PROPOSED_MONTHS_RISK_3;
                    default -> Setting.PROPOSED_MONTHS_RISK_4;
                });
    }

    /** These, but for the figures that change. */
    public Settings with(Map<Setting, Integer> changes) {
        Map<Setting, Integer> changed = new EnumMap<>(values);
        changed.putAll(changes);
        return new Settings(changed);
    }

    /** @param problem French sentence */
    public record Contradiction(Setting setting, String problem) {}

    /** Figures that contradict one another; empty when they agree. */
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
        order(found, Setting.TRIAL_MONTHS_RISK_2, Setting.TRIAL_MONTHS_RISK_3, longer);
        order(found, Setting.TRIAL_MONTHS_RISK_3, Setting.TRIAL_MONTHS_RISK_4, longer);
        order(found, Setting.OBSERVATION_MONTHS, Setting.OBSERVATION_MONTHS_RISK_3, longer);
        for (Setting minimum : List.of(
                Setting.TRIAL_MONTHS_RISK_2,
                Setting.TRIAL_MONTHS_RISK_3,
                Setting.TRIAL_MONTHS_RISK_4,
                Setting.OBSERVATION_MONTHS,
                Setting.OBSERVATION_MONTHS_RISK_3)) {
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
                Setting.OBSERVATION_MONTHS_RISK_3,
                Setting.REGULARISATION_MONTHS,
                "un usage en service s’observe dans le délai de sa régularisation.");
        String sooner = "un risque plus grand ne se réévalue pas plus tard qu’un risque moindre.";
        order(found, Setting.REASSESSMENT_RISK_2, Setting.REASSESSMENT_RISK_1, sooner);
        order(found, Setting.REASSESSMENT_RISK_3, Setting.REASSESSMENT_RISK_2, sooner);
        order(found, Setting.REASSESSMENT_RISK_4, Setting.REASSESSMENT_RISK_3, sooner);
        return found;
    }

    /** In months: as many experimentations as one case may have, one after another. */
    private int longestTrial() {
        int all = get(Setting.EXPERIMENT_MONTHS) * (1 + get(Setting.EXTENSIONS));
        return Math.min(all, get(Setting.EXPERIMENT_TOTAL_MONTHS));
    }

    /** A minimum that a trial installation does without contradicts nothing. */
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
