package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;

/** What people read of a step that is missing, or that is not carried as the method has it. */
class HumanStepTest {

    private static void says(Edited diagram, String sentence) {
        assertThat(Sentences.of(diagram, "human-step")).contains(sentence);
    }

    private static Edited path() {
        return Edited.of("mandatory-path");
    }

    private static Edited deliberation() {
        return Edited.of("deliberation");
    }

    @Test
    void aTaskThatIsMissingIsPlacedByItsTemplate() {
        says(
                path().remove("Task_SecondReading"),
                "L’étape «\u00a0Seconde lecture\u00a0» manque\u00a0: Un autre expert que celui qui a accompagné relit le bilan. "
                        + "Dans Camunda Modeler, choisissez le modèle d’élément «\u00a0Seconde lecture\u00a0»\u00a0: il pose la propriété "
                        + "«\u00a0step\u00a0» = «\u00a0secondReading\u00a0» sur une tâche utilisateur.");
    }

    @Test
    void aComputationThatIsMissingIsPlacedByItsDelegate() {
        says(
                deliberation().remove("Service_CountVotes"),
                "L’étape «\u00a0Décompte des voix\u00a0» manque\u00a0: L’application décompte les voix. "
                        + "Placez une tâche de service dont le traitement est ${countVotes}.");
    }

    @Test
    void anElementCarriesOneStep() {
        says(
                path().extend(
                                "Task_Review",
                                "<camunda:properties><camunda:property name=\"step\" value=\"stop\" /></camunda:properties>"),
                "Cet élément porte plusieurs étapes\u00a0: review, stop. Gardez une seule propriété «\u00a0step\u00a0».");
    }

    @Test
    void ofTwoThatCarryAStepTheFirstOfTheFileKeepsIt() {
        String twin =
                "<bpmn:userTask id=\"Twin\" camunda:candidateGroups=\"agents,communes\" camunda:formRef=\"assessment\" "
                        + "camunda:formRefBinding=\"latest\"><bpmn:extensionElements><camunda:properties>"
                        + "<camunda:property name=\"step\" value=\"assessment\" /></camunda:properties></bpmn:extensionElements></bpmn:userTask>";
        String remedy = " Une étape n’est portée que par un élément\u00a0: ramenez les flux vers lui.";
        says(
                path().between("Flow_AssessmentToSecondReading", "Twin", twin),
                "L’étape «\u00a0Bilan\u00a0» est déjà portée par «\u00a0Task_Assessment\u00a0»." + remedy);
        says(
                path().addFirst("mandatory-path", twin),
                "L’étape «\u00a0Bilan\u00a0» est déjà portée par «\u00a0Twin\u00a0»." + remedy);
    }

    @Test
    void whatPeopleDoIsATaskOfTheirs() {
        assertThat(Sentences.of(path().turnInto("Task_SecondReading", "manualTask"), "human-step"))
                .anyMatch(said -> said.startsWith(
                        "L’étape «\u00a0Seconde lecture\u00a0» est portée par une tâche manuelle au lieu d’une tâche utilisateur\u00a0: "
                                + "cette étape doit être une tâche utilisateur. Dans Camunda Modeler"));
        assertThat(Sentences.of(path().turnInto("CallActivity_Reassessment", "userTask"), "human-step"))
                .anyMatch(said -> said.startsWith(
                        "L’étape «\u00a0Réévaluation\u00a0» est portée par une tâche utilisateur au lieu d’une activité d’appel. Dans "
                                + "Camunda Modeler"));
    }

    @Test
    void aStepIsOfItsGroups() {
        says(
                path().set("Task_Review", "camunda:candidateGroups", "agents"),
                "L’étape «\u00a0Instruction\u00a0» doit être confiée aux groupes ai-experts, et à eux seuls. Onglet Affectation, "
                        + "«\u00a0Candidate groups\u00a0»\u00a0: ai-experts.");
        says(
                path().unset("Task_Assessment", "camunda:candidateGroups"),
                "L’étape «\u00a0Bilan\u00a0» doit être confiée aux groupes agents,communes, et à eux seuls. Onglet Affectation, "
                        + "«\u00a0Candidate groups\u00a0»\u00a0: agents,communes.");
    }

    @Test
    void theVoteIsOfNoGroup() {
        says(
                deliberation().set("Task_Vote", "camunda:candidateGroups", "agents"),
                "L’étape «\u00a0Vote\u00a0» ne peut être confiée à aucun groupe. Onglet Affectation, «\u00a0Candidate groups\u00a0»\u00a0: aucun.");
    }

    @Test
    void theVoteAloneIsOfSomebody() {
        says(
                path().set("Task_Review", "camunda:assignee", "expert"),
                "L’étape «\u00a0Instruction\u00a0» ne peut pas être assignée dans le diagramme. Onglet Affectation, "
                        + "«\u00a0Assignee\u00a0»\u00a0: vide.");
        says(
                deliberation().set("Task_Vote", "camunda:assignee", "chair"),
                "L’étape «\u00a0Vote\u00a0» revient à ${member}. Onglet Affectation, «\u00a0Assignee\u00a0»\u00a0: ${member}.");
    }
}
