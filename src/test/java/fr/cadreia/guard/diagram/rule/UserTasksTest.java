package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.Edited.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.DeployedNames;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of each thing that a task of people or a start must have. */
class UserTasksTest {

    private static final String FORM = "{\"type\":\"default\",\"id\":\"legal\",\"components\":[],\"schemaVersion\":16}";
    private static final DiagramGuard GUARD =
            new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));
    private static final DeployedNames JURISTS = new DeployedNames() {
        @Override
        public boolean hasForm(String formId) {
            return true;
        }

        @Override
        public boolean hasGroup(String groupId) {
            return groupId.equals("juristes") || groupId.equals("camunda-admin");
        }
    };

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

    // What people read of a step that is missing, or that is not carried as the method has it.

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

    // What people read of a step that a way passes by.

    @Test
    void theStepThatIsReachedAndTheOneThatIsMissingAreNamed() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .set("Flow_AssessmentToSecondReading", "targetRef", "CallActivity_CommitteeDecision"),
                        "step-order"))
                .containsExactly(
                        "Un dossier peut atteindre «\u00a0Généralisation\u00a0» sans que l’étape «\u00a0Seconde lecture\u00a0» ait été terminée "
                                + "à sa place. Faites passer ce chemin par «\u00a0Seconde lecture\u00a0», ou menez-le à une étape antérieure ou "
                                + "à l’arrêt.");
    }

    @Test
    void aForkWithinABranchJoinsNothing() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .between("Flow_ToAssessment", "Fork", "<bpmn:parallelGateway id=\"Fork\" />")
                                .add("<bpmn:parallelGateway id=\"Fork2\" /><bpmn:endEvent id=\"End_New\" />" + TASK)
                                .flow("Fork", "Fork2")
                                .flow("Fork2", "Task_New")
                                .flow("Fork2", "End_New")
                                .flow("Task_New", "Task_Assessment"),
                        "liveness"))
                .singleElement()
                .satisfies(
                        said -> assertThat(said)
                                .startsWith(
                                        "Plusieurs flux partent d’ici ensemble et mènent à «\u00a0Bilan\u00a0»\u00a0: les mêmes"));
    }

    // The group to which an added task is confided must exist, and treat cases.

    private static List<Problem> problems(String groups) {
        String diagram = Edited.of("mandatory-path")
                .between(
                        "Flow_ToAssessment",
                        "Task_New",
                        "<bpmn:userTask id=\"Task_New\" camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" "
                                + "camunda:candidateGroups=\"" + groups + "\" />")
                .xml();
        return GUARD.verify(
                List.of(new SourceFile("mandatory-path.bpmn", diagram.getBytes(StandardCharsets.UTF_8))), JURISTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hr", "juristes", "agents, juristes", "development-council", "administrators,hr"})
    void aGroupOfTheFrameworkOrOfTheEngineIsAccepted(String groups) {
        assertThat(problems(groups)).isEmpty();
    }

    @Test
    void aGroupThatNobodyKnowsIsRefusedWhateverStandsBesideIt() {
        assertThat(problems("hr,juriste")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("user-task");
            assertThat(problem.element()).isEqualTo("Task_New");
            assertThat(problem.message())
                    .isEqualTo(
                            "Le groupe «\u00a0juriste\u00a0» n’existe pas\u00a0: personne ne pourrait faire cette tâche.");
            assertThat(problem.remedy()).contains("ai-experts").contains("Admin");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrators", "camunda-admin", "administrators,camunda-admin"})
    void administratorsTreatNoCases(String groups) {
        assertThat(problems(groups))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("qu’aux administrateurs"));
    }

    private static List<String> started(String attribute, String value) {
        String diagram = Edited.of("mandatory-path")
                .set("mandatory-path", attribute, value)
                .xml();
        return GUARD
                .verify(
                        List.of(new SourceFile("mandatory-path.bpmn", diagram.getBytes(StandardCharsets.UTF_8))),
                        JURISTS)
                .stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void somebodyFindsTheProcessInTheTasklist() {
        assertThat(started("camunda:isStartableInTasklist", "false"))
                .containsExactly("Personne ne pourrait plus commencer ce processus depuis le Tasklist.");
        assertThat(started("camunda:candidateStarterGroups", "personne, "))
                .singleElement()
                .asString()
                .contains("ne serait ouvert qu’à «\u00a0personne, \u00a0»");
        assertThat(started("camunda:candidateStarterGroups", "agents,personne")).isEmpty();
        assertThat(started("camunda:candidateStarterGroups", "juristes")).isEmpty();
    }
}
