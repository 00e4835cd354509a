package fr.cadreia.scenario;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * What an account does at the engine itself: the commands that the REST API sends for it, each in its own transaction, without
 * HTTP around them.
 */
record EngineAccount(ProcessEngine engine, String account) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** More than anybody has in one case. */
    private static final int MOST = 100;

    /** Starts the newest version of a process by its start form. */
    ProcessInstance starts(String process, Map<String, Object> answers) {
        return signedIn(() -> {
            String definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            VariableMap filled = filled(
                    engine.getFormService().getDeployedStartForm(definition),
                    engine.getFormService().getStartFormVariables(definition),
                    answers);
            return engine.getFormService().submitStartForm(definition, filled);
        });
    }

    /** Takes the one open task with this form that the account can see, fills it and submits it. */
    void does(String reference, String form, Map<String, Object> answers) {
        signedIn(() -> {
            Task task = find(reference, form);
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), account);
            }
            VariableMap filled = filled(
                    engine.getFormService().getDeployedTaskForm(task.getId()),
                    engine.getFormService().getTaskFormVariables(task.getId()),
                    answers);
            engine.getFormService().submitTaskForm(task.getId(), filled);
            return task;
        });
    }

    private <T> T signedIn(Supplier<T> work) {
        List<String> groups =
                engine.getIdentityService().createGroupQuery().groupMember(account).listPage(0, MOST).stream()
                        .map(Group::getId)
                        .toList();
        engine.getIdentityService().setAuthentication(account, groups);
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Task find(String reference, String form) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .initializeFormKeys()
                .listPage(0, MOST);
        return tasks.stream()
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(account))
                .filter(task -> task.getCamundaFormRef() != null
                        && task.getCamundaFormRef().getKey().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        account + " sees no task with the form " + form + " in " + reference + ", but " + tasks));
    }

    /** As JSON, from the values as the REST API shows them to the values as it reads them. */
    private VariableMap filled(InputStream form, VariableMap shown, Map<String, Object> answers) {
        Map<String, Object> filled =
                FormFilling.fill(schema(form), JSON.valueToTree(VariableValueDto.fromMap(shown)), answers);
        return VariableValueDto.toMap(
                JSON.convertValue(filled, new TypeReference<Map<String, VariableValueDto>>() {}), engine, JSON);
    }

    private static JsonNode schema(InputStream form) {
        try (form) {
            return JSON.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
