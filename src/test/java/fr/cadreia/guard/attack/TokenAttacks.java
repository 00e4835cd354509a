package fr.cadreia.guard.attack;

import java.util.List;
import java.util.Map;

/** The token of a case is moved past the steps, or pushed on without them. */
final class TokenAttacks {

    private static final String GOAL = "Task_Generalization";

    private TokenAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of(
                        "modification",
                        on -> on.post(
                                "/process-instance/" + on.instance() + "/modification",
                                Map.of("instructions", List.of(Target.jump()))),
                        on -> on.waitsAt(GOAL)),
                Attack.of(
                        "modification of many",
                        on -> on.post(
                                "/modification/execute",
                                Map.of(
                                        "processDefinitionId",
                                        on.definition("mandatory-path"),
                                        "instructions",
                                        List.of(Target.jump()),
                                        "processInstanceIds",
                                        on.instances())),
                        on -> on.waitsAt(GOAL)),
                Attack.of(
                        "start in the middle",
                        on -> on.post(
                                "/process-definition/key/mandatory-path/start",
                                Map.of("startInstructions", List.of(Target.jump()), "businessKey", on.reference())),
                        on -> on.waitsAt(GOAL)),
                Attack.of(
                        "restart in the middle",
                        on -> on.ended()
                                .post(
                                        "/process-definition/" + on.definition("mandatory-path") + "/restart",
                                        Map.of(
                                                "instructions",
                                                List.of(Target.jump()),
                                                "processInstanceIds",
                                                on.instances())),
                        on -> on.waitsAt(GOAL)),
                Attack.of(
                        "migration onto a later step",
                        on -> on.post(
                                "/migration/execute",
                                Map.of(
                                        "migrationPlan",
                                        Map.of(
                                                "sourceProcessDefinitionId",
                                                on.definition("mandatory-path"),
                                                "targetProcessDefinitionId",
                                                on.redeployed("mandatory-path"),
                                                "instructions",
                                                List.of(Map.of(
                                                        "sourceActivityIds",
                                                        List.of("Task_Proposal"),
                                                        "targetActivityIds",
                                                        List.of(GOAL)))),
                                        "processInstanceIds",
                                        on.instances())),
                        on -> on.waitsAt(GOAL)),
                Attack.of(
                        "BPMN error",
                        on -> on.post("/task/" + on.task() + "/bpmnError", Map.of("errorCode", "any")),
                        on -> on.waitsAt().isEmpty()),
                Attack.of(
                        "escalation",
                        on -> on.post("/task/" + on.task() + "/bpmnEscalation", Map.of("escalationCode", "stop")),
                        on -> on.waitsAt("Task_Stop")),
                Attack.of(
                        "message",
                        on -> on.post(
                                "/message",
                                Map.of("messageName", "stop-requested", "processInstanceId", on.instance())),
                        on -> on.waitsAt("Task_Stop")),
                Attack.of(
                        "message to an execution",
                        on -> on.post(
                                "/execution/" + on.instance() + "/messageSubscriptions/stop-requested/trigger",
                                Map.of()),
                        on -> on.waitsAt("Task_Stop")),
                Attack.of(
                        "signal to an execution",
                        on -> on.post("/execution/" + on.proposal().getExecutionId() + "/signal", Map.of()),
                        on -> on.waitsAt("Task_Review")),
                Attack.of(
                        "foreign business key",
                        on -> on.post(
                                "/process-definition/key/mandatory-path/start", Map.of("businessKey", on.reference())),
                        on -> running(on, "mandatory-path") > 1),
                Attack.of(
                        "a called process started alone",
                        on -> on.post(
                                "/process-definition/key/deliberation/start", Map.of("businessKey", on.reference())),
                        on -> running(on, "deliberation") > 0),
                Attack.of(
                        "deletion of a case",
                        on -> on.delete("/process-instance/" + on.instance()),
                        on -> on.waitsAt().isEmpty()),
                Attack.of(
                        "suspension of a case",
                        on -> on.put("/process-instance/" + on.instance() + "/suspended", Map.of("suspended", true)),
                        on -> on.proposal().isSuspended()));
    }

    private static long running(Target on, String key) {
        return on.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(on.reference())
                .count();
    }
}
