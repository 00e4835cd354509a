package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.TaskForm;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import fr.cadreia.people.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Demands that every task of people has a form that exists and a group, and that a form with a meaning is filled by its
 * own group.
 */
public final class UserTasks implements Check {

    private static final String FORM = "camunda:formRef";
    private static final String GROUPS = "camunda:candidateGroups";
    private static final Set<String> SUPERVISORS =
            Set.of(Role.ADMINISTRATORS.id(), Role.GUARANTORS.id(), Role.ENGINE_ADMINISTRATORS);
    private static final String ROLES =
            Arrays.stream(Role.values()).filter(Role::actsOnCases).map(Role::id).collect(Collectors.joining(", "));

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        for (FlowNode node : subject.process().nodes()) {
            if (node.type().equals("userTask")) {
                checkForm(subject, node, problems);
                if (subject.steps().of(node).isEmpty()) {
                    checkPeople(subject, node, problems);
                    checkMeaning(subject, node, problems);
                }
            }
        }
        checkStart(subject, problems);
    }

    private static void checkForm(ExaminedProcess subject, FlowNode node, Problems problems) {
        Optional<String> form = node.xml().camunda("formRef");
        if (form.isEmpty()) {
            problems.add(
                    Rule.USER_TASK,
                    node.xml(),
                    FORM,
                    "Cette tâche n’a pas de formulaire\u00a0: le Tasklist en montrerait un où s’écrit n’importe quelle "
                            + "variable.",
                    "Onglet Formulaire\u00a0: type «\u00a0Camunda Forms\u00a0», «\u00a0Form reference\u00a0» le nom du formulaire, «\u00a0Binding\u00a0» latest.");
            return;
        }
        if (!node.xml().camunda("formRefBinding").filter("latest"::equals).isPresent()) {
            problems.add(
                    Rule.USER_TASK,
                    node.xml(),
                    FORM,
                    "Le formulaire de cette tâche n’est pas lié à sa dernière version.",
                    "Onglet Formulaire, «\u00a0Binding\u00a0»\u00a0: latest.");
        }
        if (!subject.holdings().hasForm(form.get())) {
            problems.add(
                    Rule.COMPLETE_FORM,
                    node.xml(),
                    FORM,
                    "Le formulaire «\u00a0" + form.get() + "\u00a0» n’existe pas.",
                    "Déployez «\u00a0" + form.get()
                            + ".form\u00a0» avec ce diagramme, ou choisissez un formulaire existant.");
        }
    }

    private static void checkPeople(ExaminedProcess subject, FlowNode node, Problems problems) {
        Set<String> groups = groups(node.xml());
        for (String group : new TreeSet<>(groups)) {
            if (Role.of(group).isEmpty() && !subject.holdings().hasGroup(group)) {
                problems.add(
                        Rule.USER_TASK,
                        node.xml(),
                        GROUPS,
                        "Le groupe «\u00a0" + group
                                + "\u00a0» n’existe pas\u00a0: personne ne pourrait faire cette tâche.",
                        "Nommez un groupe du cadre (" + ROLES
                                + "), ou créez d’abord le groupe dans l’application Admin.");
            }
        }
        if (!groups.isEmpty() && SUPERVISORS.containsAll(groups)) {
            problems.add(
                    Rule.USER_TASK,
                    node.xml(),
                    GROUPS,
                    "Cette tâche n’est confiée qu’aux administrateurs ou aux garants, qui ne traitent aucun dossier.",
                    "Onglet Affectation, «\u00a0Candidate groups\u00a0»\u00a0: un groupe qui traite des dossiers ("
                            + ROLES + ").");
        }
        if (groups.isEmpty()) {
            problems.add(
                    Rule.USER_TASK,
                    node.xml(),
                    GROUPS,
                    "Cette tâche n’est confiée à aucun groupe\u00a0: personne ne la verrait.",
                    "Onglet Affectation, «\u00a0Candidate groups\u00a0»\u00a0: un ou plusieurs groupes (" + ROLES
                            + ").");
        }
        if (node.xml().camunda("assignee").isPresent()) {
            problems.add(
                    Rule.USER_TASK,
                    node.xml(),
                    "camunda:assignee",
                    "Cette tâche est assignée dans le diagramme\u00a0; seul le vote l’est.",
                    "Onglet Affectation\u00a0: videz «\u00a0Assignee\u00a0» et nommez un groupe dans «\u00a0Candidate groups\u00a0».");
        }
    }

    /**
     * Refuses a form with a meaning in other hands: a form that the application gives a meaning is not to be filled in
     * by others, nor in another process.
     */
    private static void checkMeaning(ExaminedProcess subject, FlowNode node, Problems problems) {
        String form = node.xml().camunda("formRef").orElse("");
        ProcessRequirement requirement = subject.requirement();
        Optional<StepRequirement> step = requirement.stepOfForm(form);
        boolean repeats = step.filter(StepRequirement::again).isPresent();
        Optional<Set<String>> groups = requirement.tasks().stream()
                .filter(task -> task.form().equals(form))
                .map(TaskForm::groups)
                .findFirst()
                .or(() -> repeats ? step.map(StepRequirement::groups) : Optional.empty());
        if (groups.isPresent()) {
            if (!groups.get().equals(groups(node.xml()))) {
                problems.add(
                        Rule.USER_TASK,
                        node.xml(),
                        "Le formulaire «\u00a0" + form + "\u00a0» ne peut être rempli que par\u00a0: "
                                + String.join(",", new TreeSet<>(groups.get())) + ".",
                        "Remettez ce groupe, ou donnez à la tâche un autre formulaire.");
            }
        } else if (isMeantElsewhere(subject, form)) {
            problems.add(
                    Rule.USER_TASK,
                    node.xml(),
                    "Le formulaire «\u00a0" + form + "\u00a0» appartient à une étape que cet élément ne porte pas.",
                    "Donnez à cette tâche un formulaire à elle.");
        }
    }

    private static boolean isMeantElsewhere(ExaminedProcess subject, String form) {
        return subject.requirements().processes().stream()
                .anyMatch(process -> form.equals(process.startForm())
                        || process.stepOfForm(form).isPresent()
                        || process.tasks().stream().anyMatch(task -> task.form().equals(form)));
    }

    private static void checkStart(ExaminedProcess subject, Problems problems) {
        if (subject.process().root().starts().stream().noneMatch(start -> start.event() == EventKind.NONE)) {
            problems.add(
                    Rule.USER_TASK,
                    subject.process().xml(),
                    "Ce processus n’a plus de départ simple\u00a0: rien ne pourrait l’ouvrir.",
                    "Remettez un événement de départ sans définition"
                            + (subject.requirement().startForm() == null
                                    ? "."
                                    : ", avec le formulaire «\u00a0"
                                            + subject.requirement().startForm() + "\u00a0»."));
        }
        for (FlowNode start : subject.process().root().starts()) {
            String form = start.xml().camunda("formRef").orElse(null);
            String wanted = subject.requirement().startForm();
            boolean opens = start.event() == EventKind.NONE;
            if (!opens && subject.requirement().onlyCalled()) {
                problems.add(
                        Rule.KNOWN_PROCESS,
                        start.xml(),
                        "Ce processus commencerait de lui-même, hors de tout dossier.",
                        "Retirez ce départ\u00a0: ce processus est appelé par un dossier.");
            }
            if (opens && wanted != null && !wanted.equals(form)) {
                problems.add(
                        Rule.USER_TASK,
                        start.xml(),
                        "Un dossier s’ouvre avec le formulaire «\u00a0" + wanted + "\u00a0».",
                        "Onglet Formulaire, «\u00a0Form reference\u00a0»\u00a0: " + wanted
                                + ", «\u00a0Binding\u00a0»\u00a0: latest.");
            }
            if (form != null && !form.equals(wanted)) {
                problems.add(
                        Rule.USER_TASK,
                        start.xml(),
                        "Ce formulaire de départ n’est pas celui du processus.",
                        "Onglet Formulaire\u00a0: retirez le formulaire.");
            }
        }
    }

    /** Returns the candidate groups, as the engine splits them. */
    static Set<String> groups(Xml task) {
        return Arrays.stream(task.camunda("candidateGroups").orElse("").split(","))
                .map(String::trim)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }
}
