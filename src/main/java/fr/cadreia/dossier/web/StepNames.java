package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Step;
import java.util.Map;

/** French names of what the journal calls a step: a step's code, or the form of one of the steps within it. */
public final class StepNames {

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("opinion-dpo", "Avis du délégué à la protection des données"),
            Map.entry("opinion-security", "Avis sécurité"),
            Map.entry("opinion-sobriety", "Avis sobriété numérique"),
            Map.entry("opinion-hr", "Avis ressources humaines"),
            Map.entry("convening", "Convocation de la séance"),
            Map.entry("attendance", "Feuille de présence"),
            Map.entry("motion", "Projet d’avis mis aux voix"),
            Map.entry("vote", "Vote"),
            Map.entry("vote-closing", "Clôture du scrutin"),
            Map.entry("result", "Constat du résultat"));

    private StepNames() {}

    /** Empty when the journal names none that is known. */
    public static String of(String stepOrForm) {
        String form = FORMS.get(stepOrForm);
        return form != null
                ? form
                : Step.of(camelCase(stepOrForm)).map(Step::label).orElse("");
    }

    private static String camelCase(String kebab) {
        StringBuilder camel = new StringBuilder();
        for (String part : kebab.split("-")) {
            camel.append(
                    camel.isEmpty() || part.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }
}
