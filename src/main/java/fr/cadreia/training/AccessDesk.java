package fr.cadreia.training;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.Reasons;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attestations and accesses (rule 7): nobody is given access to a solution without an attestation for it. Every method
 * throws {@link CommandRefusedException} and then has changed nothing.
 */
@Service
@Transactional
public class AccessDesk {

    private final Trainings trainings;
    private final TrainingRights rights;
    private final AttestationWriting writing;
    private final Dossier dossier;

    AccessDesk(Trainings trainings, TrainingRights rights, AttestationWriting writing, Dossier dossier) {
        this.trainings = trainings;
        this.rights = rights;
        this.writing = writing;
        this.dossier = dossier;
    }

    /** Those who have one already keep it. */
    public void attest(Person person, String reference, Set<Long> selected) {
        Case held = rights.requireOpen(person, reference);
        List<Trainee> chosen = rights.selected(reference, selected);
        refuse(
                chosen,
                agent -> agent.attended().isEmpty(),
                "Aucune présence n’est enregistrée pour\u00a0: ",
                ". Relevez d’abord les présences.");
        LocalDate today = dossier.today();
        Map<String, Object> hashes = new LinkedHashMap<>();
        for (Trainee agent : chosen) {
            if (!agent.isAttested()) {
                Trainee attested = agent.attested(today);
                Attestation attestation = writing.of(attested, held, trainings.sessions(reference));
                trainings.update(attested);
                trainings.file(attested, attestation);
                hashes.put(Long.toString(agent.id()), attestation.sha256());
            }
        }
        if (!hashes.isEmpty()) {
            append(held, person, JournalKind.TRAINING_ATTESTED, Map.of("count", hashes.size(), "sha256", hashes));
        }
    }

    public void admit(Person person, String reference, Set<Long> selected) {
        Case held = rights.requireKeeper(person, reference);
        List<Trainee> chosen = rights.selected(reference, selected);
        if (!held.useState().isInUse()) {
            throw CommandRefusedException.conflict("La solution n’est pas en usage ("
                    + held.useState().label().toLowerCase(java.util.Locale.FRENCH)
                    + ")\u00a0: aucun accès ne s’enregistre pour l’instant.");
        }
        refuse(
                chosen,
                agent -> !agent.isAttested(),
                "Sans attestation pour ce dossier\u00a0: ",
                ". Délivrez-la avant d’enregistrer l’accès (règle 7).");
        change(held, person, JournalKind.ACCESS_GRANTED, "", without(chosen, Trainee::hasAccess), true);
    }

    public void withdraw(Person person, String reference, Set<Long> selected, String reason) {
        Case held = rights.requireKeeper(person, reference);
        List<Trainee> chosen = rights.selected(reference, selected);
        refuse(
                chosen,
                agent -> !agent.hasAccess(),
                "N’ont pas d’accès\u00a0: ",
                ". Ne cochez que les agents qui en ont un.");
        change(held, person, JournalKind.ACCESS_WITHDRAWN, Reasons.required(reason), chosen, false);
    }

    private void change(
            Case held, Person person, JournalKind kind, String reason, List<Trainee> agents, boolean access) {
        LocalDate today = dossier.today();
        agents.forEach(agent -> trainings.update(access ? agent.admitted(today) : agent.withdrawn(today)));
        if (!agents.isEmpty()) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("count", agents.size());
            content.put("trainees", agents.stream().map(Trainee::id).toList());
            content.put("reason", reason);
            append(held, person, kind, content);
        }
    }

    private static List<Trainee> without(List<Trainee> agents, Predicate<Trainee> done) {
        return agents.stream().filter(done.negate()).toList();
    }

    /** All or none. */
    private void refuse(List<Trainee> chosen, Predicate<Trainee> lacks, String what, String remedy) {
        List<Trainee> lacking = chosen.stream().filter(lacks).toList();
        if (!lacking.isEmpty()) {
            throw CommandRefusedException.conflict(what
                    + lacking.stream()
                            .map(agent -> dossier.people().name(agent.agent()))
                            .collect(Collectors.joining(", "))
                    + remedy);
        }
    }

    private void append(Case held, Person person, JournalKind kind, Map<String, Object> content) {
        dossier.journal()
                .append(held.reference(), person.id(), kind, held.step().code(), content);
    }
}
