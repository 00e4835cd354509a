package fr.cadreia.guard.diagram.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The format of values that the engine reads only when a case comes there, where a mistake would hold up the case. */
enum ValueFormat {
    NUMBER("-?\\d{1,9}", "un nombre entier"),
    PRIORITY("-?\\d{1,9}|" + Parts.VARIABLE, "un nombre entier ou ${variable}"),
    DUE(
            Parts.DATE + "|" + Parts.DURATION + "|" + Parts.VARIABLE,
            "une date (2027-01-31), une durée (P10D) ou ${variable}"),
    DURATION(Parts.DURATION + "|" + Parts.VARIABLE, "une durée (P10D) ou ${variable}"),
    CYCLE(
            "R\\d*/(?:" + Parts.DATE + "/)?" + Parts.DURATION + "(?:/" + Parts.DATE + ")?|" + Parts.CRON + "|"
                    + Parts.VARIABLE,
            "une répétition (R3/P10D) ou ${variable}"),
    /** The number of instances of an activity. */
    CARDINALITY("\\d{1,3}|" + Parts.VARIABLE, "un nombre d’instances (999 au plus) ou ${variable}"),
    /** A job without any try is never done. */
    RETRIES(
            "R[1-9]\\d{0,3}/" + Parts.DURATION + "|" + Parts.DURATION + "(?:, ?" + Parts.DURATION + ")*",
            "au moins un essai (R3/PT10M) ou des durées (PT5M,PT1H)");

    private final Pattern pattern;
    private final String expected;

    ValueFormat(String pattern, String expected) {
        this.pattern = Pattern.compile(pattern);
        this.expected = expected;
    }

    /** Returns the format with a name in {@code known-content.yaml}. */
    static Optional<ValueFormat> of(String kind) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
    }

    boolean matches(String value) {
        return pattern.matcher(value.strip()).matches();
    }

    /** Returns the expected value in French. */
    String expected() {
        return expected;
    }

    private static final class Parts {
        private static final String VARIABLE = "\\$\\{\\s*\\w+\\s*}";
        private static final String TIME =
                "T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?(?:Z|[+-](?:0\\d|1[0-4]):?[0-5]\\d)?";
        private static final String DATE =
                "20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8]|29(?<!02-29)|30(?<!02-30)|31(?<=0[13578]-31|1[02]-31))(?:"
                        + TIME + ")?";
        /** The pattern of a duration that is not empty, and no repetition within a minute. */
        private static final String DURATION =
                "P(?=.)(?!(?:0+[YMWD])*(?:T(?:0+[HMS])*)?(?![\\w]))(?:\\d{1,2}Y)?(?:\\d{1,3}M)?(?:\\d{1,3}W)?(?:\\d{1,4}D)?"
                        + "(?:T(?=\\d)(?:\\d{1,4}H)?(?:\\d{1,5}M)?(?:\\d{1,6}S)?)?";

        private static final String CRON = "[\\w*?/,#-]+(?: [\\w*?/,#-]+){5,6}";

        private Parts() {}
    }
}
