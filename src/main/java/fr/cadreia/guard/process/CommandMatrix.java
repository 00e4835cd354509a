package fr.cadreia.guard.process;

import fr.cadreia.guard.CommandRight;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.util.ObjectUtils;

/**
 * The engine's commands that anybody may send, by the right they need, with the arguments that may be given to them.
 * Whatever is not listed is refused to everybody: modification, start at an activity, restart, migration, messages,
 * signals, errors, escalations, variable writes, deletion of deployments and of history, delegation, attachments, and
 * every command and argument that a later engine may bring. Queries are listed without arguments: they only read, what
 * they find is narrowed, and {@link QueryExpressions} refuses the one kind of argument that does more.
 */
final class CommandMatrix {

    private static final Map<String, CommandRight> RIGHTS = new HashMap<>();
    private static final Map<String, Set<String>> ARGUMENTS = new HashMap<>();

    static {
        allow(
                CommandRight.READ_DEFINITIONS,
                "ProcessDefinitionQueryImpl",
                "GetDeployedProcessDefinitionCmd(processDefinitionId, processDefinitionKey, checkReadPermission)",
                "GetDeploymentProcessModelCmd(processDefinitionId)",
                "GetDeploymentProcessDiagramCmd(processDefinitionId)",
                "GetDeploymentProcessDiagramLayoutCmd(processDefinitionId)",
                "GetDeploymentBpmnModelInstanceCmd(processDefinitionId)",
                "GetStaticCalledProcessDefinitionCmd(processDefinitionId)",
                "GetStartFormCmd(processDefinitionId)",
                "GetStartFormVariablesCmd(resourceId, formVariableNames, deserializeObjectValues)",
                "GetDeployedStartFormCmd(processDefinitionId)",
                "GetRenderedStartFormCmd(processDefinitionId, formEngineName)",
                "GetFormKeyCmd(taskDefinitionKey, processDefinitionId)");
        allow(CommandRight.START_PROCESS, "SubmitStartFormCmd(processDefinitionId, businessKey, variables)");
        allow(
                CommandRight.LIST_TASKS,
                "TaskQueryImpl",
                "FilterQueryImpl",
                "GetFilterCmd(filterId)",
                "ExecuteFilterListCmd(filterId, extendingQuery)",
                "ExecuteFilterListPageCmd(firstResult, maxResults, filterId, extendingQuery)",
                "ExecuteFilterCountCmd(filterId, extendingQuery)",
                "ExecuteFilterSingleResultCmd(filterId, extendingQuery)");
        allow(
                CommandRight.READ_TASK,
                "GetTaskFormCmd(taskId)",
                "GetRenderedTaskFormCmd(taskId, formEngineName)",
                "GetDeployedTaskFormCmd(taskId)",
                "GetTaskFormVariablesCmd(resourceId, formVariableNames, deserializeObjectValues)",
                "GetTaskVariablesCmd(taskId, variableNames, isLocal, deserializeValues)",
                "GetIdentityLinksForTaskCmd(taskId)",
                "GetTaskCommentsCmd(taskId)",
                "GetTaskAttachmentsCmd(taskId)",
                "GetTaskEventsCmd(taskId)",
                "GetSubTasksCmd(parentTaskId)");
        allow(CommandRight.TAKE_TASK, "ClaimTaskCmd(taskId, userId)", "AssignTaskCmd(taskId, userId, type)");
        allow(CommandRight.SUBMIT_TASK, "SubmitTaskFormCmd(taskId, properties, returnVariables, deserializeValues)");
        allow(
                CommandRight.READ_INSTANCE,
                "ProcessInstanceQueryImpl",
                "HistoricProcessInstanceQueryImpl",
                "HistoricActivityInstanceQueryImpl",
                "HistoricTaskInstanceQueryImpl",
                "GetActivityInstanceCmd(processInstanceId)",
                "UserOperationLogQueryImpl");
        allow(
                CommandRight.READ_PEOPLE,
                "CreateUserQueryCmd()",
                "CreateGroupQueryCmd()",
                "CreateTenantQueryCmd()",
                "UserQueryImpl",
                "GroupQueryImpl",
                "TenantQueryImpl",
                "DbUserQueryImpl",
                "DbGroupQueryImpl",
                "DbTenantQueryImpl",
                "IsIdentityServiceReadOnlyCmd()",
                "GetPasswordPolicyCmd()",
                "AuthorizationCheckCmd(userId, groupIds, permission, resource, resourceId)",
                "GetUserPictureCmd(userId)");
        allow(CommandRight.OWN_ACCOUNT, "SaveUserCmd(user)", "CheckPassword(userId, password)");
        allow(
                CommandRight.SUPERVISE,
                "DeploymentQueryImpl",
                "DeploymentStatisticsQueryImpl",
                "ProcessDefinitionStatisticsQueryImpl",
                "ActivityStatisticsQueryImpl",
                "DecisionDefinitionQueryImpl",
                "CaseDefinitionQueryImpl",
                "DecisionRequirementsDefinitionQueryImpl",
                "GetDeploymentResourceNamesCmd(deploymentId)",
                "GetDeploymentResourcesCmd(deploymentId)",
                "GetDeploymentResourceCmd(deploymentId, resourceName)",
                "GetDeploymentResourceForIdCmd(deploymentId, resourceId)",
                "GetDeploymentDecisionDefinitionCmd(decisionDefinitionId)",
                "GetDeploymentDecisionModelCmd(decisionDefinitionId)",
                "GetDeploymentDecisionRequirementsDefinitionCmd(decisionRequirementsDefinitionId)",
                "GetDeploymentDecisionRequirementsModelCmd(decisionRequirementsDefinitionId)",
                "ExecutionQueryImpl",
                "VariableInstanceQueryImpl",
                "GetExecutionVariablesCmd(executionId, variableNames, isLocal, deserializeValues)",
                "GetExecutionVariableCmd(executionId, variableName, isLocal)",
                "GetExecutionVariableTypedCmd(executionId, variableName, isLocal, deserializeValue)",
                "EventSubscriptionQueryImpl",
                "IncidentQueryImpl",
                "JobQueryImpl",
                "JobDefinitionQueryImpl",
                "HistoricJobLogQueryImpl",
                "HistoricIncidentQueryImpl",
                "HistoricVariableInstanceQueryImpl",
                "HistoricDetailQueryImpl",
                "HistoricDecisionInstanceQueryImpl",
                "HistoricIdentityLinkLogQueryImpl",
                "HistoricActivityStatisticsQueryImpl",
                "HistoricBatchQueryImpl",
                "BatchQueryImpl",
                "BatchStatisticsQueryImpl",
                "TaskCountByCandidateGroupCmd()",
                "GetHistoryLevelCmd()",
                "GetTableCountCmd()",
                "MetricsQueryImpl",
                "GetPropertiesCmd()",
                "GetLicenseKeyCmd()",
                "GetTelemetryDataCmd(configuration)",
                "IsTelemetryEnabledCmd()",
                "SchemaLogQueryImpl");
        allow(CommandRight.DEPLOY, "DeployCmd(deploymentBuilder)");
        allow(
                CommandRight.MANAGE_PEOPLE,
                "CreateUserCmd(userId)",
                "DeleteUserCmd(userId)",
                "UnlockUserCmd(userId)",
                "CreateGroupCmd(groupId)",
                "SaveGroupCmd(group)",
                "DeleteGroupCmd(groupId)",
                "CreateMembershipCmd(userId, groupId)",
                "DeleteMembershipCmd(userId, groupId)",
                "CreateFilterCmd(resourceType)",
                "SaveFilterCmd(filter)",
                "DeleteFilterCmd(filterId)",
                "AuthorizationQueryImpl",
                "CreateAuthorizationCommand(type)",
                "SaveAuthorizationCmd(authorization)",
                "DeleteAuthorizationCmd(authorizationId)");
        allow(CommandRight.REPAIR, "SetJobRetriesCmd(jobId, retries)");
    }

