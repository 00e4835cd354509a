package fr.cadreia.guard.attack;

import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Reply;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/**
 * A case that waits for its proposal, in whichever engine, and somebody who attacks it over that engine's REST API.
 *
 * @param web address of the server, without a slash at its end
 * @param account whose credentials go with each request; a stock engine does not ask for them
 */
record Target(
        ProcessEngine engine, EngineClient client, String web, String account, String reference, String instance) {

    Target as(String other) {
        return new Target(engine, client, web, other, reference, instance);
    }

    Reply get(String path) {
        return client.get(account, path);
    }

    Reply post(String path, Object body) {
        return client.post(account, path, body);
    }

    Reply put(String path, Object body) {
        return client.send(account, "PUT", path, body);
    }

    Reply delete(String path) {
        return client.send(account, "DELETE", path, null);
    }

    Reply deploy(String fileName, String content) {
        return client.upload(account, "/deployment/create", fileName, fileName, content);
    }

    /** The proposal's task. */
    String task() {
        return proposal().getId();
    }

    /** Puts the proposal's task into somebody's hands, as its rightful owner would take it. */
    Target taken(String by) {
        engine.getTaskService().setAssignee(task(), by);
        return this;
    }

    Task proposal() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("Task_Proposal")
                .singleResult();
    }

    /** The case's process has been ended before the attack. */
    Target ended() {
        engine.getRuntimeService().deleteProcessInstance(instance, "over");
        return this;
    }

    /** A reminder's timer. */
    String job() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .list()
                .get(0)
                .getId();
    }

    String definition(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** @return the definition of a newer version of the same diagram */
    String redeployed(String key) {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/" + key + ".bpmn")
                .deploy();
        return definition(key);
    }

    TreeSet<String> waitsAt() {
        TreeSet<String> elements = new TreeSet<>();
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .forEach(task -> elements.add(task.getTaskDefinitionKey()));
        return elements;
    }

    boolean waitsAt(String element) {
        return waitsAt().contains(element);
    }

    Object variable(String name) {
        return engine.getRuntimeService().getVariable(instance, name);
    }

    static Map<String, Object> jump() {
        return Map.of("type", "startBeforeActivity", "activityId", "Task_Generalization");
    }

    static Map<String, Object> text(String value) {
        return Map.of("value", value, "type", "String");
    }

    List<String> instances() {
        return List.of(instance);
    }
}
