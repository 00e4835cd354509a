package fr.cadreia.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The limits of the light track (parcours allégé): risk 1, or 2 only for ordinary data under a verified guarantee; no
 * rights affected, agents only, at most 20 users, at most 3 months. Whoever leaves one takes the full track.
 */
final class LightTrack {

    static final int MOST_USERS = 20;
    static final int MOST_MONTHS = 3;

    private LightTrack() {}

    /**
     * @param inputs the answers that decide, by field, with the {@code riskLevel} as a number
     * @return a French phrase for each limit that is passed; unknown answers pass it
     */
    static List<String> passedLimits(Map<String, Object> inputs) {
        List<String> passed = new ArrayList<>();
        int risk = number(inputs, "riskLevel").map(BigDecimal::intValue).orElse(4);
        boolean ordinaryData = is(inputs, "personalData", "ordinary");
        boolean guaranteed = is(inputs, "confidentialityGuarantee", "contractualAndTechnical");
        if (risk > 2) {
            passed.add("risque de niveau " + risk + " (2 au plus)");
        } else if (risk == 2 && !(ordinaryData && guaranteed)) {
            passed.add(
                    "risque de niveau 2 sans données personnelles ordinaires sous garantie contractuelle et technique");
        }
        if (!is(inputs, "affectsPersons", "none")) {
            passed.add("des personnes sont touchées");
        }
        if (!List.of("agents").equals(inputs.get("audience"))) {
            passed.add("d'autres personnes que les agents sont concernées");
        }
        if (number(inputs, "userCount")
                .filter(users -> users.intValue() <= MOST_USERS)
                .isEmpty()) {
            passed.add(counted(inputs, "userCount", "utilisateurs") + " (" + MOST_USERS + " au plus)");
        }
        if (number(inputs, "durationMonths")
                .filter(months -> months.compareTo(BigDecimal.valueOf(MOST_MONTHS)) <= 0)
                .isEmpty()) {
            passed.add(counted(inputs, "durationMonths", "mois") + " (" + MOST_MONTHS + " au plus)");
        }
        return passed;
    }

    private static String counted(Map<String, Object> inputs, String field, String unit) {
        return number(inputs, field).map(BigDecimal::toPlainString).orElse("nombre inconnu de") + " " + unit;
    }

    private static Optional<BigDecimal> number(Map<String, Object> inputs, String field) {
        return Optional.ofNullable(inputs.get(field)).map(Object::toString).map(BigDecimal::new);
    }

    private static boolean is(Map<String, Object> inputs, String field, String value) {
        return value.equals(Objects.toString(inputs.get(field), ""));
    }
}
