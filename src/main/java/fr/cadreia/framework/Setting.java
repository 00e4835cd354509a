package fr.cadreia.framework;

import fr.cadreia.kernel.text.FrenchText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A figure that a version of the framework sets, with the bounds in which the council may choose it. */
public enum Setting {
    QUORUM_PERCENT(
            "quorumPercent",
            Part.COMMITTEE,
            "Quorum\u00a0: part des membres en fonction à dépasser",
            Unit.PERCENT,
            50,
            90),
    MAJORITY_PERCENT(
            "majorityPercent",
            Part.COMMITTEE,
            "Majorité\u00a0: part des suffrages exprimés à dépasser",
            Unit.PERCENT,
            50,
            75),
    CASTING_VOTE("castingVote", Part.COMMITTEE, "Voix prépondérante de la présidence", Unit.SWITCH, 0, 1),
    PROXIES_PER_MEMBER("proxiesPerMember", Part.COMMITTEE, "Pouvoirs par membre", Unit.COUNT, 0, 3),
    NOTICE_DAYS("noticeDays", Part.COMMITTEE, "Délai de convocation", Unit.CLEAR_DAYS, 3, 30),
    SECOND_NOTICE_DAYS("secondNoticeDays", Part.COMMITTEE, "Délai de la seconde convocation", Unit.CLEAR_DAYS, 1, 15),
    WRITTEN_CONSULTATION("writtenConsultation", Part.COMMITTEE, "Consultation écrite permise", Unit.SWITCH, 0, 1),
    /** The switch for the chair's convening; otherwise the secretariat convenes on behalf of the chair. */
    CHAIR_CONVENES(
            "chairConvenes", Part.COMMITTEE, "La présidence approuve et envoie les convocations", Unit.SWITCH, 0, 1),
    OPINION_DAYS("opinionDays", Part.EXAMINATION, "Délai pour rendre un avis", Unit.DAYS, 5, 60),
    /** The days until a use without a demanded proof is suspended; at once where the data are sensitive. */
    DUTY_DAYS(
            "dutyDays",
            Part.EXAMINATION,
            "Usage en service sans la preuve que la loi exige\u00a0: suspendu après",
            Unit.DAYS,
            0,
            90),
    LIGHT_USERS("lightUsers", Part.EXAMINATION, "Parcours allégé\u00a0: utilisateurs au plus", Unit.COUNT, 1, 100),
    LIGHT_MONTHS("lightMonths", Part.EXAMINATION, "Parcours allégé\u00a0: durée au plus", Unit.MONTHS, 1, 6),
    EXPERIMENT_MONTHS("experimentMonths", Part.EXPERIMENT, "Durée d’une expérimentation au plus", Unit.MONTHS, 1, 18),
    EXPERIMENT_TOTAL_MONTHS(
            "experimentTotalMonths",
            Part.EXPERIMENT,
            "Durée de toutes les expérimentations d’un dossier au plus",
            Unit.MONTHS,
            3,
            36),
    EXTENSIONS("extensions", Part.EXPERIMENT, "Prolongations au plus", Unit.COUNT, 0, 3),
    EXPERIMENT_PEOPLE("experimentPeople", Part.EXPERIMENT, "Personnes concernées au plus", Unit.COUNT, 10, 100_000),
    MAINTENANCE_MONTHS(
            "maintenanceMonths", Part.EXPERIMENT, "Poursuite en attendant l’avis au plus", Unit.MONTHS, 1, 6),
    LIGHT_TRIAL_DAYS(
            "lightTrialDays", Part.EXPERIMENT, "Usage effectif au moins, parcours allégé", Unit.DAYS, 14, 62, true),
    TRIAL_MONTHS_RISK_2(
            "trialMonthsRisk2",
            Part.EXPERIMENT,
            "Usage effectif au moins, risque de niveau 1 ou 2",
            Unit.MONTHS,
            1,
            6,
            true),
    TRIAL_MONTHS_RISK_3(
            "trialMonthsRisk3",
            Part.EXPERIMENT,
            "Usage effectif au moins, risque de niveau 3",
            Unit.MONTHS,
            2,
            9,
            true),
    TRIAL_MONTHS_RISK_4(
            "trialMonthsRisk4",
            Part.EXPERIMENT,
            "Usage effectif au moins, risque de niveau 4",
            Unit.MONTHS,
            3,
            12,
            true),
    EXTENSION_MONTHS(
            "extensionMonths",
            Part.EXPERIMENT,
            "Usage effectif au moins pendant une prolongation",
            Unit.MONTHS,
            1,
            3,
            true),
    REAL_USE_PERCENT(
            "realUsePercent",
            Part.EXPERIMENT,
            "Usage réel\u00a0: part au moins de ce que le protocole annonçait",
            Unit.PERCENT,
            25,
            100,
            true),
    PROPOSED_MONTHS_LIGHT("proposedMonthsLight", Part.EXPERIMENT, "Durée proposée, parcours allégé", Unit.MONTHS, 1, 6),
    PROPOSED_MONTHS_RISK_2(
            "proposedMonthsRisk2", Part.EXPERIMENT, "Durée proposée, risque de niveau 1 ou 2", Unit.MONTHS, 1, 18),
    PROPOSED_MONTHS_RISK_3(
            "proposedMonthsRisk3", Part.EXPERIMENT, "Durée proposée, risque de niveau 3", Unit.MONTHS, 1, 18),
    PROPOSED_MONTHS_RISK_4(
            "proposedMonthsRisk4", Part.EXPERIMENT, "Durée proposée, risque de niveau 4", Unit.MONTHS, 1, 18),
    OBSERVATION_MONTHS(
            "observationMonths",
            Part.EXPERIMENT,
            "Observation d’un usage déjà en service au moins",
            Unit.MONTHS,
            1,
            6,
            true),
    OBSERVATION_MONTHS_RISK_3(
            "observationMonthsRisk3",
            Part.EXPERIMENT,
            "Observation d’un usage déjà en service au moins, risque de niveau 3 ou 4",
            Unit.MONTHS,
            1,
            6,
            true),
    PROPOSED_OBSERVATION_MONTHS(
            "proposedObservationMonths",
            Part.EXPERIMENT,
            "Durée d’observation proposée d’un usage déjà en service",
            Unit.MONTHS,
            1,
            12),
    REGULARISATION_MONTHS(
            "regularisationMonths",
            Part.EXPERIMENT,
            "Délai pour régulariser un usage déjà en service",
            Unit.MONTHS,
            3,
            24),
    REASSESSMENT_RISK_1(
            "reassessmentRisk1",
            Part.REASSESSMENT,
            "Réévaluation, risque de niveau 1\u00a0: au plus tard après",
            Unit.MONTHS,
            3,
            24),
    REASSESSMENT_RISK_2(
            "reassessmentRisk2",
            Part.REASSESSMENT,
            "Réévaluation, risque de niveau 2\u00a0: au plus tard après",
            Unit.MONTHS,
            3,
            24),
    REASSESSMENT_RISK_3(
            "reassessmentRisk3",
            Part.REASSESSMENT,
            "Réévaluation, risque de niveau 3\u00a0: au plus tard après",
            Unit.MONTHS,
            2,
            24),
    REASSESSMENT_RISK_4(
            "reassessmentRisk4",
            Part.REASSESSMENT,
            "Réévaluation, risque de niveau 4\u00a0: au plus tard après",
            Unit.MONTHS,
            1,
            24),
    REVIEW_MONTHS("reviewMonths", Part.REVIEW, "Révision du cadre\u00a0: au plus tard après", Unit.MONTHS, 6, 24),
    CODEV_TERM_MONTHS("codevTermMonths", Part.REVIEW, "Délai du CODEV pour rendre son avis", Unit.MONTHS, 1, 6);

