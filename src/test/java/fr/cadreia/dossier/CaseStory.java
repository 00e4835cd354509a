package fr.cadreia.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.engine.form.EngineValues;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.engine.form.FormSteps;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.people.People;
import fr.cadreia.scenario.FormFilling;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;

/** Plays the human steps of a case through the checked forms, filling whatever the test does not care for. */
public final class CaseStory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Object> ANSWERS = Map.ofEntries(
            Map.entry("contactMailbox", "service@collectivite.example"),
            Map.entry("audience", List.of("agents")),
            Map.entry("concerned", List.of("agents")),
            Map.entry("userCount", 5),
            Map.entry("durationMonths", 3),
            Map.entry("solutionKind", "classification"),
            Map.entry("requiredOpinions", List.of()),
            Map.entry("dataKinds", List.of("public")),
            Map.entry("aiActClass", "minimal"),
            Map.entry("track", "light"),
            Map.entry("maintained", "no"),
            Map.entry("energyMeasurable", "no"),
            Map.entry("soberEquivalent", "no"),
            Map.entry("start", TestClock.today().toString()),
            Map.entry("end", TestClock.today().plusMonths(3).toString()),
            Map.entry("actualEnd", TestClock.today().toString()));

    private final CaseCommands commands;
    private final People people;
    private final IdentityService identity;
    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;
    private final AsApplication application;
    private final FormSteps steps;

    public CaseStory(ApplicationContext beans) {
        this.commands = beans.getBean(CaseCommands.class);
        this.steps = beans.getBean(FormSteps.class);
        this.people = beans.getBean(People.class);
        this.identity = beans.getBean(IdentityService.class);
        this.tasks = beans.getBean(TaskService.class);
        this.engine = beans.getBean(ProcessEngineConfigurationImpl.class);
        this.application = beans.getBean(AsApplication.class);
    }

    /** @return the reference of a case of the agent's department */
    public String open(String title) {
        return commands.open(people.get("agent"), title, NotPersons.NONE);
    }

    /** A case that has just arrived at the step, on the light track. */
    public String openAt(Step step) {
        String reference = open("Tri du courrier");
        for (Step next : Step.values()) {
            if (next == step) {
                return reference;
            }
            complete(reference, next, Map.of());
        }
        throw new IllegalArgumentException("Not a step that people do: " + step);
    }

    public void complete(String reference, Step step, Map<String, Object> answers) {
        switch (step) {
            case PROPOSAL -> complete(reference, "Task_Proposal", "agent", "proposal", answers);
            case REVIEW -> complete(reference, "Task_Review", "expert", "review", answers);
            case DATA_GATE -> complete(reference, "Task_DataGate", "dpo", "data-gate", answers);
            case EXPERIMENT_PROTOCOL ->
                complete(reference, "Task_ExperimentProtocol", "agent", "experiment-protocol", answers);
            case EXPERIMENT_CLOSING ->
                complete(reference, "Task_ExperimentClosing", "agent", "experiment-closing", answers);
            case ASSESSMENT -> complete(reference, "Task_Assessment", "agent", "assessment", answers);
            case SECOND_READING -> complete(reference, "Task_SecondReading", "expert2", "second-reading", answers);
            case STOP -> complete(reference, "Task_Stop", "agent", "stop", answers);
            default -> throw new IllegalArgumentException("Not a step of one person: " + step);
        }
    }

    public void complete(String reference, String element, String actor, String form, Map<String, Object> answers) {
        Task task = application.call(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(element)
                .singleResult());
        if (task == null) {
            throw new AssertionError(reference + " does not stand at " + element);
        }
        Map<String, Object> filled = fill(form);
        filled.putAll(answers);
        try {
            engine.getCommandExecutorTxRequired().execute(context -> {
                identity.setAuthentication(actor, List.of());
                ShownValues shown = EngineValues.shown(
                        steps.show(context, context.getTaskManager().findTaskById(task.getId())));
                filled.keySet().removeAll(FormFilling.hidden(schema(form), shown, new UncheckedAnswers(filled)));
                return context.runWithoutAuthorization(new SubmitTaskFormCmd(task.getId(), filled, false, false));
            });
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Puts the case where a generalised solution waits for its next re-evaluation, without the way there. */
    public void awaitReassessment(String reference) {
        application.run(() -> {
            var instance = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processDefinitionKey("mandatory-path")
                    .processInstanceBusinessKey(reference)
                    .singleResult();
            Date due = LastDay.endOf(TestClock.today().plusMonths(12));
            engine.getRuntimeService().setVariable(instance.getId(), PathVariables.NEXT_REASSESSMENT.name(), due);
            engine.getRuntimeService()
                    .createProcessInstanceModification(instance.getId())
                    .cancelAllForActivity("Task_Proposal")
                    .startBeforeActivity("Gateway_NextReassessment")
                    .execute();
        });
    }

    private static Map<String, Object> fill(String form) {
        Map<String, Object> filled = new HashMap<>();
        fill(read(form).path("components"), filled);
        return filled;
    }

    private static FormSchema schema(String form) {
        return FormSchema.parse(read(form).toString());
    }

    private static JsonNode read(String form) {
        try (InputStream stream = CaseStory.class.getResourceAsStream("/forms/" + form + ".form")) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void fill(JsonNode components, Map<String, Object> filled) {
        for (JsonNode component : components) {
            fill(component.path("components"), filled);
            String key = component.path("key").asText();
            boolean required = component.path("validate").path("required").asBoolean();
            if (ANSWERS.containsKey(key)) {
                filled.put(key, ANSWERS.get(key));
            } else if (required) {
                filled.put(key, any(component));
            }
        }
    }

    private static Object any(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "number" -> 1;
            case "checkbox" -> true;
            case "radio", "select" ->
                component.path("values").path(0).path("value").asText();
            case "datetime" -> TestClock.today().toString();
            default -> "Réponse";
        };
    }
}
