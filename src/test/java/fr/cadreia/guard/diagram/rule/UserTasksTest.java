package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of each thing that a task of people or a start must have. */
class UserTasksTest {

    private static final String FORM = "{\"type\":\"default\",\"id\":\"legal\",\"components\":[],\"schemaVersion\":16}";

    private static List<String> said(Edited edited) {
        return edited.problems().stream()
                .filter(problem ->
                        problem.code().equals("user-task") || problem.code().equals("known-process"))
                .map(Problem::explanation)
                .toList();
    }

    private static Edited task(String attributes) {
        return Edited.of("mandatory-path")
                .with("legal.form", FORM)
                .between("Flow_ToAssessment", "Task_New", "<bpmn:userTask id=\"Task_New\" " + attributes + " />");
    }

    @Test
    void aTaskIsConfidedToAGroupAndToNobodyElse() {
        assertThat(said(task("camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\"")))
                .singleElement()
                .asString()
                .startsWith("Cette tâche n’est confiée à aucun groupe");
        assertThat(said(task(
                        "camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"hr\""
                                + " camunda:assignee=\"admin\"")))
                .singleElement()
                .asString()
                .startsWith("Cette tâche est assignée dans le diagramme");
    }

    @Test
    void aFormIsBoundToItsLatestVersion() {
        assertThat(said(task("camunda:formRef=\"legal\" camunda:candidateGroups=\"hr\"")))
                .singleElement()
                .asString()
                .contains("n’est pas lié à sa dernière version");
    }

    @Test
    void aFormThatMeansSomethingIsFilledInItsOwnProcess() {
        for (String form : List.of("case-start", "vote", "commitment")) {
            assertThat(said(task("camunda:formRef=\"" + form
                            + "\" camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"hr\"")))
                    .singleElement()
                    .asString()
                    .contains("«\u00a0" + form + "\u00a0» appartient à une étape");
        }
        assertThat(said(Edited.of("reassessment")
                        .between(
                                "Flow_MeasureToDeliberation",
                                "Task_New",
                                "<bpmn:userTask id=\"Task_New\" camunda:formRef=\"opinion-hr\" "
                                        + "camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"hr\" />")))
                .singleElement()
                .asString()
                .contains("«\u00a0opinion-hr\u00a0» appartient à une étape");
    }

    @Test
    void aStartIsThatOfItsProcess() {
        assertThat(said(Edited.of("mandatory-path").set("Start_Case", "camunda:formRef", "proposal")))
                .anySatisfy(text ->
                        assertThat(text).startsWith("Un dossier s’ouvre avec le formulaire «\u00a0case-start\u00a0»"))
                .anySatisfy(
                        text -> assertThat(text).startsWith("Ce formulaire de départ n’est pas celui du processus"));
        assertThat(said(Edited.of("deliberation")
                        .declare("message")
                        .add("<bpmn:startEvent id=\"Start_New\">" + Edited.definition("message") + "</bpmn:startEvent>")
                        .flow("Start_New", "Service_OpenExamination")))
                .anySatisfy(text -> assertThat(text).startsWith("Ce processus commencerait de lui-même"));
    }

    @Test
    void aProcessThatNobodyCanOpenIsToldItsStart() {
        String gone =
                "Ce processus n’a plus de départ simple\u00a0: rien ne pourrait l’ouvrir. Remettez un événement de départ sans "
                        + "définition";
        String message = "<bpmn:messageEventDefinition messageRef=\"New_message\" />";
        assertThat(Sentences.of(Edited.of("mandatory-path").declare("message").add("Start_Case", message), "user-task"))
                .containsExactly(gone + ", avec le formulaire «\u00a0case-start\u00a0».");
        assertThat(Sentences.of(
                        Edited.of("reassessment").declare("message").add("Start_Reassessment", message), "user-task"))
                .containsExactly(gone + ".");
    }
}
