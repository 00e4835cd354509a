package fr.cadreia.training;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.JournalRecorded;
import fr.cadreia.journal.TrainingEvent.AttendanceRecorded;
import fr.cadreia.journal.TrainingEvent.TraineesEnrolled;
import fr.cadreia.journal.TrainingEvent.TraineesStruck;
import fr.cadreia.journal.TrainingEvent.TrainingCancelled;
import fr.cadreia.journal.TrainingEvent.TrainingPlanned;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.SignInIdentities;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case's organisation plans its sessions and records who was there. Every method throws {@link
 * CommandRefusedException} and then has changed nothing. The journal has numbers and no names.
 */
@Service
@Transactional
public class TrainingDesk {

    /** The French reason why a planned session does not take place. */
    private static final String CLOSED = "Le dossier est clos.";

    private final Trainings trainings;
    private final TrainingRights rights;
    private final CaseRecords records;
    private final SignInIdentities signIns;
    private final Identities identities;

    TrainingDesk(
            Trainings trainings,
            TrainingRights rights,
            CaseRecords records,
            SignInIdentities signIns,
            Identities identities) {
        this.signIns = signIns;
        this.identities = identities;
        this.trainings = trainings;
        this.rights = rights;
        this.records = records;
    }

    public void plan(Person person, TrainingSession session) {
        rights.requireOpen(person, session.caseReference());
        if (session.day().isAfter(records.today().plusYears(2))
                || session.day().isBefore(records.today().minusYears(2))) {
            throw CommandRefusedException.invalid("Indiquez une date à moins de deux ans d’aujourd’hui.");
        }
        trainings.add(session);
        record(session.caseReference(), person, new TrainingPlanned(session.day()));
    }

    public void cancel(Person person, String reference, long id, String reason) {
        rights.requireKeeper(person, reference);
        TrainingSession session = session(reference, id);
        if (session.attendance()) {
            throw CommandRefusedException.conflict(
                    "Cette séance a eu lieu, sa feuille de présence est enregistrée\u00a0: elle ne s’annule plus.");
        }
        String why = Reasons.required(reason);
        if (why.length() > 500) {
            throw CommandRefusedException.invalid("Ce motif est trop long\u00a0: 500 caractères au plus.");
        }
        trainings.update(session.cancelled(why));
        record(reference, person, new TrainingCancelled(session.day(), why));
    }

    /** Cancels the planned sessions of an ended case; past sessions stay to be recorded. */
    @EventListener
    void cancelAfterTheEnd(JournalRecorded row) {
        if (row.kind() != JournalKind.CLOSED) {
            return;
        }
        trainings.sessions(row.caseReference()).stream()
                .filter(session -> !session.isCancelled() && !session.attendance())
                .filter(session -> !session.hasBegun(records.today()))
                .forEach(session -> {
                    trainings.update(session.cancelled(CLOSED));
                    records.journal()
                            .append(
                                    row.caseReference(),
                                    Journal.APPLICATION,
                                    row.step(),
                                    new TrainingCancelled(session.day(), CLOSED));
                });
    }

    /** @param lines agents, one a line; those who are on the list already stay there */
    public void enrol(Person person, String reference, String lines) {
        Case open = rights.requireOpen(person, reference);
        Set<String> named = NamedAgents.read(lines, open.organisation(), records.people(), signIns, identities);
        trainings.trainees(reference).forEach(known -> named.remove(known.agent()));
        named.forEach(agent -> trainings.add(Trainee.enrolled(reference, agent)));
        if (!named.isEmpty()) {
            record(reference, person, new TraineesEnrolled(named.size()));
        }
    }

    public void strike(Person person, String reference, Set<Long> selected) {
        rights.requireKeeper(person, reference);
        List<Trainee> chosen = rights.selected(reference, selected);
        if (!chosen.stream().allMatch(Trainee::mayLeaveTheList)) {
            throw CommandRefusedException.conflict(
                    "Un agent dont la présence, l’attestation ou l’accès est enregistré reste sur la liste.");
        }
        chosen.forEach(trainings::remove);
        record(reference, person, new TraineesStruck(chosen.size()));
    }

