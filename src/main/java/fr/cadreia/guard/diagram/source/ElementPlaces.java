package fr.cadreia.guard.diagram.source;

import java.util.Map;
import java.util.Optional;

/** Tells where an element stands, in the words of Camunda Modeler: the drawn element, and the tab of its properties. */
public final class ElementPlaces {

    private static final Map<String, String> DRAWN = Map.ofEntries(
            Map.entry("definitions", "Fichier"),
            Map.entry("process", "Processus"),
            Map.entry("collaboration", "Collaboration"),
            Map.entry("participant", "Pool"),
            Map.entry("lane", "Couloir"),
            Map.entry("messageFlow", "Flux de message"),
            Map.entry("sequenceFlow", "Flux de séquence"),
            Map.entry("startEvent", "Événement de début"),
            Map.entry("endEvent", "Événement de fin"),
            Map.entry("intermediateCatchEvent", "Événement intermédiaire d’attente"),
            Map.entry("intermediateThrowEvent", "Événement intermédiaire d’envoi"),
            Map.entry("boundaryEvent", "Événement de bordure"),
            Map.entry("exclusiveGateway", "Passerelle exclusive"),
            Map.entry("parallelGateway", "Passerelle parallèle"),
            Map.entry("inclusiveGateway", "Passerelle inclusive"),
            Map.entry("eventBasedGateway", "Passerelle basée sur un événement"),
            Map.entry("complexGateway", "Passerelle complexe"),
            Map.entry("task", "Tâche"),
            Map.entry("manualTask", "Tâche manuelle"),
            Map.entry("userTask", "Tâche utilisateur"),
            Map.entry("serviceTask", "Tâche de service"),
            Map.entry("sendTask", "Tâche d’envoi"),
            Map.entry("receiveTask", "Tâche de réception"),
            Map.entry("scriptTask", "Tâche de script"),
            Map.entry("businessRuleTask", "Tâche de règle métier"),
            Map.entry("callActivity", "Activité d’appel"),
            Map.entry("subProcess", "Sous-processus"),
            Map.entry("adHocSubProcess", "Sous-processus ad hoc"),
            Map.entry("transaction", "Transaction"),
            Map.entry("textAnnotation", "Annotation"),
            Map.entry("message", "Message"),
            Map.entry("signal", "Signal"),
            Map.entry("error", "Erreur"),
            Map.entry("escalation", "Escalade"),
            Map.entry("decision", "Décision"),
            Map.entry("decisionTable", "Table de décision"),
            Map.entry("input", "Colonne d’entrée"),
            Map.entry("output", "Colonne de sortie"),
            Map.entry("rule", "Règle"));

