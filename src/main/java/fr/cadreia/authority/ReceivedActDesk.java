package fr.cadreia.authority;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.file.CaseFile;
import fr.cadreia.dossier.file.FileShelf;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct;
import fr.cadreia.dossier.steps.authorityact.ReceivedActs;
import fr.cadreia.dossier.steps.authorityact.ReceivedActs.Answer;
import fr.cadreia.dossier.steps.authorityact.ReceivedActs.ReceivedAct;
import fr.cadreia.grant.GrantNotification;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.journal.CaseEvent.ActReceived;
import fr.cadreia.journal.CaseEvent.ReceivedActRefused;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an act of an authority that nobody holds here, or whose holder does not sign in: the secretary enters it as it
 * was received, with its document, and it has effect once a guarantor has countersigned it. Methods throw {@link
 * CommandRefusedException} and then have changed nothing.
 */
@Service
@Transactional
public class ReceivedActDesk implements AwaitedActions {

    /** The page where both persons act. */
    public static final String PAGE = "/comite/actes";

    private final CaseRecords records;
    private final ReceivedActs acts;
    private final AuthorityTasks tasks;
    private final FileShelf shelf;
    private final Guarantors guarantors;
    private final DecidingOrganisations deciding;
    private final ApplicationEventPublisher events;
    private final AuthorityClock clock;

    ReceivedActDesk(
            CaseRecords records,
            ReceivedActs acts,
            AuthorityTasks tasks,
            FileShelf shelf,
            Guarantors guarantors,
            DecidingOrganisations deciding,
            ApplicationEventPublisher events,
            AuthorityClock clock) {
        this.records = records;
        this.acts = acts;
        this.tasks = tasks;
        this.shelf = shelf;
        this.guarantors = guarantors;
        this.deciding = deciding;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param name of the document, as the browser sends it
     * @param answers as the form of the act asks for them, except the document
     * @throws fr.cadreia.kernel.form.FormRefusedException with the fields to correct
     */
    public void enter(Person secretary, String reference, String name, byte[] content, UncheckedAnswers answers) {
        if (!secretary.has(Role.COMMITTEE_SECRETARY)) {
            throw CommandRefusedException.forbidden("Seul le secrétariat du comité saisit un acte reçu.");
        }
        records.cases().lockForUpdate(reference);
        if (acts.waiting(reference).isPresent()) {
            throw CommandRefusedException.conflict(
                    "Un acte reçu attend déjà d’être contresigné pour ce dossier\u00a0: un garant y répond d’abord.");
        }
        CaseFile document = shelf.addAct(secretary, reference, name, content);
        String id = Long.toString(document.id());
        boolean follows = "follows".equals(answers.values().get(AuthorityAct.DECISION));
        Answers checked =
                tasks.checked(reference, secretary.id(), follows ? answers.with(AuthorityAct.ACT, id) : answers);
        acts.add(reference, checked, decides(reference), secretary.id(), clock.now());
        records.journal()
                .append(
                        reference,
                        secretary.id(),
                        Step.AUTHORITY_ACT.code(),
                        new ActReceived(
                                secretary.roles().stream()
                                        .map(Role::id)
                                        .sorted()
                                        .toList(),
                                Objects.toString(checked.values().get(AuthorityAct.DECISION), ""),
                                document.sha256()));
        events.publishEvent(new GrantNotification(
                guarantors.accounts(),
                "À contresigner\u00a0: un acte reçu de l’autorité, dossier " + reference + ".",
                PAGE));
    }

    /** @param password of the guarantor, asked for again */
    public void sign(Person guarantor, long id, String password) {
        ReceivedAct act = second(guarantor, id, password);
        if (!act.deciding().equals(decides(act.caseReference()))) {
            throw CommandRefusedException.conflict(
                    "Une autre autorité décide depuis que cet acte a été saisi\u00a0: refusez-le,"
                            + " puis le secrétariat saisit celui de la nouvelle.");
        }
        boolean another = RecordedEvent.in(
                        records.journal().since(act.caseReference(), act.enteredAt()), ExtractFiled.class)
                .findAny()
                .isPresent();
        if (another) {
            throw CommandRefusedException.conflict(
                    "Le comité a rendu un nouvel avis depuis que cet acte a été saisi\u00a0: refusez-le, puis le secrétariat"
                            + " saisit celui qui y répond.");
        }
        if (!acts.answer(id, new Answer(guarantor.id(), clock.now(), true, ""))) {
            throw answered();
        }
        tasks.complete(act.caseReference(), guarantor.id(), act.answers());
    }

    /** @param reason that the secretary reads */
    public void refuse(Person guarantor, long id, String reason, String password) {
        ReceivedAct act = second(guarantor, id, password);
        String why = Reasons.required(reason);
        if (!acts.answer(id, new Answer(guarantor.id(), clock.now(), false, why))) {
            throw answered();
        }
        records.journal()
                .append(act.caseReference(), guarantor.id(), Step.AUTHORITY_ACT.code(), new ReceivedActRefused(why));
        events.publishEvent(new GrantNotification(
                List.of(act.enteredBy()),
                "Refusé par un garant\u00a0: l’acte reçu de l’autorité, dossier " + act.caseReference()
                        + ". Le motif est au journal du dossier.",
                PAGE));
    }

    private ReceivedAct second(Person guarantor, long id, String password) {
        guarantors.require(guarantor);
        ReceivedAct act = acts.waiting().stream()
                .filter(waiting -> waiting.id() == id)
                .findFirst()
                .orElseThrow(ReceivedActDesk::answered);
        records.cases().lockForUpdate(act.caseReference());
        if (act.enteredBy().equals(guarantor.id())) {
            throw CommandRefusedException.forbidden("Vous avez saisi cet acte\u00a0: un autre garant le contresigne.");
        }
        guarantors.requireFresh(guarantor, password);
        return act;
    }

    private String decides(String reference) {
        return deciding.of(records.cases().get(reference).organisation());
    }

    private static CommandRefusedException answered() {
        return CommandRefusedException.conflict("Cet acte n’attend plus de contreseing.");
    }

    /**
     * Lists the acts that were entered and wait for this person as guarantor, who is another person than the one who
     * entered them.
     */
    @Override
    @Transactional(readOnly = true)
    public List<Action> awaitedOf(Person person) {
        return person.has(Role.GUARANTORS)
                ? acts.waiting().stream()
                        .filter(act -> !act.enteredBy().equals(person.id()))
                        .map(act -> new Action(
                                "L’acte reçu de l’autorité sur le dossier " + act.caseReference()
                                        + " attend votre contreseing.",
                                PAGE))
                        .toList()
                : List.of();
    }
}
