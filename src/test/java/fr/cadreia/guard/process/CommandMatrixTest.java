package fr.cadreia.guard.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.cadreia.guard.process.DeploymentRefusals.DeploymentOptions;
import java.lang.reflect.Field;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.junit.jupiter.api.Test;

/** The allow-list against the engine's own command classes. */
class CommandMatrixTest {

    private static final JavaClasses ENGINE = new ClassFileImporter().importPackages("org.camunda.bpm.engine.impl");

    @Test
    void everyAllowedCommandExistsInTheEngine() {
        Set<String> names = ENGINE.stream()
                .filter(type -> type.isAssignableTo(Command.class)
                        || type.getSimpleName().endsWith("QueryImpl"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(names).containsAll(CommandMatrix.all().keySet());
    }

    @Test
    void whatChangesACaseOutsideItsFormsIsAllowedToNobody() {
        Set<String> changing = ENGINE.stream()
                .filter(type -> type.isAssignableTo(Command.class))
                .map(JavaClass::getSimpleName)
                .filter(
                        name -> name.matches(
                                ".*(Modif|Restart|Migrat|BpmnError|Escalation|Signal|Message|Variables?Cmd|DeleteDeployment"
                                        + "|DeleteHistoric|DeleteProcess|JobDuedate|ExecuteJobs|ExternalTask|Delegate|Attachment"
                                        + "|Suspend|Activate|RemovalTime|TimeToLive|StartProcessInstance|CompleteTask"
                                        + "|ResolveTask|IdentityLink|SetTask|SaveTask|CreateTask|JobDefinition|Property|Batch).*"))
                .filter(name -> !name.startsWith("Get") && !name.endsWith("QueryImpl"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(changing)
                .hasSizeGreaterThan(60)
                .doesNotContainAnyElementsOf(CommandMatrix.all().keySet());
    }

    /**
     * Arguments that the engine's classes have and that nobody may give. The developer who takes a newer engine decides
     * about its new ones.
     */
    private static final Set<String> REFUSED = Set.of(
            "AssignTaskCmd.groupId",
            "AssignTaskCmd.value",
            "DeployCmd.deploymentHandler",
            "GetDeployedProcessDefinitionCmd.isTenantIdSet",
            "GetDeployedProcessDefinitionCmd.processDefinitionTenantId",
            "GetDeployedStartFormCmd.commandContext",
            "GetDeployedTaskFormCmd.commandContext",
            "SaveUserCmd.skipPasswordPolicy",
            "SetJobRetriesCmd.dueDate",
            "SetJobRetriesCmd.isDueDateSet",
            "SetJobRetriesCmd.jobDefinitionId",
            "SetJobRetriesCmd.jobIds");

    /** What a deployment is told besides its files; {@link DeploymentOptions} decides about each. */
    private static final Set<String> OF_DEPLOYMENTS = Set.of(
            "deployChangedOnly",
            "deploymentResourcesById",
            "deploymentResourcesByName",
            "deployment",
            "deployments",
            "isDuplicateFilterEnabled",
            "nameFromDeployment",
            "processDefinitionsActivationDate",
            "repositoryService");

    @Test
    void everyArgumentOfAnAllowedCommandWasDecidedAbout() {
        Set<String> engines = new TreeSet<>();
        Set<String> decided = new TreeSet<>(REFUSED);
        for (JavaClass type : ENGINE) {
            Set<String> allowed = CommandMatrix.arguments().get(type.getSimpleName());
            if (type.isAssignableTo(Command.class) && allowed != null) {
                CommandFields.of(type.reflect())
                        .forEach(field -> engines.add(type.getSimpleName() + "." + field.getName()));
                allowed.forEach(name -> decided.add(type.getSimpleName() + "." + name));
            }
        }

        assertThat(engines).hasSizeGreaterThan(80).isEqualTo(decided);
    }

    @Test
    void aCommandWithoutArgumentsListedIsAQuery() {
        assertThat(CommandMatrix.all().keySet())
                .filteredOn(name -> !CommandMatrix.arguments().containsKey(name))
                .allMatch(name -> name.endsWith("QueryImpl"));
    }

    @Test
    void everyOptionOfADeploymentWasDecidedAbout() {
        assertThat(CommandFields.of(DeploymentBuilderImpl.class))
                .extracting(Field::getName)
                .containsExactlyInAnyOrderElementsOf(OF_DEPLOYMENTS);
    }

    @Test
    void anArgumentThatMayNotBeGivenIsNamed() {
        assertThat(CommandMatrix.refusedArguments(new SetJobRetriesCmd("job", null, 1, null, false)))
                .isEmpty();
        assertThat(CommandMatrix.refusedArguments(new SetJobRetriesCmd("job", null, 1, new Date(0), true)))
                .containsExactly("dueDate", "isDueDateSet");
        assertThat(CommandMatrix.refusedArguments(new SetJobRetriesCmd(List.of("job"), 1, null, false)))
                .containsExactly("jobIds");
        assertThat(CommandMatrix.refusedArguments(new SaveUserCmd(new UserEntity("a"), true)))
                .containsExactly("skipPasswordPolicy");
    }
}
