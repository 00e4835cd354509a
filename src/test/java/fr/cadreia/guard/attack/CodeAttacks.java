package fr.cadreia.guard.attack;

import fr.cadreia.scenario.EngineClient.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.exception.NullValueException;

/** The engine is made to run code, or to make an administrator of anybody. */
final class CodeAttacks {

    /** Harmless, and yet a call of a method: a person who can do this can do anything. */
    private static final Map<String, Object> EVALUATED = Map.of("assigneeExpression", "${'ag'.concat('ent')}");

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="attack"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="attack" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <sequenceFlow id="in" sourceRef="start" targetRef="work"/>
                %s
                <sequenceFlow id="out" sourceRef="work" targetRef="wait"/>
                <userTask id="wait"/>
              </process>
            </definitions>
            """;

    private CodeAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of(
                                "an expression inside a task query’s alternatives (CVE-2026-109432)",
                                on -> on.taken("agent").post("/task", nested(EVALUATED)),
                                on -> on.post("/task", nested(EVALUATED)).body().isArray())
                        .by("agent", "expert", "admin"),
                Attack.of(
                        "an expression inside a stored filter’s alternatives",
                        on -> on.post(
                                "/filter/create",
                                Map.of("resourceType", "Task", "name", on.reference(), "query", nested(EVALUATED))),
                        on -> on.engine()
                                        .getFilterService()
                                        .createFilterQuery()
                                        .filterName(on.reference())
                                        .count()
                                > 0),
                Attack.of(
                                "an administrator made by the set-up page (CVE-2026-77226)",
                                CodeAttacks::setUp,
                                on -> on.engine()
                                                .getIdentityService()
                                                .createUserQuery()
                                                .userId("intruder")
                                                .count()
                                        > 0)
                        .by("nobody"),
                running(
                        "an expression in a diagram",
                        "<serviceTask id='work' camunda:expression=\"${'ow'.concat('ned')}\" camunda:resultVariable='mark'/>"),
                running(
                        "a script in a diagram",
                        "<scriptTask id='work' scriptFormat='juel' camunda:resultVariable='mark'>"
                                + "<script>${'ow'.concat('ned')}</script></scriptTask>"),
                running(
                        "a class in a diagram",
                        "<serviceTask id='work' camunda:class='fr.cadreia.guard.attack.CodeAttacks$Marking'/>"),
                running(
                        "a command of the operating system in a diagram",
                        "<serviceTask id='work' camunda:type='shell'><extensionElements>"
                                + "<camunda:field name='command' stringValue='printf'/>"
                                + "<camunda:field name='arg1' stringValue='owned'/>"
                                + "<camunda:field name='outputVariable' stringValue='mark'/>"
                                + "<camunda:field name='wait' stringValue='true'/>"
                                + "</extensionElements></serviceTask>"),
                Attack.of(
                                "a case model beside the diagrams",
                                on -> on.deploy("attack.cmmn", cmmn()),
                                on -> on.engine()
                                                .getRepositoryService()
                                                .createCaseDefinitionQuery()
                                                .caseDefinitionKey("attack")
                                                .count()
                                        > 0)
                        .by("admin", "agent"));
    }

    private static Map<String, Object> nested(Map<String, Object> query) {
        return Map.of("orQueries", List.of(query));
    }

    /** Deployed over REST; whether it runs is then tried with the engine's own API. */
    private static Attack running(String name, String task) {
        return Attack.of(name, on -> on.deploy("attack.bpmn", PROCESS.formatted(task)), on -> "owned".equals(mark(on)))
                .by("admin", "agent");
    }

    private static Object mark(Target on) {
        try {
            String instance = on.engine()
                    .getRuntimeService()
                    .startProcessInstanceByKey("attack")
                    .getId();
            return on.engine().getRuntimeService().getVariable(instance, "mark");
        } catch (NullValueException notDeployed) {
            return null;
        }
    }

    private static Reply setUp(Target on) {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String engine = on.engine().getName();
        try {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(URI.create(on.web() + "/camunda/app/admin/" + engine + "/"))
                            .build(),
                    BodyHandlers.ofString());
            HttpRequest create = HttpRequest.newBuilder(
                            URI.create(on.web() + "/camunda/api/admin/setup/" + engine + "/user/create"))
                    .header("Content-Type", "application/json")
                    .header(
                            "X-XSRF-TOKEN",
                            page.headers().firstValue("X-XSRF-TOKEN").orElse(""))
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"profile": {"id": "intruder", "firstName": "A", "lastName": "B", "email": "a@b.fr"},
                             "credentials": {"password": "a-Long-passw0rd"}}"""))
                    .build();
            HttpResponse<String> reply = browser.send(create, BodyHandlers.ofString());
            return new Reply(reply.statusCode(), com.fasterxml.jackson.databind.node.MissingNode.getInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String cmmn() {
        return """
                <cmmn:definitions xmlns:cmmn="http://www.omg.org/spec/CMMN/20151109/MODEL" targetNamespace="attack"
                    xmlns:camunda="http://camunda.org/schema/1.0/cmmn">
                  <cmmn:case id="attack" camunda:historyTimeToLive="P1D">
                    <cmmn:casePlanModel id="plan" name="Attack"/>
                  </cmmn:case>
                </cmmn:definitions>
                """;
    }

    /** A class on the class path that a diagram names: it could be any. */
    public static class Marking implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            execution.setVariable("mark", "owned");
        }
    }
}
