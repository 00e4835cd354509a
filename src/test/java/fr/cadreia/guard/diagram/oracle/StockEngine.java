package fr.cadreia.guard.diagram.oracle;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.cadreia.H2InMemory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.LoggerFactory;

/**
 * An engine as it comes, on a database in memory, without any of the application's own checks. The delegates and
 * listeners that diagrams name leave the variables that the real ones leave, with values drawn at random.
 */
final class StockEngine implements AutoCloseable {

    /** A time that no timer waits for on its own during a test, in milliseconds. */
    static final long LATER = 4102444800000L;

    private static final Date SOON = new Date(LATER);
    /** How often a decision lets the case go on. */
    static final double FAVOURABLE = 0.9;

    private final ProcessEngine engine;
    private final Recorder recorder = new Recorder();
    /** Which diagram is tried: the committee is asked something else after a re-evaluation. */
    private String deployed = "";

    private Random random = new Random(0);

    StockEngine(String name) {
        // A command that fails is expected here.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + H2InMemory.OPTIONS);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setCustomHistoryEventHandlers(new ArrayList<>(List.of(recorder)));
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDefaultNumberOfRetries(1000);
        configuration.setSkipOutputMappingOnCanceledActivities(false);
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        for (String called : List.of("deliberation", "reassessment")) {
            deploy(called, stub(called));
        }
    }

    private Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("qualifyProposal", sets(() -> Map.of("excluded", !likely())));
        beans.put("determineOpinions", sets(this::opinions));
        beans.put("computeDataGate", sets(() -> Map.of("gateOpen", likely())));
        for (String quiet :
                List.of("closeDataGate", "suspendUse", "openLinkedCase", "markReassessmentLate", "fileExtract")) {
            beans.put(quiet, sets(Map::of));
        }
        beans.put("recordLapse", (ExecutionListener) execution -> {});
        beans.put("remindTask", (TaskListener) task -> {});
        beans.put("markTaskLate", (TaskListener) task -> {});
        beans.put("openExamination", sets(() -> Map.of("secondConvening", false)));
        beans.put("checkQuorum", sets(() -> Map.of("quorate", likely())));
        beans.put("openBallot", (JavaDelegate) execution ->
                execution.setVariable("voters", Variables.untypedValue(new ArrayList<>(List.of("a", "b")), true)));
        beans.put("countVotes", sets(() -> Map.of("countStatus", likely("counted", "noQuorum", "debateRequested"))));
        return beans;
    }

    private JavaDelegate sets(java.util.function.Supplier<Map<String, Object>> variables) {
        return execution -> execution.setVariables(variables.get());
    }

    private Map<String, Object> opinions() {
        Map<String, Object> variables = new HashMap<>();
        for (String who : List.of("opinionDpo", "opinionSecurity", "opinionSobriety", "opinionHr")) {
            variables.put(who, random.nextInt(4) == 0);
            variables.put(who + "Lapse", SOON);
        }
        return variables;
    }

    private boolean likely() {
        return random.nextDouble() < FAVOURABLE;
    }

    private String likely(String favourable, String... others) {
        return likely() ? favourable : others[random.nextInt(others.length)];
    }

    /** What the person who completes a task leaves, by the task's form. */
    Map<String, Object> answers(String form) {
        Map<String, Object> answers = new HashMap<>();
        switch (form) {
            case "review" -> answers.put("admissibility", likely("admissible", "toComplete", "notAdmissible"));
            case "data-gate" -> answers.put("gateOpen", likely());
            case "experiment-protocol" -> {
                answers.put("experimentEnd", SOON);
                answers.put("experimentReminder", SOON);
                answers.put("experimentLate", SOON);
            }
            case "experiment-closing" -> answers.put("maintainedUntil", random.nextInt(3) == 0 ? SOON : null);
            case "authority-act" -> answers.put("authorityDecision", likely("follows", "refuses", "secondExamination"));
            case "generalization" -> answers.put("nextReassessment", SOON);
            case "stop" -> answers.put("stopCause", "stopped");
            case "result" -> {
                answers.put("resultStep", likely("adopted", "sentBack", "nextMotion", "adjourn"));
                answers.put("outcome", random.nextBoolean() ? "generalize" : "extend");
            }
            case "deliberation" ->
                answers.put(
                        "outcome",
                        deployed.equals("reassessment")
                                ? likely("keep", "adapt", "replace", "stop", "sentBack")
                                : likely("generalize", "extend", "sentBack", "stop"));
            case "reassessment-outcome" -> answers.put("outcome", likely("keep", "adapt", "replace", "stop"));
            default -> answers.put(random.nextBoolean() ? "flagA" : "flagB", random.nextBoolean());
        }
        return answers;
    }

    /** Stands for a called process: a task that leaves its outcome. */
    private static String stub(String key) {
        String form = key.equals("reassessment") ? "reassessment-outcome" : key;
        return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" "
                + "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"stub\"><process id=\"" + key
                + "\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\"><startEvent id=\"Start\" />"
                + "<sequenceFlow id=\"F1\" sourceRef=\"Start\" targetRef=\"Task\" /><userTask id=\"Task\" "
                + "camunda:formRef=\"" + form + "\" camunda:formRefBinding=\"latest\" /><sequenceFlow id=\"F2\" "
                + "sourceRef=\"Task\" targetRef=\"End\" /><endEvent id=\"End\" /></process></definitions>";
    }

    /** @return id of the deployment */
    String deploy(String key, String xml) {
        deployed = key;
        return engine.getRepositoryService()
                .createDeployment()
                .addInputStream(key + ".bpmn", new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
    }

    void undeploy(String deployment) {
        engine.getRepositoryService().deleteDeployment(deployment, true, true, true);
    }

    ProcessEngine engine() {
        return engine;
    }

    Recorder recorder() {
        return recorder;
    }

    /** From now on, chance is this one. */
    void draw(Random random) {
        this.random = random;
    }

    @Override
    public void close() {
        engine.close();
    }
}
