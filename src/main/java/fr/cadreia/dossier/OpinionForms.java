package fr.cadreia.dossier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of the opinions, in the order in which they are read. */
public final class OpinionForms {

    /** By form id, e.g. {@code opinion-dpo}: the French name of who gives the opinion. */
    public static final Map<String, String> GIVERS = givers();

    /** By form id: the same in one word or two, where there is room for no more. */
    public static final Map<String, String> SHORT_GIVERS = Map.of(
            "opinion-dpo", "DPO",
            "opinion-security", "sécurité",
            "opinion-sobriety", "sobriété",
            "opinion-hr", "RH");

    private OpinionForms() {}

    private static Map<String, String> givers() {
        Map<String, String> givers = new LinkedHashMap<>();
        givers.put("opinion-dpo", "Délégué à la protection des données");
        givers.put("opinion-security", "Sécurité");
        givers.put("opinion-sobriety", "Sobriété numérique");
        givers.put("opinion-hr", "Ressources humaines");
        return Collections.unmodifiableMap(givers);
    }
}
