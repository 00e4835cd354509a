package fr.cadreia.training;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rights on a case's training: to keep it, to read its names, and the agents that a command is about. */
@Component
public class TrainingRights {

    private final Cases cases;
    private final Trainings trainings;

    TrainingRights(Cases cases, Trainings trainings) {
        this.cases = cases;
        this.trainings = trainings;
    }

    public static boolean keeps(Person person, Case dossier) {
        return person.isRequesterOf(dossier.organisation());
    }

    /**
     * Tells whether the person reads the names: the organisation that keeps them does, and human resources; the others
     * have figures.
     */
    public static boolean readsNames(Person person, Case dossier) {
        return keeps(person, dossier) || person.has(Role.HR);
    }

    /** Returns the case, locked until the transaction ends. */
    Case requireKeeper(Person person, String reference) {
        Case locked = cases.lockForUpdate(reference);
        if (!keeps(person, locked)) {
            throw CommandRefusedException.forbidden(
                    "La formation d’un dossier est tenue par l’organisation qui le porte.");
        }
        return locked;
    }

    Case requireOpen(Person person, String reference) {
        Case locked = requireKeeper(person, reference);
        if (!locked.isOpen() || locked.isStopped()) {
            throw CommandRefusedException.conflict(
                    "La solution est arrêtée ou le dossier est clos\u00a0: aucune formation ne se prépare plus.");
        }
        return locked;
    }

    List<Trainee> selected(String reference, Set<Long> ids) {
        List<Trainee> chosen = trainings.trainees(reference).stream()
                .filter(agent -> ids.contains(agent.id()))
                .toList();
        if (ids.isEmpty() || chosen.size() != ids.size()) {
            throw CommandRefusedException.invalid("Cochez au moins un agent de la liste.");
        }
        return chosen;
    }
}
