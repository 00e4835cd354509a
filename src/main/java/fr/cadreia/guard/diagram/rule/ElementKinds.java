package fr.cadreia.guard.diagram.rule;

import java.util.Map;

/** What an element is called in a sentence. */
final class ElementKinds {

    private static final Map<String, String> NAMES = Map.of(
            "userTask", "une tâche utilisateur",
            "serviceTask", "une tâche de service",
            "callActivity", "une activité d’appel",
            "manualTask", "une tâche manuelle",
            "sendTask", "une tâche d’envoi",
            "receiveTask", "une tâche de réception",
            "businessRuleTask", "une tâche de règle métier",
            "subProcess", "un sous-processus",
            "task", "une simple tâche");

    private ElementKinds() {}

    static String of(String type) {
        return NAMES.getOrDefault(type, "un élément d’un autre type (" + type + ")");
    }
}
