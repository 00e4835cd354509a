package fr.cadreia.dossier;

import fr.cadreia.engine.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the framework demands whatever the decision tables say: an administrator may make a table stricter, or say its
 * reasons otherwise, but not open a gate that rule 5 closes, admit a use that rules 1 and 4 exclude, do without an
 * opinion, nor lower a risk.
 */
public final class FrameworkMinimums {

    private static final Set<String> ORDINARY = Set.of("none", "internal");
    /** The answers that the data gate looks at, each with the one that keeps it from closing (rule 5). */
    static final Map<String, String> GATE = new LinkedHashMap<>();

    static {
        GATE.put("personalData", "none");
        GATE.put("criticalData", "none");
        GATE.put("confidentialityGuarantee", "contractualAndTechnical");
        GATE.put("dataReused", "no");
    }

    private static final int GRAVE = 3;

    private FrameworkMinimums() {}

    /** French reasons; unknown answers close. */
    public static List<String> closedGate(Answers inputs) {
        boolean personal = !inputs.is("personalData", "none");
        boolean critical = !ORDINARY.contains(inputs.text("criticalData"));
        boolean guarded = inputs.is("confidentialityGuarantee", "contractualAndTechnical");
        boolean kept = inputs.is("dataReused", "no");
        return (personal || critical) && !(guarded && kept)
                ? List.of("Données personnelles ou critiques sans garantie contractuelle et technique, ou réutilisées"
                        + " (règle 5)")
                : List.of();
    }

    /** French reasons; empty when nothing excludes the use. */
    public static List<String> exclusions(Answers inputs) {
        List<String> exclusions = new ArrayList<>();
        if (inputs.is("aiActClass", "prohibited")) {
            exclusions.add(
                    "Exclu par le cadre (pratique interdite par l’article 5 du règlement sur l’IA)\u00a0: modifiez l’usage");
        }
        if (inputs.is("roleInDecision", "decides") && !inputs.is("affectsPersons", "none")) {
            exclusions.add("Exclu par le cadre (règle 4)\u00a0: modifiez l’usage");
        }
        if (inputs.is("humanChannelKept", "no")) {
            exclusions.add("Exclu par le cadre (règle 1)\u00a0: modifiez l’usage");
        }
        return exclusions;
    }

    /** @param why French reason */
    record Risk(int level, String why) {}

    /** The highest level that applies. */
    static Risk risk(Answers inputs) {
        boolean affects = !inputs.is("affectsPersons", "none");
        if (inputs.is("aiActClass", "highRisk")) {
            return new Risk(4, "Système à haut risque au sens de l’annexe III du règlement sur l’IA");
        }
        if (affects && inputs.is("roleInDecision", "recommends")) {
            return new Risk(GRAVE, "L’IA recommande une décision qui touche des personnes");
        }
        if (inputs.is("personalData", "sensitive")) {
            return new Risk(GRAVE, "Données personnelles sensibles");
        }
        if (affects && inputs.is("roleInDecision", "drafts")) {
            return new Risk(2, "L’IA prépare une décision qui touche des personnes");
        }
        if (inputs.is("personalData", "ordinary")) {
            return new Risk(2, "Données personnelles ordinaires");
        }
        if (inputs.list("audience").contains("inhabitants")) {
            return new Risk(2, "Les habitants font partie du public visé");
        }
        return new Risk(1, "Niveau de départ de toute solution");
    }
}
