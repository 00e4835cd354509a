package fr.cadreia.framework;

/** The gravity of a use, the least first, with the figures of the framework that depend on it. */
public enum RiskLevel {
    LEVEL_1(
            Setting.REASSESSMENT_RISK_1,
            Setting.TRIAL_MONTHS_RISK_2,
            Setting.PROPOSED_MONTHS_RISK_2,
            Setting.OBSERVATION_MONTHS),
    LEVEL_2(
            Setting.REASSESSMENT_RISK_2,
            Setting.TRIAL_MONTHS_RISK_2,
            Setting.PROPOSED_MONTHS_RISK_2,
            Setting.OBSERVATION_MONTHS),
    LEVEL_3(
            Setting.REASSESSMENT_RISK_3,
            Setting.TRIAL_MONTHS_RISK_3,
            Setting.PROPOSED_MONTHS_RISK_3,
            Setting.OBSERVATION_MONTHS_RISK_3),
    LEVEL_4(
            Setting.REASSESSMENT_RISK_4,
            Setting.TRIAL_MONTHS_RISK_4,
            Setting.PROPOSED_MONTHS_RISK_4,
            Setting.OBSERVATION_MONTHS_RISK_3);

    private final Setting reassessment;
    private final Setting trial;
    private final Setting proposed;
    private final Setting observation;

    RiskLevel(Setting reassessment, Setting trial, Setting proposed, Setting observation) {
        this.reassessment = reassessment;
        this.trial = trial;
        this.proposed = proposed;
        this.observation = observation;
    }

    /** Returns the level of a use whose risk nobody has stated. */
    public static RiskLevel gravest() {
        return values()[values().length - 1];
    }

    /** @throws IllegalArgumentException where there is no such level */
    public static RiskLevel of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("No risk level: " + number);
        }
        return values()[number - 1];
    }

    /** Returns the number from 1 on that tables, forms and the journal write and people read. */
    public int number() {
        return ordinal() + 1;
    }

    public boolean isAbove(RiskLevel other) {
        return compareTo(other) > 0;
    }

    /** Returns the setting for the greatest number of months until a solution in service is evaluated again. */
    Setting reassessment() {
        return reassessment;
    }

    /** Returns the least effective time of an ordinary experimentation, in months. */
    Setting trial() {
        return trial;
    }

    /** Returns the length that the protocol proposes for an ordinary experimentation, in months. */
    Setting proposed() {
        return proposed;
    }

    /** Returns the least time for which a use in service is observed, in months. */
    Setting observation() {
        return observation;
    }
}
