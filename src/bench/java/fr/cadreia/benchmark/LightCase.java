package fr.cadreia.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.LightCaseSteps;
import java.util.List;
import java.util.UUID;

/** One client that plays cases of the light track, twenty tasks each, by the same requests on either application. */
final class LightCase {

    /** The form that each member of the committee fills in. */
    static final String VOTE = "vote";

    /** In the order of the path. */
    static final List<String> STEPS = List.of(
            "proposal",
            "review",
            "data-gate",
            "experiment-protocol",
            "experiment-closing",
            "assessment",
            "second-reading",
            "convening",
            "attendance",
            "motion",
            VOTE,
            "vote-closing",
            "result",
            LightCaseSteps.ACT,
            "generalization");

    /** Members of the committee who are there. */
    static final List<String> VOTERS = List.of("chair", "elected1", "elected2", "elected3", "member1", "member2");

    private final EngineClient client;
    private final LightCaseSteps steps;
    private final boolean namesCases;
    private String form = "";

    LightCase(MeasuredApplication application, Latencies latencies) {
        this.client = application.client(exchange -> latencies.add(exchange, form));
        this.steps = new LightCaseSteps(client, application.process());
        this.namesCases = application.namesCases();
    }

    /** From its start to its end. */
    void play(String proposer) {
        goOn(open(proposer), proposer, STEPS.get(0), "");
    }

    /** @return its reference */
    String open(String proposer) {
        form = "start";
        String own = namesCases ? UUID.randomUUID().toString() : "";
        return steps.start(proposer, "Essai", own)
                .orElseThrow(() -> new IllegalStateException("A case was not started: " + steps.refusal()))
                .reference();
    }

    /**
     * Goes on with a case.
     *
     * @param from form that waits
     * @param until form before which it stops, empty for its end
     */
    void goOn(String reference, String proposer, String from, String until) {
        List<String> rest = STEPS.subList(STEPS.indexOf(from), STEPS.size());
        for (String step : until.isEmpty() ? rest : rest.subList(0, rest.indexOf(until))) {
            List<String> accounts = step.equals(VOTE) ? VOTERS : List.of(LightCaseSteps.whoDoes(step, proposer));
            accounts.forEach(account -> does(reference, account, step));
        }
    }

    private void does(String reference, String account, String step) {
        form = step;
        if (step.equals(LightCaseSteps.ACT) && !namesCases) {
            steps.deposits(reference);
        }
        JsonNode task = find(reference, account);
        String id = task.path("id").asText();
        boolean free = LightCaseSteps.assignee(task).isEmpty();
        if (free && !steps.claim(account, id) || !steps.submit(account, id, step)) {
            throw new IllegalStateException(
                    step + " of " + reference + " was refused to " + account + ": " + steps.refusal());
        }
    }

    private JsonNode find(String reference, String account) {
        JsonNode tasks = client.get(account, "/task?processInstanceBusinessKey=" + reference)
                .body();
        for (JsonNode task : tasks) {
            if (LightCaseSteps.form(task).equals(form)) {
                return task;
            }
        }
        throw new IllegalStateException(account + " finds no task for " + form + " in " + reference + ": " + tasks);
    }
}
