package fr.cadreia.guard;

import fr.cadreia.dossier.ExaminedCases;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.task.TaskAccess;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The rules that say who may do a task. */
@Component
public class TaskRules implements TaskAccess {

    /** The form of the task that the reviewer of the case may not do. */
    public static final String SECOND_READING = "second-reading";

    private final ExaminingRoles roles;
    private final StepDocuments documents;
    private final ExaminedCases examined;

    TaskRules(ExaminingRoles roles, StepDocuments documents, ExaminedCases examined) {
        this.roles = roles;
        this.documents = documents;
        this.examined = examined;
    }

    /** Returns the groups as whose member a person examines what others propose. */
    public Set<String> examinerGroups(Person person) {
        return person.roles().stream()
                .filter(roles.examiners()::contains)
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    /**
     * Tells whether a chair's task is in the hands of another committee member, who presides in place of a chair who is
     * absent or recused. Only the application assigns it so: nobody can take it without being the chair.
     */
    public static boolean isSessionChair(Person assignee, Set<String> taskGroups) {
        return assignee.isCommitteeMember() && taskGroups.equals(Set.of(Role.COMMITTEE_CHAIR.id()));
    }

    @Override
    public Optional<String> whyNot(Person person, Matter matter, String form, Set<String> taskGroups) {
        return whyNot(person, matter, form, taskGroups, reference -> isReviewer(person, reference));
    }

    @Override
    public Reader of(Person person) {
        Supplier<Set<String>> reviewed = SingletonSupplier.of(() -> examined.reviewedBy(person));
        return (matter, form, taskGroups) -> whyNot(
                person, matter, form, taskGroups, reference -> reviewed.get().contains(reference));
    }

    private Optional<String> whyNot(
            Person person, Matter matter, String form, Set<String> taskGroups, Predicate<String> hasReviewed) {
        Set<String> own = person.taskGroups();
        if (taskGroups.stream().noneMatch(own::contains)) {
            return Optional.of(
                    "Cette tâche revient à un autre groupe\u00a0: elle ne peut être prise que par ses membres.");
        }
        boolean examines = roles.examiners().stream().anyMatch(role -> taskGroups.contains(role.id()));
        if (examines && isOwn(person, matter)) {
            return Optional.of("Vous appartenez à l’organisation qui porte ce dossier\u00a0: un membre d’une autre "
                    + "organisation doit l’examiner.");
        }
        if (form.equals(SECOND_READING) && hasReviewed.test(matter.reference())) {
            return Optional.of("Vous avez instruit ce dossier\u00a0: la seconde lecture revient à un autre expert.");
        }
        return Optional.empty();
    }

    private static boolean isOwn(Person person, Matter matter) {
        return !matter.organisation().isEmpty() && person.organisation().equals(matter.organisation());
    }

    private boolean isReviewer(Person person, String caseReference) {
        return documents
                .latest(caseReference, "review")
                .map(StepDocument::author)
                .filter(person.id()::equals)
                .isPresent();
    }
}