    private static final Map<String, String> TABS = Map.ofEntries(
            Map.entry("id", "Général"),
            Map.entry("name", "Général"),
            Map.entry("isExecutable", "Général"),
            Map.entry("documentation", "Documentation"),
            Map.entry("camunda:formRef", "Formulaire"),
            Map.entry("camunda:formRefBinding", "Formulaire"),
            Map.entry("camunda:formKey", "Formulaire"),
            Map.entry("camunda:formData", "Formulaire"),
            Map.entry("camunda:candidateGroups", "Affectation"),
            Map.entry("camunda:candidateUsers", "Affectation"),
            Map.entry("camunda:assignee", "Affectation"),
            Map.entry("camunda:dueDate", "Affectation"),
            Map.entry("camunda:followUpDate", "Affectation"),
            Map.entry("camunda:priority", "Affectation"),
            Map.entry("camunda:delegateExpression", "Implémentation"),
            Map.entry("camunda:class", "Implémentation"),
            Map.entry("camunda:expression", "Implémentation"),
            Map.entry("camunda:type", "Implémentation"),
            Map.entry("camunda:topic", "Implémentation"),
            Map.entry("camunda:decisionRef", "Implémentation"),
            Map.entry("camunda:mapDecisionResult", "Implémentation"),
            Map.entry("camunda:resultVariable", "Implémentation"),
            Map.entry("calledElement", "Élément appelé"),
            Map.entry("camunda:calledElementBinding", "Élément appelé"),
            Map.entry("camunda:asyncBefore", "Exécution asynchrone"),
            Map.entry("camunda:asyncAfter", "Exécution asynchrone"),
            Map.entry("camunda:failedJobRetryTimeCycle", "Exécution des travaux"),
            Map.entry("failedJobRetryTimeCycle", "Exécution des travaux"),
            Map.entry("camunda:jobPriority", "Exécution des travaux"),
            Map.entry("camunda:historyTimeToLive", "Conservation de l’historique"),
            Map.entry("camunda:isStartableInTasklist", "Tasklist"),
            Map.entry("camunda:candidateStarterGroups", "Droits de démarrage"),
            Map.entry("taskListener", "Écouteurs de tâche"),
            Map.entry("executionListener", "Écouteurs d’exécution"),
            Map.entry("in", "Correspondances d’entrée"),
            Map.entry("out", "Correspondances de sortie"),
            Map.entry("inputParameter", "Entrées"),
            Map.entry("outputParameter", "Sorties"),
            Map.entry("property", "Propriétés d’extension"),
            Map.entry("properties", "Propriétés d’extension"),
            Map.entry("connector", "Connecteur"),
            Map.entry("field", "Injections de champ"),
            Map.entry("formData", "Formulaire"),
            Map.entry("conditionExpression", "Condition"),
            Map.entry("condition", "Condition"),
            Map.entry("multiInstanceLoopCharacteristics", "Instances multiples"),
            Map.entry("timerEventDefinition", "Minuteur"),
            Map.entry("messageEventDefinition", "Message"),
            Map.entry("signalEventDefinition", "Signal"),
            Map.entry("errorEventDefinition", "Erreur"),
            Map.entry("escalationEventDefinition", "Escalade"),
            Map.entry("linkEventDefinition", "Lien"),
            Map.entry("inputExpression", "Expression"),
            Map.entry("inputEntry", "Condition"),
            Map.entry("outputEntry", "Conclusion"));

    private ElementPlaces() {}

    /** Returns the drawn element to which an element belongs: itself, or the one whose properties it is among. */
    public static Xml drawn(Xml element) {
        Xml at = element;
        while (!DRAWN.containsKey(at.name()) && at.parent().isPresent()) {
            at = at.parent().get();
        }
        return DRAWN.containsKey(at.name()) ? at : element;
    }

    /** Returns the place in French, e.g. {@code Tâche utilisateur « Bilan », onglet Formulaire}. */
    public static String of(Xml element, String attribute) {
        Xml drawn = drawn(element);
        String kind = DRAWN.getOrDefault(drawn.name(), "Élément");
        return kind
                + called(drawn)
                + tab(element, drawn, attribute).map(tab -> ", onglet " + tab).orElse("");
    }

    private static Optional<String> tab(Xml element, Xml drawn, String attribute) {
        if (TABS.containsKey(attribute)) {
            return Optional.of(TABS.get(attribute));
        }
        for (Xml at = element; at != drawn; at = at.parent().orElse(drawn)) {
            if (TABS.containsKey(at.name())) {
                return Optional.of(TABS.get(at.name()));
            }
        }
        return Optional.empty();
    }

    private static String called(Xml drawn) {
        if (drawn.name().equals("rule")) {
            return " n° "
                    + (1
                            + drawn.parent()
                                    .map(table -> table.children("rule").indexOf(drawn))
                                    .orElse(0));
        }
        String name = drawn.attribute("name")
                .or(() -> drawn.attribute("label"))
                .orElse("")
                .strip();
        if (name.isEmpty() && drawn.name().equals("sequenceFlow")) {
            return end(drawn, "sourceRef", " de ") + end(drawn, "targetRef", " vers ");
        }
        String shown = name.isEmpty() ? drawn.id() : name;
        return shown.isEmpty() ? "" : " «\u00a0" + shown + "\u00a0»";
    }

    /** Returns one end of a flow: a flow without a name is known by the nodes that it leads from and to. */
    private static String end(Xml flow, String attribute, String word) {
        String id = flow.attribute(attribute).orElse("");
        Xml root = flow;
        while (root.parent().isPresent()) {
            root = root.parent().get();
        }
        String name = root.all()
                .filter(element -> element.id().equals(id))
                .findFirst()
                .flatMap(element -> element.attribute("name"))
                .filter(found -> !found.isBlank())
                .orElse(id);
        return word + "«\u00a0" + name.strip() + "\u00a0»";
    }
}