    /** Records the presence sheet of a session, in place of the one before. */
    public void attend(Person person, String reference, long id, Set<Long> present) {
        rights.requireKeeper(person, reference);
        TrainingSession session = session(reference, id);
        if (!session.hasBegun(records.today())) {
            throw CommandRefusedException.conflict(
                    "Cette séance n’a pas encore eu lieu\u00a0: relevez les présences à partir de son jour.");
        }
        List<Trainee> all = trainings.trainees(reference);
        Set<Long> known = all.stream().map(Trainee::id).collect(Collectors.toSet());
        if (!known.containsAll(present)) {
            throw CommandRefusedException.invalid("Cochez des agents inscrits à la formation de ce dossier.");
        }
        boolean unfounded = all.stream()
                .filter(Trainee::isAttested)
                .anyMatch(agent -> agent.attended().equals(Set.of(id)) && !present.contains(agent.id()));
        if (unfounded) {
            throw CommandRefusedException.conflict(
                    "Une attestation repose sur cette présence\u00a0: l’agent concerné reste noté présent.");
        }
        trainings.attend(id, present);
        trainings.update(session.attended());
        record(
                reference,
                person,
                new AttendanceRecorded(
                        present.size(),
                        session.day(),
                        id,
                        present.stream().sorted().toList()));
    }

    private TrainingSession session(String reference, long id) {
        TrainingSession session = trainings
                .session(id)
                .filter(found -> found.caseReference().equals(reference))
                .orElseThrow(() -> CommandRefusedException.invalid("Cette séance n’est pas de ce dossier."));
        if (session.isCancelled()) {
            throw CommandRefusedException.conflict("Cette séance est annulée.");
        }
        return session;
    }

    private void record(String reference, Person person, Event event) {
        String step = records.cases().get(reference).step().code();
        records.journal().append(reference, person.id(), step, event);
    }

    /** Reads the agents that somebody names, one a line: accounts, or professional addresses or identifiers. */
    private static final class NamedAgents {

        private static final int MOST = 500;

        private static final Pattern MAILBOX =
                Pattern.compile("[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,4}");
        private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

        private NamedAgents() {}

        /** @throws CommandRefusedException when one of them cannot be an agent of the organisation */
        static Set<String> read(
                String lines, String organisation, People people, SignInIdentities signIns, Identities identities) {
            Set<String> agents = new LinkedHashSet<>();
            for (String line : lines.split("[\\n\\r,;]+")) {
                String agent = line.strip().toLowerCase(Locale.FRENCH);
                if (!agent.isEmpty()) {
                    String known = signIns.named(agent)
                            .or(() -> identities.ownerOf(agent))
                            .orElse(agent);
                    requireAgent(agent, known, organisation, people);
                    agents.add(known);
                }
            }
            if (agents.isEmpty()) {
                throw CommandRefusedException.invalid("Indiquez au moins un agent, un par ligne.");
            }
            if (agents.size() > MOST) {
                throw CommandRefusedException.invalid("Inscrivez " + MOST + " agents au plus à la fois.");
            }
            return agents;
        }

        private static void requireAgent(String agent, String account, String organisation, People people) {
            if (!MAILBOX.matcher(agent).matches() && !IDENTIFIER.matcher(agent).matches()) {
                throw CommandRefusedException.invalid(
                        "«\u00a0" + ShortText.whole(agent, 80)
                                + "\u00a0» n’est ni un compte, ni une adresse ou un identifiant professionnels\u00a0: un agent par ligne.");
            }
            boolean other = people.find(account)
                    .map(Person::organisation)
                    .filter(own -> !own.equals(organisation))
                    .isPresent();
            if (other) {
                throw CommandRefusedException.invalid("«\u00a0" + agent
                        + "\u00a0» est le compte d’une autre organisation\u00a0: inscrivez les agents de la vôtre.");
            }
        }
    }
}
