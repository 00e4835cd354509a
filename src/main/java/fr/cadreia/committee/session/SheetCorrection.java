package fr.cadreia.committee.session;

import fr.cadreia.committee.steps.result.ExaminationResult;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes, leaves or was entered wrongly while the session is open, and who presides when the chair leaves. What was
 * counted stays as it was counted, and nothing is corrected while a ballot is open.
 */
@Component
public class SheetCorrection {

    private final Sessions sessions;
    private final SessionCases cases;
    private final SessionSheets sheets;
    private final SessionJournal journal;
    private final CorrectedCases corrected;
    private final People people;

    SheetCorrection(
            Sessions sessions,
            SessionCases cases,
            SessionSheets sheets,
            SessionJournal journal,
            CorrectedCases corrected,
            People people) {
        this.sessions = sessions;
        this.cases = cases;
        this.sheets = sheets;
        this.journal = journal;
        this.corrected = corrected;
        this.people = people;
    }

    /** What is to be noted of a member. */
    public enum Change {
        ARRIVED("Arrivée en cours de séance"),
        LEFT("Départ en cours de séance"),
        FORGOTTEN("Présent dès l’ouverture, oublié sur la feuille"),
        MISTAKEN("Absent dès l’ouverture, coché par erreur"),
        PROXY("Pouvoir d’un membre absent, donné, changé ou retiré");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        /** French name. */
        public String label() {
            return label;
        }

        boolean adds() {
            return this == ARRIVED || this == FORGOTTEN;
        }

        /** Whether the sheet has to have the member among those who are there. */
        boolean isOfThePresent() {
            return this == LEFT || this == MISTAKEN;
        }
    }

    /**
     * @param holder to whom a member who is not there (any more) gives a proxy, or empty
     * @param successor who presides from now on when a member leaves who presides over the session or one of its points,
     *     or empty
     * @param remote whether a member who is there now is there at a distance
     * @param reason or empty; an error of the sheet needs one
     */
    public record Correction(
            String member, Change change, String holder, String successor, boolean remote, String reason) {}

    /** The sheet as it stands now; empty before the session opens. */
    public Optional<SessionSheet> sheet(String number) {
        return journal.sheet(number);
    }

    @Transactional
    public void correct(Person person, String number, Correction correction) {
        SessionPlanning.requireSecretary(person);
        Session session = sessions.lockForUpdate(number);
        if (session.status() != Session.Status.OPEN) {
            throw CommandRefusedException.conflict("La feuille de présence ne se rectifie que pendant la séance.");
        }
        requireNoBallot(session);
        SessionSheet before = sheet(number).orElseThrow();
        SessionSheet after = presided(corrected(before, correction), correction);
        sheets.checkChange(session, before, after);
        journal.corrected(person, session, correction, before, after, sheets.seats(session));
        corrected.carry(person, session, after, correction.successor());
    }

    private void requireNoBallot(Session session) {
        Stream.of(ListAdoption.CLOSING, FormId.of(ExaminationResult.class))
                .flatMap(form -> cases.waiting(session, form).stream())
                .findFirst()
                .ifPresent(task -> {
                    throw CommandRefusedException.conflict("Dossier " + task.caseReference()
                            + "\u00a0: un scrutin est en cours. La feuille ne change pas sous un scrutin\u00a0: rectifiez-la quand"
                            + " son résultat est constaté.");
                });
    }

    private static SessionSheet corrected(SessionSheet sheet, Correction correction) {
        String member = correction.member();
        boolean there = sheet.present().contains(member);
        if (correction.change().isOfThePresent() != there) {
            throw CommandRefusedException.invalid(
                    there
                            ? "Membre\u00a0: il figure déjà parmi les présents."
                            : "Membre\u00a0: il ne figure pas parmi les présents.");
        }
        if (member.equals(sheet.chair()) && correction.change() == Change.MISTAKEN) {
            throw CommandRefusedException.invalid(
                    "Membre\u00a0: il a présidé la séance à son ouverture, il y était\u00a0; notez plutôt son départ.");
        }
        if (correction.change() == Change.PROXY && sheet.holder(member).equals(correction.holder())) {
            throw CommandRefusedException.invalid(
                    "Pouvoir\u00a0: c’est déjà ce que dit la feuille\u00a0; choisissez le membre présent"
                            + " qui le porte désormais, ou «\u00a0Personne\u00a0» pour le retirer.");
        }
        if (correction.change().adds() && !correction.holder().isEmpty()) {
            throw CommandRefusedException.invalid("Pouvoir\u00a0: un membre présent ne donne pas pouvoir.");
        }
        if (correction.change() != Change.ARRIVED
                && correction.change() != Change.LEFT
                && correction.reason().isEmpty()) {
            throw CommandRefusedException.invalid(
                    "Motif\u00a0: dites comment l’erreur a été constatée, ou le pouvoir reçu.");
        }
        return correction.change().adds()
                ? sheet.joinedBy(member, correction.remote())
                : sheet.leftBy(member, correction.holder());
    }

    /** Whoever presides over the committee presides from the arrival on; whoever leaves is succeeded by a member. */
    private SessionSheet presided(SessionSheet sheet, Correction correction) {
        String member = correction.member();
        if (correction.change().adds()) {
            return people.has(member, Role.COMMITTEE_CHAIR) ? sheet.presidedBy(member) : sheet;
        }
        if (!member.equals(sheet.chair())) {
            return sheet;
        }
        if (!sheet.present().contains(correction.successor())) {
            throw CommandRefusedException.invalid("Présidence\u00a0: " + people.name(member)
                    + " préside la séance\u00a0; choisissez le membre présent qui la préside désormais.");
        }
        return sheet.presidedBy(correction.successor());
    }
}