    private CommandMatrix() {}

    /** @param commands each as {@code Name(argument, argument)}, the arguments being the fields of the engine's class */
    private static void allow(CommandRight right, String... commands) {
        for (String command : commands) {
            String[] listed = command.split("[(), ]+");
            RIGHTS.put(listed[0], right);
            if (command.endsWith(")")) {
                ARGUMENTS.put(listed[0], Set.copyOf(Arrays.asList(listed).subList(1, listed.length)));
            }
        }
    }

    static Map<String, CommandRight> all() {
        return Map.copyOf(RIGHTS);
    }

    /** Returns the admitted arguments by command; a query is not among them. */
    static Map<String, Set<String>> arguments() {
        return Map.copyOf(ARGUMENTS);
    }

    /** Lists the given arguments of a command that may not be given, by their names in the engine's class. */
    static List<String> refusedArguments(Command<?> command) {
        Set<String> allowed = listed(command.getClass()).map(ARGUMENTS::get).orElse(null);
        if (allowed == null) {
            return List.of();
        }
        CommandFields fields = new CommandFields(command);
        return CommandFields.of(command.getClass()).stream()
                .map(Field::getName)
                .filter(name -> !allowed.contains(name) && isGiven(fields.get(name)))
                .sorted()
                .toList();
    }

    private static boolean isGiven(Object argument) {
        return argument != null
                && !Boolean.FALSE.equals(argument)
                && !(argument instanceof Number number && number.doubleValue() == 0)
                && !ObjectUtils.isEmpty(argument);
    }

    /**
     * Returns the right that a command needs. The Cockpit's own queries are commands of its plug-ins; they only read.
     */
    static Optional<CommandRight> of(Class<?> command) {
        if (command.getName().startsWith("org.camunda.bpm.cockpit.")) {
            return Optional.of(CommandRight.SUPERVISE);
        }
        return listed(command).map(RIGHTS::get);
    }

    /** Returns the name under which a command, or the one that it extends, is listed. */
    private static Optional<String> listed(Class<?> command) {
        return Stream.<Class<?>>iterate(command, Objects::nonNull, Class::getSuperclass)
                .filter(type -> type.getName().startsWith("org.camunda.bpm.engine."))
                .map(Class::getSimpleName)
                .filter(RIGHTS::containsKey)
                .findFirst();
    }
}
