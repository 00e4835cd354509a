package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.Browser;
import fr.cadreia.scenario.EngineClient.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The story of one case, told by what people do: at the engine itself, or over its REST API where the story is about that.
 * Timers fire when the story says so.
 */
public final class Story {

    private static final byte[] ACT = "Décision du président.".getBytes(StandardCharsets.UTF_8);

    private final EngineClient client;
    private final ProcessEngine engine;
    private final String reference;
    private final String instance;
    private final boolean overRest;

    private Story(EngineClient client, ProcessEngine engine, String reference, String instance, boolean overRest) {
        this.client = client;
        this.engine = engine;
        this.reference = reference;
        this.instance = instance;
        this.overRest = overRest;
    }

    public static Story opened(EngineClient client, ProcessEngine engine, String account, String title) {
        return started(client, engine, "mandatory-path", account, "title", title);
    }

    /** A process that an account starts by its start form. */
    public static Story started(
            EngineClient client, ProcessEngine engine, String process, String account, Object... answers) {
        ProcessInstance started = new EngineAccount(engine, account).starts(process, map(answers));
        return new Story(client, engine, started.getBusinessKey(), started.getId(), false);
    }

    /** As {@link #opened}, and all that people do goes over the REST API. */
    public static Story openedOverRest(EngineClient client, ProcessEngine engine, String account, String title) {
        return startedOverRest(client, engine, "mandatory-path", account, "title", title);
    }

    /** As {@link #started}, and all that people do goes over the REST API. */
    public static Story startedOverRest(
            EngineClient client, ProcessEngine engine, String process, String account, Object... answers) {
        String start = "/process-definition/key/" + process;
        JsonNode form = client.get(account, start + "/deployed-start-form").body();
        JsonNode shown = client.get(account, start + "/form-variables").body();
        Reply reply = client.post(
                account, start + "/submit-form", Map.of("variables", FormFilling.fill(form, shown, map(answers))));
        assertThat(reply.status()).as(reply.message()).isEqualTo(200);
        return new Story(
                client,
                engine,
                reply.body().path("businessKey").asText(),
                reply.body().path("id").asText(),
                true);
    }

    /** The same story, in which what people do from here on goes over the REST API. */
    public Story overRest() {
        return new Story(client, engine, reference, instance, true);
    }

    /** A case that was opened in another way than by its start form. */
    public static Story of(EngineClient client, ProcessEngine engine, String reference) {
        return of(client, engine, "mandatory-path", reference);
    }

    /** What the process of this key does under this business key. */
    public static Story of(EngineClient client, ProcessEngine engine, String process, String reference) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        return new Story(client, engine, reference, instance, false);
    }

    public String reference() {
        return reference;
    }

    public String instance() {
        return instance;
    }

    /** Takes the one open task with this form that the account can see, fills it and submits it. */
    public Story does(String account, String form, Object... answers) {
        if (!overRest) {
            new EngineAccount(engine, account).does(reference, form, map(answers));
            return this;
        }
        Reply reply = submit(account, take(account, form), answers);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(204);
        return this;
    }

    /** The holder of the metropolis's authority deposits an act and follows the favourable opinion by it. */
    public Story follows() {
        return followedBy("authority");
    }

    /** The same story, followed by another holder. */
    public Story followedBy(String holder) {
        deposits(holder, "acte.txt");
        return does(holder, "authority-act", following());
    }

    /** Puts a document on file, from the case's page. */
    public Story deposits(String account, String name) {
        assertThat(Browser.of(account, client.port())
                        .upload("/dossiers/" + reference + "/documents", name, ACT)
                        .statusCode())
                .isEqualTo(302);
        return this;
    }

    /** Answers of an authority that follows an opinion today, with some changed. */
    public static Object[] following(Object... changed) {
        String today = FormFilling.today().toString();
        return Stream.concat(
                        Stream.of(
                                "decision", "follows",
                                "actKind", "decision",
                                "actNumber", "D-118",
                                "actDate", today,
                                "effectDate", today),
                        Stream.of(changed))
                .toArray();
    }

    /** The same over the REST API, refused: the fields that the answer names. */
    public List<String> isRefused(String account, String form, Object... answers) {
        return refused("field", account, form, answers);
    }

    /** The same: the names by which people know the fields. */
    public List<String> isRefusedByLabel(String account, String form, Object... answers) {
        return refused("label", account, form, answers);
    }

    private List<String> refused(String told, String account, String form, Object... answers) {
        Reply reply = submit(account, take(account, form), answers);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(400);
        List<String> fields = new ArrayList<>();
        reply.body().path("fields").forEach(field -> fields.add(field.path(told).asText()));
        return fields;
    }

    /** @return the task's id, in the account's hands */
    public String take(String account, String form) {
        String task = find(account, form);
        if (assignee(task) == null) {
            Reply claim = client.post(account, "/task/" + task + "/claim", Map.of("userId", account));
            assertThat(claim.status()).as(claim.message()).isEqualTo(204);
        }
        return task;
    }

    public String find(String account, String form) {
        JsonNode tasks = client.get(account, "/task?processInstanceBusinessKey=" + reference)
                .body();
        for (JsonNode task : tasks) {
            boolean free = task.path("assignee").isNull()
                    || task.path("assignee").asText().equals(account);
            if (free && task.path("camundaFormRef").path("key").asText().equals(form)) {
                return task.path("id").asText();
            }
        }
        throw new AssertionError(
                account + " sees no task with the form " + form + " in " + reference + ", but " + tasks);
    }

    public Reply submit(String account, String task, Object... answers) {
        JsonNode form = client.get(account, "/task/" + task + "/deployed-form").body();
        return client.post(
                account,
                "/task/" + task + "/submit-form",
                Map.of("variables", FormFilling.fill(form, shown(account, task), map(answers))));
    }

    public JsonNode shown(String account, String task) {
        return client.get(account, "/task/" + task + "/form-variables").body();
    }

    private String assignee(String task) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getAssignee();
    }

    /** The only open task of the case's own process. */
    public Task openTask() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    /** Lets the timer of an element fire now. */
    public Story fires(String element) {
        List<Job> jobs = engine.getManagementService()
                .createJobQuery()
                .activityId(element)
                .list();
        Job job = jobs.stream()
                .filter(candidate -> isMine(candidate.getProcessInstanceId()))
                .filter(candidate -> !candidate.isSuspended())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer on " + element));
        engine.getManagementService().executeJob(job.getId());
        return this;
    }

    private boolean isMine(String processInstance) {
        var found = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult();
        return found != null && reference.equals(found.getBusinessKey());
    }

    /** The activities in which the case waits, called processes included. */
    public TreeSet<String> waitsAt() {
        TreeSet<String> activities = new TreeSet<>();
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .forEach(task -> activities.add(task.getTaskDefinitionKey()));
        return activities;
    }

    /** The end events that the case's own process reached. */
    public List<String> endedAt() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    static Map<String, Object> map(Object... answers) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            map.put((String) answers[i], answers[i + 1]);
        }
        return map;
    }

    /**
     * What an account does at the engine itself: the commands that the REST API sends for it, each in its own transaction, without
     * HTTP around them.
     */
    private record EngineAccount(ProcessEngine engine, String account) {

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
                    .filter(task ->
                            task.getAssignee() == null || task.getAssignee().equals(account))
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
}
