package fr.cadreia.dossier.trial;

import fr.cadreia.dossier.trial.Trial.Facts;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;

/** The least effective time that the framework demands, and the length that the protocol proposes. */
public final class TrialMinimum {

    private TrialMinimum() {}

    /** @param cycleNamed whether the protocol names the cycle that the review accepted, which then takes its place */
    static CalendarSpan of(Facts facts, boolean cycleNamed, Settings settings) {
        if (cycleNamed && facts.cycleDays() > 0) {
            return CalendarSpan.days(Math.max(facts.cycleDays(), leastCycleDays(settings)));
        }
        if (facts.observed()) {
            return CalendarSpan.months(settings.observationMonths(facts.riskLevel()));
        }
        return facts.light()
                ? CalendarSpan.days(settings.get(Setting.LIGHT_TRIAL_DAYS))
                : CalendarSpan.months(settings.trialMonths(facts.riskLevel()));
    }

    /**
     * Returns the fewest days of a cycle: it takes the place of the minimum, but never of the minimum of the light
     * track.
     */
    public static int leastCycleDays(Settings settings) {
        return settings.get(Setting.LIGHT_TRIAL_DAYS);
    }

    /**
     * Returns in French: « 3 mois ».
     *
     * @param extension whether it adds to an earlier trial
     */
    public static String words(Facts facts, boolean extension, Settings settings) {
        CalendarSpan least = of(facts, false, settings);
        CalendarSpan added = CalendarSpan.months(settings.get(Setting.EXTENSION_MONTHS));
        if (extension && !added.isNothing()) {
            return (least.isNothing() ? "" : least.text() + " en tout, dont ") + added.text() + " de prolongation";
        }
        return least.isNothing() ? "" : least.text();
    }

    /** Returns the proposed months, for a protocol that says nothing else yet. */
    public static int proposedMonths(Facts facts, Settings settings) {
        if (facts.observed()) {
            return Math.max(
                    settings.get(Setting.PROPOSED_OBSERVATION_MONTHS), settings.observationMonths(facts.riskLevel()));
        }
        return facts.light()
                ? Math.min(settings.get(Setting.PROPOSED_MONTHS_LIGHT), settings.get(Setting.LIGHT_MONTHS))
                : Math.max(settings.proposedMonths(facts.riskLevel()), settings.trialMonths(facts.riskLevel()));
    }
}
