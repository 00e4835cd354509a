package fr.cadreia.register.format;

import fr.cadreia.register.entry.UseStatus;

/** The phase of a use, in the word of each standard that has one: one table, so that no two contradict each other. */
enum Phase {
    PLANNED("planned", "In ontwikkeling", "idea"),
    /**
     * The pilot: ATRS 1.1 has no word for it. The use is still being developed, and the text says how. The Dutch
     * standard counts a use that is developed and used at once as used.
     */
    PILOT("pilot", "In gebruik", "development (pilot)"),
    /** Evaluation: nobody works with it until the committee has decided. */
    EVALUATION("evaluation", "In ontwikkeling", "development (evaluation of the pilot)"),
    OPERATIONAL("operational", "In gebruik", "production"),
    /** Suspended: interrupted, not over. Of the Dutch words, only "out of use" is true meanwhile. */
    SUSPENDED("evaluation", "Buiten gebruik", "production (suspended)"),
    RETIRED("retired", "Buiten gebruik", "retired");

    private final String eurocities;
    private final String dutch;
    private final String british;

    Phase(String eurocities, String dutch, String british) {
        this.eurocities = eurocities;
        this.dutch = dutch;
        this.british = british;
    }

    static Phase of(UseStatus status) {
        return switch (status) {
            case UNDER_REVIEW -> PLANNED;
            case EXPERIMENTATION, MAINTAINED -> PILOT;
            case AWAITING_DECISION -> EVALUATION;
            case TO_REGULARISE, IN_SERVICE -> OPERATIONAL;
            case SUSPENDED -> SUSPENDED;
            case REFUSED, STOPPED, TAKEN_BACK -> RETIRED;
        };
    }

    String eurocities() {
        return eurocities;
    }

    String dutch() {
        return dutch;
    }

    String british() {
        return british;
    }
}
