package fr.cadreia.guard.attack;

import java.util.List;
import java.util.Map;

/** Attacks that write or delete what decides or remembers: variables, timers, deployments, history. */
final class RecordAttacks {

    private RecordAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of(
                        "a variable of the case",
                        on -> on.put(
                                "/process-instance/" + on.instance() + "/variables/outcome", Target.text("generalize")),
                        on -> "generalize".equals(on.variable("outcome"))),
                Attack.of(
                        "variables of the case",
                        on -> on.post(
                                "/process-instance/" + on.instance() + "/variables",
                                Map.of("modifications", Map.of("outcome", Target.text("generalize")))),
                        on -> "generalize".equals(on.variable("outcome"))),
                Attack.of(
                        "a variable of a task",
                        on -> on.put("/task/" + on.task() + "/variables/outcome", Target.text("generalize")),
                        on -> "generalize".equals(on.variable("outcome"))),
                Attack.of(
                        "a variable of an execution",
                        on -> on.put(
                                "/execution/" + on.instance() + "/localVariables/outcome", Target.text("generalize")),
                        on -> "generalize".equals(on.variable("outcome"))),
                Attack.of(
                        "a variable deleted",
                        on -> on.delete("/process-instance/" + on.instance() + "/variables/excluded"),
                        on -> on.variable("excluded") == null),
                Attack.of(
                                "others' variables read",
                                on -> on.get("/process-instance/" + on.instance() + "/variables"),
                                Attack.NO_EFFECT)
                        .by("agent2", "expert", "agent"),
                Attack.of(
                        "a timer disarmed",
                        on -> on.put("/job/" + on.job() + "/retries", Map.of("retries", 0)),
                        on -> jobs(on).noRetriesLeft().count() > 0),
                Attack.of(
                        "many timers disarmed",
                        on -> on.post(
                                "/process-instance/job-retries",
                                Map.of("retries", 0, "processInstances", on.instances())),
                        on -> batches(on) > 0),
                Attack.of(
                        "a timer fired before its time",
                        on -> on.post("/job/" + on.job() + "/execute", null),
                        on -> jobs(on).count() < 2),
                Attack.of(
                        "a timer put off",
                        on -> on.put(
                                "/job/" + on.job() + "/duedate", Map.of("duedate", "2199-01-01T00:00:00.000+0000")),
                        on -> jobs(on).duedateHigherThan(java.sql.Date.valueOf("2198-01-01"))
                                        .count()
                                > 0),
                Attack.of("a timer deleted", on -> on.delete("/job/" + on.job()), on -> jobs(on).count() < 2),
                Attack.of(
                        "the timers of a definition suspended",
                        on -> on.put(
                                "/job-definition/suspended",
                                Map.of("processDefinitionId", on.definition("reassessment"), "suspended", true)),
                        on -> on.engine()
                                        .getManagementService()
                                        .createJobDefinitionQuery()
                                        .processDefinitionId(on.definition("reassessment"))
                                        .suspended()
                                        .count()
                                > 0),
                Attack.of(
                        "the stack trace of a job", on -> on.get("/job/" + on.job() + "/stacktrace"), Attack.NO_EFFECT),
                Attack.of(
                        "a deployment deleted",
                        on -> on.delete("/deployment/" + redeployed(on) + "?cascade=true"),
                        on -> deployments(on) == 0),
                Attack.of(
                        "the newest version deleted, so that an older one can be started",
                        on -> on.delete("/process-definition/key/reassessment/delete"),
                        on -> on.engine()
                                        .getRepositoryService()
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey("reassessment")
                                        .count()
                                == 0),
                Attack.of(
                        "history deleted",
                        on -> on.ended().delete("/history/process-instance/" + on.instance()),
                        on -> !hasHistory(on)),
                Attack.of(
                        "history deleted in a batch",
                        on -> on.ended()
                                .post(
                                        "/history/process-instance/delete",
                                        Map.of("historicProcessInstanceIds", on.instances())),
                        on -> batches(on) > 0),
                Attack.of(
                        "history made to expire",
                        on -> on.put(
                                "/process-definition/" + on.definition("deliberation") + "/history-time-to-live",
                                Map.of("historyTimeToLive", 0)),
                        on -> on.engine()
                                        .getRepositoryService()
                                        .getProcessDefinition(on.definition("deliberation"))
                                        .getHistoryTimeToLive()
                                == 0),
                Attack.of(
                        "removal times set",
                        on -> on.ended()
                                .post(
                                        "/history/process-instance/set-removal-time",
                                        Map.of(
                                                "absoluteRemovalTime",
                                                "2020-01-01T00:00:00.000+0000",
                                                "historicProcessInstanceIds",
                                                on.instances())),
                        on -> batches(on) > 0),
                Attack.of(
                        "history cleaned up at once",
                        on -> on.post("/history/cleanup?immediatelyDue=true", null),
                        Attack.NO_EFFECT));
    }

    private static org.camunda.bpm.engine.runtime.JobQuery jobs(Target on) {
        return on.engine().getManagementService().createJobQuery().processInstanceId(on.instance());
    }

    private static long batches(Target on) {
        return on.engine().getManagementService().createBatchQuery().count();
    }

    private static boolean hasHistory(Target on) {
        return on.engine()
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(on.instance())
                        .count()
                > 0;
    }

    private static String redeployed(Target on) {
        return on.engine()
                .getRepositoryService()
                .createDeployment()
                .name(on.reference())
                .addClasspathResource("processes/data-gate.dmn")
                .deploy()
                .getId();
    }

    private static long deployments(Target on) {
        return on.engine()
                .getRepositoryService()
                .createDeploymentQuery()
                .deploymentName(on.reference())
                .count();
    }
}
