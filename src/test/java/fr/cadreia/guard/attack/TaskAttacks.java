package fr.cadreia.guard.attack;

import java.util.List;
import java.util.Map;

/** Somebody other than its owner does a task, without its form or with a forged one. */
final class TaskAttacks {

    private static final Map<String, Object> FORGED =
            Map.of("variables", Map.of("gateOpen", Map.of("value", true), "need", Map.of("value", 7)));

    private TaskAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of(
                        "claim for another",
                        on -> on.post("/task/" + on.task() + "/claim", Map.of("userId", "elected1")),
                        on -> isAssignedTo(on, "elected1")),
                Attack.of(
                        "assignment to another",
                        on -> on.post("/task/" + on.task() + "/assignee", Map.of("userId", "elected1")),
                        on -> isAssignedTo(on, "elected1")),
                Attack.of(
                        "a task rewritten",
                        on -> on.put("/task/" + on.task(), Map.of("assignee", "elected1", "name", "Autre")),
                        on -> isAssignedTo(on, "elected1")),
                Attack.of(
                        "identity link",
                        on -> on.post(
                                "/task/" + on.task() + "/identity-links", Map.of("groupId", "hr", "type", "candidate")),
                        on -> on.engine().getTaskService().getIdentityLinksForTask(on.task()).stream()
                                .anyMatch(link -> "hr".equals(link.getGroupId()))),
                Attack.of(
                        "delegation",
                        on -> on.taken("agent").post("/task/" + on.task() + "/delegate", Map.of("userId", "elected1")),
                        on -> on.proposal().getDelegationState() != null),
                Attack.of(
                                "completion by the wrong person",
                                on -> on.taken("agent")
                                        .post("/task/" + on.task() + "/submit-form", Map.of("variables", Map.of())),
                                on -> on.waitsAt("Task_Review"))
                        .by("expert", "agent2", "admin"),
                Attack.of(
                        "completion without the form",
                        on -> on.taken("agent").post("/task/" + on.task() + "/complete", Map.of()),
                        on -> on.waitsAt("Task_Review")),
                Attack.of(
                        "completion by resolving",
                        on -> on.taken("agent").post("/task/" + on.task() + "/resolve", FORGED),
                        on -> Boolean.TRUE.equals(on.variable("gateOpen"))),
                Attack.of(
                        "a forged form",
                        on -> on.taken("agent").post("/task/" + on.task() + "/submit-form", FORGED),
                        on -> Boolean.TRUE.equals(on.variable("gateOpen"))),
                Attack.of(
                        "an attachment",
                        on -> on.client()
                                .upload(
                                        on.account(),
                                        "/task/" + on.task() + "/attachment/create",
                                        "content",
                                        "a.html",
                                        "<script>"),
                        on -> !on.engine()
                                .getTaskService()
                                .getTaskAttachments(on.task())
                                .isEmpty()),
                Attack.of(
                        "another’s attachment deleted",
                        on -> on.delete("/task/" + on.task() + "/attachment/" + attached(on)),
                        on -> on.engine()
                                .getTaskService()
                                .getTaskAttachments(on.task())
                                .isEmpty()),
                Attack.of(
                        "a comment",
                        on -> on.post("/task/" + on.task() + "/comment/create", Map.of("message", "x")),
                        on -> !on.engine()
                                .getTaskService()
                                .getTaskComments(on.task())
                                .isEmpty()),
                Attack.of(
                        "a task out of nowhere",
                        on -> on.post("/task/create", Map.of("id", "free-" + on.reference(), "name", "Voter")),
                        on -> on.engine()
                                        .getTaskService()
                                        .createTaskQuery()
                                        .taskId("free-" + on.reference())
                                        .count()
                                > 0));
    }

    private static boolean isAssignedTo(Target on, String account) {
        return account.equals(on.proposal().getAssignee());
    }

    private static String attached(Target on) {
        return on.engine()
                .getTaskService()
                .createAttachment("text", on.task(), on.instance(), "a", "b", "http://localhost/")
                .getId();
    }
}