    private final String key;
    private final Part part;
    private final String label;
    private final Unit unit;
    private final int least;
    private final int most;
    private final boolean waivedInTrial;

    Setting(String key, Part part, String label, Unit unit, int least, int most) {
        this(key, part, label, unit, least, most, false);
    }

    /**
     * @param waivedInTrial whether a trial installation may begin without it, with 0: such a figure is a minimum of an
     *     experimentation
     */
    Setting(String key, Part part, String label, Unit unit, int least, int most, boolean waivedInTrial) {
        this.key = key;
        this.part = part;
        this.label = label;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.waivedInTrial = waivedInTrial;
    }

    /** The parts of the settings, in French. */
    public enum Part {
        COMMITTEE("Le comité"),
        EXAMINATION("L’instruction"),
        EXPERIMENT("L’expérimentation"),
        REASSESSMENT("La réévaluation"),
        REVIEW("La révision du cadre");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public List<Setting> settings() {
            return Arrays.stream(Setting.values())
                    .filter(setting -> setting.part == this)
                    .toList();
        }
    }

    /** The unit of a value, as it is written in French; a switch is 1 for yes, 0 for no. */
    private enum Unit {
        COUNT("%s"),
        PERCENT("%s\u00a0%%"),
        DAYS("%s\u00a0jours"),
        CLEAR_DAYS("%s\u00a0jours francs"),
        MONTHS("%s\u00a0mois"),
        SWITCH("");

        private final String pattern;

        Unit(String pattern) {
            this.pattern = pattern;
        }

        private String text(int value) {
            if (this == SWITCH) {
                return value == 1 ? "Oui" : "Non";
            }
            String text = pattern.formatted(FrenchText.number(value));
            return value < 2 ? text.replace("jours francs", "jour franc").replace("jours", "jour") : text;
        }
    }

    public static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** Returns its field in forms and in stored values. */
    public String key() {
        return key;
    }

    /** Returns the French label. */
    public String label() {
        return label;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public boolean isSwitch() {
        return unit == Unit.SWITCH;
    }

    /** Tells whether the council may choose it. */
    public boolean allows(int value) {
        return value >= least && value <= most;
    }

    /**
     * Tells whether a version of the framework may have it: the first version of a trial may do without the figures
     * that are waived there.
     */
    public boolean holds(int value) {
        return allows(value) || waivedInTrial && value == 0;
    }

    /** Returns the name by which it is set at start, e.g. {@code light-users}. */
    public String property() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the bounds in French: "de 1 à 6", with the value that a trial may begin with. */
    public String bounds() {
        return "de " + FrenchText.number(least) + " à " + FrenchText.number(most)
                + (waivedInTrial ? ", ou 0 pour un essai" : "");
    }

    /** Returns the value in French, e.g. "5 jours francs". */
    public String text(int value) {
        return unit.text(value);
    }
}
