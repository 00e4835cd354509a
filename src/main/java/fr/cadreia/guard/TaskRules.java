package fr.cadreia.guard;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.TaskAccess;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rules by which a task is somebody's to do. */
@Component
public class TaskRules implements TaskAccess {

    /** Those who examine what others propose. */
    private static final Set<Role> EXAMINERS = Set.of(Role.AI_EXPERTS, Role.DPO, Role.SECURITY, Role.SOBRIETY, Role.HR);

    private final StepDocuments documents;

    TaskRules(StepDocuments documents) {
        this.documents = documents;
    }

    /**
     * The candidate groups by which a person finds tasks: the roles, but for a requester the own organisation in place
     * of {@code agents} or {@code communes}, since a requester's task belongs to the case's organisation alone; and the
     * groups that administrators made.
     */
    public static Set<String> candidateGroups(Person person) {
        Set<String> groups = new HashSet<>(person.groups());
        for (Role role : person.roles()) {
            groups.add(role.isRequester() ? person.organisation() : role.id());
        }
        groups.remove("");
        return groups;
    }

    /**
     * A chair's task in the hands of another committee member, who presides in place of a chair who is absent or
     * recused. Only the application gives it so: nobody can take it without being the chair.
     */
    public static boolean isSessionChair(Person assignee, Set<String> taskGroups) {
        return assignee.isCommitteeMember() && taskGroups.equals(Set.of(Role.COMMITTEE_CHAIR.id()));
    }

    @Override
    public Optional<String> whyNot(Person person, Case dossier, String form, Set<String> taskGroups) {
        Set<String> own = candidateGroups(person);
        if (taskGroups.stream().noneMatch(own::contains)) {
            return Optional.of("Cette tâche revient à un autre groupe : elle ne peut être prise que par ses membres.");
        }
        boolean examines = EXAMINERS.stream().anyMatch(role -> taskGroups.contains(role.id()));
        if (examines && person.organisation().equals(dossier.organisation())) {
            return Optional.of("Vous appartenez à l'organisation qui porte ce dossier : un membre d'une autre "
                    + "organisation doit l'examiner.");
        }
        if (form.equals("second-reading") && isReviewer(person, dossier)) {
            return Optional.of("Vous avez instruit ce dossier : la seconde lecture revient à un autre expert.");
        }
        return Optional.empty();
    }

    private boolean isReviewer(Person person, Case dossier) {
        return documents
                .latest(dossier.reference(), "review")
                .map(StepDocument::author)
                .filter(person.id()::equals)
                .isPresent();
    }
}
