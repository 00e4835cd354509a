package fr.cadreia.guard.process;

import fr.cadreia.guard.CommandRight;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The engine's commands that anybody may send, by the right they need. Whatever is not listed is refused to everybody:
 * modification, start at an activity, restart, migration, messages, signals, errors, escalations, variable writes,
 * deletion of deployments and of history, delegation, attachments, and every command that a later engine may bring.
 */
final class CommandMatrix {

    private static final Map<String, CommandRight> RIGHTS = new HashMap<>();

    static {
        allow(
                CommandRight.READ_DEFINITIONS,
                "ProcessDefinitionQueryImpl",
                "GetDeployedProcessDefinitionCmd",
                "GetDeploymentProcessModelCmd",
                "GetDeploymentProcessDiagramCmd",
                "GetDeploymentProcessDiagramLayoutCmd",
                "GetDeploymentBpmnModelInstanceCmd",
                "GetStaticCalledProcessDefinitionCmd",
                "GetStartFormCmd",
                "GetStartFormVariablesCmd",
                "GetDeployedStartFormCmd",
                "GetRenderedStartFormCmd",
                "GetFormKeyCmd");
        allow(CommandRight.START_PROCESS, "SubmitStartFormCmd");
        allow(
                CommandRight.LIST_TASKS,
                "TaskQueryImpl",
                "FilterQueryImpl",
                "GetFilterCmd",
                "ExecuteFilterListCmd",
                "ExecuteFilterListPageCmd",
                "ExecuteFilterCountCmd",
                "ExecuteFilterSingleResultCmd");
        allow(
                CommandRight.READ_TASK,
                "GetTaskFormCmd",
                "GetRenderedTaskFormCmd",
                "GetDeployedTaskFormCmd",
                "GetTaskFormVariablesCmd",
                "GetTaskVariablesCmd",
                "GetIdentityLinksForTaskCmd",
                "GetTaskCommentsCmd",
                "GetTaskAttachmentsCmd",
                "GetTaskEventsCmd",
                "GetSubTasksCmd");
        allow(CommandRight.TAKE_TASK, "ClaimTaskCmd", "AssignTaskCmd");
        allow(CommandRight.SUBMIT_TASK, "SubmitTaskFormCmd");
        allow(
                CommandRight.READ_INSTANCE,
                "ProcessInstanceQueryImpl",
                "HistoricProcessInstanceQueryImpl",
                "HistoricActivityInstanceQueryImpl",
                "HistoricTaskInstanceQueryImpl",
                "GetActivityInstanceCmd",
                "UserOperationLogQueryImpl");
        allow(
                CommandRight.READ_PEOPLE,
                "CreateUserQueryCmd",
                "CreateGroupQueryCmd",
                "CreateTenantQueryCmd",
                "UserQueryImpl",
                "GroupQueryImpl",
                "TenantQueryImpl",
                "DbUserQueryImpl",
                "DbGroupQueryImpl",
                "DbTenantQueryImpl",
                "IsIdentityServiceReadOnlyCmd",
                "GetPasswordPolicyCmd",
                "AuthorizationCheckCmd",
                "GetUserPictureCmd");
        allow(CommandRight.OWN_ACCOUNT, "SaveUserCmd", "CheckPassword");
        allow(
                CommandRight.SUPERVISE,
                "DeploymentQueryImpl",
                "DeploymentStatisticsQueryImpl",
                "ProcessDefinitionStatisticsQueryImpl",
                "ActivityStatisticsQueryImpl",
                "DecisionDefinitionQueryImpl",
                "CaseDefinitionQueryImpl",
                "DecisionRequirementsDefinitionQueryImpl",
                "GetDeploymentResourceNamesCmd",
                "GetDeploymentResourcesCmd",
                "GetDeploymentResourceCmd",
                "GetDeploymentResourceForIdCmd",
                "GetDeploymentDecisionDefinitionCmd",
                "GetDeploymentDecisionModelCmd",
                "GetDeploymentDecisionRequirementsDefinitionCmd",
                "GetDeploymentDecisionRequirementsModelCmd",
                "ExecutionQueryImpl",
                "VariableInstanceQueryImpl",
                "GetExecutionVariablesCmd",
                "GetExecutionVariableCmd",
                "GetExecutionVariableTypedCmd",
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
                "TaskCountByCandidateGroupCmd",
                "GetHistoryLevelCmd",
                "GetTableCountCmd",
                "MetricsQueryImpl",
                "GetPropertiesCmd",
                "GetLicenseKeyCmd",
                "GetTelemetryDataCmd",
                "IsTelemetryEnabledCmd",
                "SchemaLogQueryImpl");
        allow(CommandRight.DEPLOY, "DeployCmd");
        allow(
                CommandRight.MANAGE_PEOPLE,
                "CreateUserCmd",
                "DeleteUserCmd",
                "UnlockUserCmd",
                "CreateGroupCmd",
                "SaveGroupCmd",
                "DeleteGroupCmd",
                "CreateMembershipCmd",
                "DeleteMembershipCmd",
                "CreateFilterCmd",
                "SaveFilterCmd",
                "DeleteFilterCmd",
                "AuthorizationQueryImpl",
                "CreateAuthorizationCommand",
                "SaveAuthorizationCmd",
                "DeleteAuthorizationCmd");
        allow(CommandRight.REPAIR, "SetJobRetriesCmd");
    }

    private CommandMatrix() {}

    private static void allow(CommandRight right, String... commands) {
        for (String command : commands) {
            RIGHTS.put(command, right);
        }
    }

    static Map<String, CommandRight> all() {
        return Map.copyOf(RIGHTS);
    }

    /** The Cockpit's own queries are commands of its plug-ins; they only read. */
    static Optional<CommandRight> of(Class<?> command) {
        if (command.getName().startsWith("org.camunda.bpm.cockpit.")) {
            return Optional.of(CommandRight.SUPERVISE);
        }
        for (Class<?> type = command; type != null; type = type.getSuperclass()) {
            if (type.getName().startsWith("org.camunda.bpm.engine.") && RIGHTS.containsKey(type.getSimpleName())) {
                return Optional.of(RIGHTS.get(type.getSimpleName()));
            }
        }
        return Optional.empty();
    }
}
