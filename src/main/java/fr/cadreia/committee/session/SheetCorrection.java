package fr.cadreia.committee.session;

import fr.cadreia.committee.Electorate;
import fr.cadreia.committee.Examination;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes, leaves or was entered wrongly while the session is open. What was counted stays as it was counted: only the
 * cases whose motion is still to be put get the new sheet, and none does while a ballot is open.
 */
@Component
public class SheetCorrection {

    private final Sessions sessions;
    private final SessionCases cases;
    private final SessionSheets sheets;
    private final SessionJournal journal;
    private final Examination examination;
    private final Dossier dossier;

    SheetCorrection(
            Sessions sessions,
            SessionCases cases,
            SessionSheets sheets,
            SessionJournal journal,
            Examination examination,
            Dossier dossier) {
        this.sessions = sessions;
        this.cases = cases;
        this.sheets = sheets;
        this.journal = journal;
        this.examination = examination;
        this.dossier = dossier;
    }

    /** What is to be noted of a member. */
    public enum Change {
        ARRIVED("Arrivée en cours de séance"),
        LEFT("Départ en cours de séance"),
        FORGOTTEN("Présent dès l'ouverture, oublié sur la feuille"),
        MISTAKEN("Absent dès l'ouverture, coché par erreur");

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
    }

    /**
     * @param holder to whom a member who is not there (any more) gives a proxy, or empty
     * @param reason or empty; an error of the sheet needs one
     */
    public record Correction(String member, Change change, String holder, String reason) {}

    /** The sheet as it stands now; empty before the session opens. */
    public Optional<SessionSheet> sheet(String number) {
        return journal.sheet(number);
    }

    @Transactional
    public void correct(Person person, String number, Correction correction) {
        SessionPlanning.requireSecretary(person);
        Session session = sessions.hold(number);
        if (session.status() != Session.Status.OPEN) {
            throw CommandRefusedException.conflict("La feuille de présence ne se rectifie que pendant la séance.");
        }
        requireNoBallot(session);
        SessionSheet before = sheet(number).orElseThrow();
        SessionSheet after = corrected(before, correction);
        sheets.check(after);
        cases.sitting(session, ListAdoption.MOTION).forEach(task -> keep(person, task, after));
        journal.corrected(person, session, correction, before, after, sheets.seats());
    }

    private void requireNoBallot(Session session) {
        Stream.of(ListAdoption.CLOSING, "result")
                .flatMap(form -> cases.sitting(session, form).stream())
                .findFirst()
                .ifPresent(task -> {
                    throw CommandRefusedException.conflict("Dossier " + task.caseReference()
                            + " : un scrutin est en cours. La feuille ne change pas sous un scrutin : rectifiez-la quand"
                            + " son résultat est constaté.");
                });
    }

    private static SessionSheet corrected(SessionSheet sheet, Correction correction) {
        String member = correction.member();
        boolean there = sheet.present().contains(member);
        if (correction.change().adds() == there) {
            throw CommandRefusedException.invalid(
                    there
                            ? "Membre : il figure déjà parmi les présents."
                            : "Membre : il ne figure pas parmi les présents.");
        }
        if (member.equals(sheet.chair())) {
            throw CommandRefusedException.invalid(
                    "Membre : il préside la séance et ne quitte pas la feuille de présence ; levez la séance.");
        }
        if (correction.change().adds() && !correction.holder().isEmpty()) {
            throw CommandRefusedException.invalid("Pouvoir : un membre présent ne donne pas pouvoir.");
        }
        if (correction.change() != Change.ARRIVED
                && correction.change() != Change.LEFT
                && correction.reason().isEmpty()) {
            throw CommandRefusedException.invalid("Motif : dites comment l'erreur a été constatée.");
        }
        return correction.change().adds() ? sheet.joinedBy(member) : sheet.leftBy(member, correction.holder());
    }

    /** The case's sheet, as if it had been filled in so. Who presides over it stays. */
    private void keep(Person person, Waiting task, SessionSheet sheet) {
        String reference = task.caseReference();
        String instance = task.processInstance();
        examination.hold(reference);
        StepDocument last = examination
                .latest(reference, instance, SessionOpening.ATTENDANCE)
                .orElseThrow();
        String chair = examination.sitting(reference, instance, task.second()).chair();
        if (!sheet.present().contains(chair)) {
            throw CommandRefusedException.invalid("Membre : il préside le dossier " + reference
                    + ", dont la motion n'est pas encore mise aux voix, et ne quitte pas la feuille de présence.");
        }
        Map<String, Object> values = new LinkedHashMap<>(sheets.answers(sheet, reference, instance));
        values.put("sessionChair", chair);
        values.put(
                Electorate.SEATED,
                List.copyOf(examination
                        .electorate(reference, instance)
                        .seated(Examination.present(new Answers(values)), examination::isInOffice)));
        StepContext step = new StepContext(
                SessionOpening.ATTENDANCE,
                Optional.empty(),
                last.element(),
                "",
                reference,
                instance,
                person.id(),
                Optional.empty(),
                name -> null);
        String sha256 = dossier.documents().add(step, reference, new Answers(values));
        dossier.journal()
                .append(
                        reference,
                        person.id(),
                        JournalKind.PRESENCE_CORRECTED,
                        Step.COMMITTEE_DECISION.code(),
                        Map.of(
                                "form",
                                SessionOpening.ATTENDANCE,
                                "element",
                                last.element(),
                                "process",
                                instance,
                                "documentSha256",
                                sha256));
    }
}
