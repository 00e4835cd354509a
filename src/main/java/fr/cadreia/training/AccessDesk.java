package fr.cadreia.training;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.TrainingEvent.AccessGranted;
import fr.cadreia.journal.TrainingEvent.AccessWithdrawn;
import fr.cadreia.journal.TrainingEvent.TrainingAttested;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.pdf.ArchivalPdf;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Attestations and accesses (rule 7): nobody is given access to a solution without an attestation for it. Every method
 * throws {@link CommandRefusedException} and then has changed nothing.
 */
@Service
@Transactional
public class AccessDesk {

    private final Trainings trainings;
    private final TrainingRights rights;
    private final ITemplateEngine templates;
    private final ArchivalPdf pdf;
    private final CaseRecords records;

    AccessDesk(
            Trainings trainings,
            TrainingRights rights,
            ITemplateEngine templates,
            ArchivalPdf pdf,
            CaseRecords records) {
        this.trainings = trainings;
        this.rights = rights;
        this.templates = templates;
        this.pdf = pdf;
        this.records = records;
    }

    /** A session in the words of an attestation. */
    record Line(String day, String content, String trainer) {}

    /** Agents who have an attestation already keep it. */
    public void attest(Person person, String reference, Set<Long> selected) {
        Case held = rights.requireOpen(person, reference);
        List<Trainee> chosen = rights.selected(reference, selected);
        refuse(
                chosen,
                agent -> agent.attended().isEmpty(),
                "Aucune présence n’est enregistrée pour\u00a0: ",
                ". Relevez d’abord les présences.");
        LocalDate today = records.today();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Trainee agent : chosen) {
            if (!agent.isAttested()) {
                Trainee attested = agent.attested(today);
                Attestation attestation = attestation(attested, held, trainings.sessions(reference));
                trainings.update(attested);
                trainings.file(attested, attestation);
                hashes.put(Long.toString(agent.id()), attestation.sha256());
            }
        }
        if (!hashes.isEmpty()) {
            record(held, person, new TrainingAttested(hashes.size(), hashes));
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
        LocalDate today = records.today();
        List<Trainee> admitted =
                chosen.stream().filter(agent -> !agent.hasAccess()).toList();
        admitted.forEach(agent -> trainings.update(agent.admitted(today)));
        if (!admitted.isEmpty()) {
            record(held, person, new AccessGranted(admitted.size(), numbers(admitted)));
        }
    }

    public void withdraw(Person person, String reference, Set<Long> selected, String reason) {
        Case held = rights.requireKeeper(person, reference);
        List<Trainee> chosen = rights.selected(reference, selected);
        refuse(
                chosen,
                agent -> !agent.hasAccess(),
                "N’ont pas d’accès\u00a0: ",
                ". Ne cochez que les agents qui en ont un.");
        String why = Reasons.required(reason);
        LocalDate today = records.today();
        chosen.forEach(agent -> trainings.update(agent.withdrawn(today)));
        if (!chosen.isEmpty()) {
            record(held, person, new AccessWithdrawn(chosen.size(), numbers(chosen), why));
        }
    }

    private static List<Long> numbers(List<Trainee> agents) {
        return agents.stream().map(Trainee::id).toList();
    }

    /** Refuses the whole selection when anybody in it lacks something. */
    private void refuse(List<Trainee> chosen, Predicate<Trainee> lacks, String what, String remedy) {
        List<Trainee> lacking = chosen.stream().filter(lacks).toList();
        if (!lacking.isEmpty()) {
            throw CommandRefusedException.conflict(what
                    + lacking.stream()
                            .map(agent -> records.people().name(agent.agent()))
                            .collect(Collectors.joining(", "))
                    + remedy);
        }
    }

    private void record(Case held, Person person, Event event) {
        records.journal().append(held.reference(), person.id(), held.step().code(), event);
    }

    /** Returns the attestation as a PDF that can be kept. */
    private Attestation attestation(Trainee agent, Case held, List<TrainingSession> sessions) {
        Context values = new Context(Locale.FRENCH);
        values.setVariable("number", held.reference() + " / " + agent.id());
        values.setVariable("agent", records.people().name(agent.agent()));
        values.setVariable("organisation", records.people().organisationName(held.organisation()));
        values.setVariable("title", held.title());
        values.setVariable("reference", held.reference());
        values.setVariable("day", FrenchText.day(agent.attestedOn().orElseThrow()));
        values.setVariable(
                "sessions",
                sessions.stream()
                        .filter(session -> agent.attended().contains(session.id()))
                        .map(session -> new Line(FrenchText.day(session.day()), session.content(), session.trainer()))
                        .toList());
        byte[] content = pdf.of(templates.process("training/attestation", values));
        return new Attestation(DigestUtils.sha256Hex(content), content);
    }
}
