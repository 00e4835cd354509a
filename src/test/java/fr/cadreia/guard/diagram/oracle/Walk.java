package fr.cadreia.guard.diagram.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;

/** One case that wanders: people, clocks, messages and mishaps act on it in any order. */
final class Walk {

    private static final int LONGEST = 45;

    private final StockEngine stock;
    private final Plan plan;
    private final Random random;
    private final RuntimeService runtime;

    private Walk(StockEngine stock, Plan plan, Random random) {
        this.stock = stock;
        this.plan = plan;
        this.random = random;
        this.runtime = stock.engine().getRuntimeService();
        stock.draw(random);
    }

    /**
     * @param starts what the starts of the process wait for
     * @return what was seen; empty when no case could be started
     */
    static Optional<Judge> of(StockEngine stock, Plan plan, String definition, List<String> starts, Random random) {
        Walk walk = new Walk(stock, plan, random);
        try {
            Optional<Judge> judge = walk.start(definition, starts);
            judge.ifPresent(walk::wander);
            return judge;
        } finally {
            walk.cleanUp();
        }
    }

    private Optional<Judge> start(String definition, List<String> starts) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("excluded", false);
        variables.put("stopCause", null);
        variables.put("maintainedUntil", null);
        variables.put("flagA", random.nextBoolean());
        variables.put("flagB", random.nextBoolean());
        stock.recorder().keep(true);
        try {
            switch (starts.get(random.nextInt(starts.size()))) {
                case "message" -> runtime.startProcessInstanceByMessage("new-message", "case", variables);
                case "signal" -> runtime.signalEventReceived("new-signal", variables);
                case "conditional" ->
                    runtime.createConditionEvaluation()
                            .setVariables(variables)
                            .processDefinitionId(definition)
                            .evaluateStartConditions();
                default -> runtime.startProcessInstanceById(definition, "case", variables);
            }
        } catch (RuntimeException e) {
            return Optional.empty();
        } catch (Recorder.EndlessLoop e) {
            Judge judge = new Judge(plan, "");
            judge.turnsForEver("start");
            return Optional.of(judge);
        }
        List<HistoryEvent> events = stock.recorder().take();
        return events.stream()
                .filter(event -> definition.equals(event.getProcessDefinitionId()))
                .findFirst()
                .map(event -> {
                    Judge judge = new Judge(plan, event.getProcessInstanceId());
                    judge.lineage().begin(List.of());
                    judge.follow("start", events);
                    return judge;
                });
    }

    private void wander(Judge judge) {
        for (int i = 0; i < LONGEST && !judge.isEnded(); i++) {
            Choices choices = new Choices(stock, plan, judge, random);
            if (choices.onward().isEmpty() && choices.others().isEmpty()) {
                return;
            }
            boolean goOn = choices.others().isEmpty() || !choices.onward().isEmpty() && random.nextDouble() < 0.75;
            List<Choices.Action> chosen = goOn ? choices.onward() : choices.others();
            act(chosen.get(random.nextInt(chosen.size())), judge);
        }
    }

    private void act(Choices.Action action, Judge judge) {
        stock.recorder().take();
        try {
            action.begin().run();
            action.command().run();
        } catch (RuntimeException e) {
            return; // Rolled back: it did not happen.
        } catch (Recorder.EndlessLoop e) {
            judge.turnsForEver(action.what());
            return;
        }
        judge.follow(action.what(), stock.recorder().take());
    }

    private void cleanUp() {
        stock.recorder().keep(false);
        runtime.createProcessInstanceQuery().rootProcessInstances().list().forEach(instance -> {
            try {
                runtime.deleteProcessInstance(instance.getId(), "over", true, true, true, true);
            } catch (ProcessEngineException e) {
                // Gone with another one.
            }
        });
    }
}
