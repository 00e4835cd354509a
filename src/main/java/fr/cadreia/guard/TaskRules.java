package fr.cadreia.guard;

import fr.cadreia.dossier.ExaminedCases;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.Matters;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.TaskAccess;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules by which a task is somebody's to do. */
@Component
public class TaskRules implements TaskAccess {

    private final ExaminingRoles roles;
    private final StepDocuments documents;
    private final ExaminedCases examined;
    private final Matters matters;

    TaskRules(ExaminingRoles roles, StepDocuments documents, ExaminedCases examined, Matters matters) {
        this.roles = roles;
        this.documents = documents;
        this.examined = examined;
        this.matters = matters;
    }

    /** The groups as whose member a person examines what others propose. */
    public Set<String> examinerGroups(Person person) {
        return person.roles().stream()
                .filter(roles.examiners()::contains)
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    /** The cases among whose tasks some are offered to the person's groups that the person may not do. */
    public Set<String> contested(Person person) {
        return examinerGroups(person).isEmpty() ? Set.of() : examined.concerning(person);
    }

    /**
     * Whether a task that is offered to the person's groups of examiners is not the person's to do.
     *
     * @param form the task's form
     */
    public boolean isBarred(Person person, String caseReference, String form) {
        return matters.find(caseReference)
                .flatMap(matter -> whyNot(person, matter, form, examinerGroups(person)))
                .isPresent();
    }

    /**
     * A chair's task in the hands of another committee member, who presides in place of a chair who is absent or
     * recused. Only the application gives it so: nobody can take it without being the chair.
     */
    public static boolean isSessionChair(Person assignee, Set<String> taskGroups) {
        return assignee.isCommitteeMember() && taskGroups.equals(Set.of(Role.COMMITTEE_CHAIR.id()));
    }

    @Override
    public Optional<String> whyNot(Person person, Matter matter, String form, Set<String> taskGroups) {
        Set<String> own = person.taskGroups();
        if (taskGroups.stream().noneMatch(own::contains)) {
            return Optional.of("Cette tâche revient à un autre groupe : elle ne peut être prise que par ses membres.");
        }
        boolean examines = roles.examiners().stream().anyMatch(role -> taskGroups.contains(role.id()));
        if (examines && isOwn(person, matter)) {
            return Optional.of("Vous appartenez à l'organisation qui porte ce dossier : un membre d'une autre "
                    + "organisation doit l'examiner.");
        }
        if (form.equals("second-reading") && isReviewer(person, matter)) {
            return Optional.of("Vous avez instruit ce dossier : la seconde lecture revient à un autre expert.");
        }
        return Optional.empty();
    }

    private static boolean isOwn(Person person, Matter matter) {
        return !matter.organisation().isEmpty() && person.organisation().equals(matter.organisation());
    }

    private boolean isReviewer(Person person, Matter matter) {
        return documents
                .latest(matter.reference(), "review")
                .map(StepDocument::author)
                .filter(person.id()::equals)
                .isPresent();
    }
}
