package fr.cadreia.committee.mandate;

import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretary records mandates and their end; each is a row of the journal, and none is changed backwards. */
@Component
public class MandateRegister {

    private static final String CHAIN = "COMITE";

    private final Mandates mandates;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    MandateRegister(Mandates mandates, People people, Journal journal, Clock clock) {
        this.mandates = mandates;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<JournalEntry> history() {
        return journal.of(CHAIN);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    /** @throws CommandRefusedException when it contradicts itself or what is on record */
    @Transactional
    public void record(Person person, Mandate mandate) {
        requireSecretary(person);
        Role college = college(mandate.member());
        if (mandate.isDeputy()) {
            requireTitular(mandate, college);
        }
        if (!mandate.lastsBeyond(mandate.from())) {
            throw invalid("Le mandat se termine avant de commencer : corrigez ses dates.");
        }
        if (mandates.all().stream().anyMatch(other -> clash(mandate, other))) {
            throw CommandRefusedException.conflict(
                    name(mandate.member()) + " a déjà un mandat sur cette période : mettez-y fin d'abord.");
        }
        mandates.add(mandate);
        journal.append(CHAIN, person.id(), JournalKind.MANDATE_RECORDED, "", content(mandate));
    }

    /**
     * @param end first day out of office, today at the earliest: what was voted in office stays
     * @param reason why it ends then
     */
    @Transactional
    public void end(Person person, long id, LocalDate end, String reason) {
        requireSecretary(person);
        Mandate mandate = mandates.find(id)
                .filter(found -> found.lastsBeyond(today()))
                .orElseThrow(() -> CommandRefusedException.conflict("Ce mandat est déjà terminé."));
        if (reason.isBlank()) {
            throw invalid("Indiquez pourquoi ce mandat prend fin.");
        }
        if (end.isBefore(today())) {
            throw invalid("Un mandat ne prend pas fin dans le passé : indiquez aujourd'hui ou une date à venir.");
        }
        if (mandate.until().map(end::isAfter).orElse(false)) {
            throw invalid("Ce mandat se termine avant cette date : un nouveau mandat s'enregistre à part.");
        }
        Mandate ended = mandate.ending(end);
        mandates.update(ended);
        Map<String, Object> content = content(ended);
        content.put("reason", reason);
        journal.append(CHAIN, person.id(), JournalKind.MANDATE_ENDED, "", content);
    }

    private Role college(String member) {
        return people.find(member)
                .flatMap(MandateRegister::college)
                .orElseThrow(() -> invalid(
                        "Choisissez un membre du comité : un compte du collège des élus ou du collège des agents."));
    }

    private static Optional<Role> college(Person person) {
        return person.roles().stream().filter(Role::isCommitteeMember).findFirst();
    }

    private void requireTitular(Mandate mandate, Role college) {
        if (mandate.titular().equals(mandate.member())) {
            throw invalid("Un membre n'est pas son propre suppléant.");
        }
        if (college(mandate.titular()) != college) {
            throw invalid("Titulaire et suppléant appartiennent au même collège.");
        }
    }

    /** One mandate at a time, and one deputy at a time for a titular. */
    private static boolean clash(Mandate mandate, Mandate other) {
        boolean sameMember = other.member().equals(mandate.member());
        boolean sameSeat = mandate.isDeputy() && other.titular().equals(mandate.titular());
        return (sameMember || sameSeat) && mandate.overlaps(other);
    }

    private static Map<String, Object> content(Mandate mandate) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("member", mandate.member());
        content.put("titular", mandate.titular());
        content.put("from", mandate.from().toString());
        content.put("until", mandate.until().map(LocalDate::toString).orElse(""));
        content.put("act", mandate.act());
        return content;
    }

    private String name(String member) {
        return people.name(member);
    }

    private static CommandRefusedException invalid(String message) {
        return CommandRefusedException.invalid(message);
    }

    private static void requireSecretary(Person person) {
        if (!person.has(Role.COMMITTEE_SECRETARY)) {
            throw CommandRefusedException.forbidden("Les mandats sont tenus par le secrétariat du comité.");
        }
    }
}
