package fr.cadreia.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the framework demands whatever the decision tables say: an administrator may make a table stricter, or say its
 * reasons otherwise, but not open a gate that rule 5 closes nor admit a use that rules 1 and 4 exclude.
 */
final class Floors {

    private static final Set<String> ORDINARY = Set.of("none", "internal");

    private Floors() {}

    /** French reasons; unknown answers close. */
    static List<String> closedGate(Map<String, Object> inputs) {
        boolean personal = !is(inputs, "personalData", "none");
        boolean critical = !ORDINARY.contains(text(inputs, "criticalData"));
        boolean guarded = is(inputs, "confidentialityGuarantee", "contractualAndTechnical");
        boolean kept = is(inputs, "dataReused", "no");
        return (personal || critical) && !(guarded && kept)
                ? List.of("Données personnelles ou critiques sans garantie contractuelle et technique, ou réutilisées"
                        + " (règle 5)")
                : List.of();
    }

    /** French reasons; empty when nothing excludes the use. */
    static List<String> exclusions(Map<String, Object> inputs) {
        List<String> exclusions = new ArrayList<>();
        if (is(inputs, "aiActClass", "prohibited")) {
            exclusions.add(
                    "Exclu par le cadre (pratique interdite par l'article 5 du règlement sur l'IA) : modifiez l'usage");
        }
        if (is(inputs, "roleInDecision", "decides") && !is(inputs, "affectsPersons", "none")) {
            exclusions.add("Exclu par le cadre (règle 4) : modifiez l'usage");
        }
        if (is(inputs, "humanChannelKept", "no")) {
            exclusions.add("Exclu par le cadre (règle 1) : modifiez l'usage");
        }
        return exclusions;
    }

    private static boolean is(Map<String, Object> inputs, String name, String value) {
        return value.equals(text(inputs, name));
    }

    private static String text(Map<String, Object> inputs, String name) {
        return Objects.toString(inputs.get(name), "");
    }
}
