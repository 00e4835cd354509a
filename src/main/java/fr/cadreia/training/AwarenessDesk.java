package fr.cadreia.training;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.TrainingEvent.AwarenessRecorded;
import fr.cadreia.journal.TrainingEvent.AwarenessRemoved;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records awareness actions: each organisation, communes included, records its own; human resources record them for
 * any.
 */
@Service
@Transactional
public class AwarenessDesk {

    private static final int MOST = 100_000;

    private final AwarenessActions actions;
    private final CaseRecords records;

    AwarenessDesk(AwarenessActions actions, CaseRecords records) {
        this.actions = actions;
        this.records = records;
    }

    public static boolean keeps(Person person, String organisation) {
        return person.has(Role.HR) || person.isRequesterOf(organisation);
    }

    public void record(Person person, Awareness action) {
        requireKeeper(person, action.organisation());
        if (records.people().organisation(action.organisation()).isEmpty()) {
            throw CommandRefusedException.invalid("Choisissez une direction ou une commune de la liste.");
        }
        if (action.day().isAfter(records.today())) {
            throw CommandRefusedException.invalid(
                    "Une sensibilisation s’enregistre une fois tenue\u00a0: corrigez sa date.");
        }
        if (action.attended() < 1 || action.attended() > MOST) {
            throw CommandRefusedException.invalid("Indiquez combien de personnes étaient là, de 1 à 100 000.");
        }
        actions.add(action);
        record(
                person,
                new AwarenessRecorded(
                        action.organisation(),
                        action.day(),
                        action.theme().name(),
                        action.audience().name(),
                        action.attended()));
    }

    /** Removes an action that was entered by mistake. */
    public void remove(Person person, long id, String reason) {
        Awareness action = actions.find(id)
                .orElseThrow(() -> CommandRefusedException.conflict("Cette action n’est plus dans la liste."));
        requireKeeper(person, action.organisation());
        String why = Reasons.required(reason);
        actions.remove(action);
        record(
                person,
                new AwarenessRemoved(
                        action.organisation(),
                        action.day(),
                        action.theme().name(),
                        action.audience().name(),
                        action.attended(),
                        why));
    }

    private static void requireKeeper(Person person, String organisation) {
        if (!keeps(person, organisation)) {
            throw CommandRefusedException.forbidden(
                    "Chaque direction ou commune enregistre ses propres actions de sensibilisation.");
        }
    }

    private void record(Person person, Event event) {
        records.journal().append(JournalChains.AWARENESS, person.id(), "", event);
    }
}
