package fr.cadreia.guard.signature;

import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.engine.DeploymentWaitsException;
import fr.cadreia.grant.GrantNotification;
import fr.cadreia.grant.GrantSettings;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.signature.DeploymentRequest.State;
import fr.cadreia.journal.DiagramEvent.DeploymentAsked;
import fr.cadreia.journal.DiagramEvent.DeploymentDeclined;
import fr.cadreia.journal.DiagramEvent.DeploymentLapsed;
import fr.cadreia.journal.DiagramEvent.DeploymentSigned;
import fr.cadreia.journal.DiagramEvent.DeploymentWithdrawn;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalRecorded;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A change of what people read, or of how a case goes, takes effect when a guarantor has signed it. The guard first
 * says whether the change is allowed; the guarantor is the second person, who reads what it says.
 */
@Component
public class DeploymentDesk implements AwaitedActions {

    /** Requests that wait, and what became of the others. */
    public static final String PAGE = "/administration/mises-en-vigueur";

    private static final int MOST_ANSWERED = 50;

    private final DeploymentRequests requests;
    private final FilesInForce filesInForce;
    private final DeploymentJournal journal;
    private final Guarantors guarantors;
    private final GrantSettings settings;
    private final ApplicationEventPublisher events;
    private final AuthorityClock clock;

    DeploymentDesk(
            DeploymentRequests requests,
            @Lazy FilesInForce filesInForce,
            DeploymentJournal journal,
            @Lazy Guarantors guarantors,
            GrantSettings settings,
            ApplicationEventPublisher events,
            AuthorityClock clock) {
        this.requests = requests;
        this.filesInForce = filesInForce;
        this.journal = journal;
        this.guarantors = guarantors;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Computes the fingerprint of files in any order. */
    public static String fingerprint(List<SourceFile> files) {
        StringBuilder text = new StringBuilder();
        DeploymentJournal.hashes(files)
                .forEach((name, hash) ->
                        text.append(name).append('\n').append(hash).append('\n'));
        return DigestUtils.sha256Hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Computes the fingerprint of the content in force under the keys that these files define. */
    public String inForce(List<SourceFile> files) {
        return inForce(replaced(files));
    }

    private static String inForce(Map<String, List<SourceFile>> replaced) {
        StringBuilder text = new StringBuilder();
        replaced.forEach((name, before) -> {
            text.append(name).append('\n');
            before.forEach(now -> text.append(now.sha256()).append('\n'));
        });
        return DigestUtils.sha256Hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns, by the name of each file, what is in force under its keys. */
    private Map<String, List<SourceFile>> replaced(List<SourceFile> files) {
        Map<String, List<SourceFile>> found = new TreeMap<>();
        files.forEach(file -> found.put(file.name(), filesInForce.inForce(file)));
        return found;
    }

    /**
     * Records a request in a transaction of its own, after the deployment was rolled back. The same files over the same
     * state are the same request.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public DeploymentRequest ask(String actor, List<SourceFile> files, String name, String source) {
        String hash = fingerprint(files);
        Map<String, List<SourceFile>> replaced = replaced(files);
        String inForce = inForce(replaced);
        List<DeploymentRequest> known = requests.of(State.WAITING, hash, inForce);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        DeploymentRequest asked = new DeploymentRequest(
                0, hash, inForce, name, source, actor, clock.now(), State.WAITING, "", Optional.empty(), "", false, "");
        DeploymentRequest kept =
                requests.find(requests.add(asked, files, replaced)).orElseThrow();
        Map<String, String> hashes = DeploymentJournal.hashes(files);
        journal.requested(actor, new DeploymentAsked(kept.id(), hashes));
        events.publishEvent(new GrantNotification(
                guarantors.accounts(),
                "Mise en vigueur à signer, demandée par " + People.reference(actor) + "\u00a0: "
                        + String.join(", ", hashes.keySet()) + ".",
                kept.page()));
        return kept;
    }

    /** Returns the request of this person by which the files may go into force now, over what is. */
    public Optional<DeploymentRequest> signed(String actor, List<SourceFile> files, String inForce) {
        return requests.of(State.SIGNED, fingerprint(files), inForce).stream()
                .filter(request ->
                        request.askedBy().equals(actor) && request.deployment().isEmpty())
                .findFirst();
    }

    /** Records that the files are in force, in the transaction of the deployment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deployed(DeploymentRequest request, String deployment) {
        requests.deployed(request.id(), deployment);
    }

    /** Returns the id of the newest deployment by which exactly these files came into force with a signature. */
    public Optional<String> signedAs(List<SourceFile> files) {
        return requests.signed(fingerprint(files)).stream()
                .map(DeploymentRequest::deployment)
                .filter(deployment -> !deployment.isEmpty())
                .findFirst();
    }

    /** Lists the waiting requests, the oldest first. */
    public List<DeploymentRequest> waiting() {
        return requests.waiting();
    }

    @Override
    public List<Action> awaitedOf(Person person) {
        return person.has(Role.GUARANTORS)
                ? waiting().stream()
                        .filter(request -> maySign(person, request))
                        .map(request -> new Action(
                                "Demande n°\u00a0" + request.id()
                                        + "\u00a0: des fichiers déployés attendent votre signature"
                                        + " pour être mis en vigueur.",
                                request.page()))
                        .toList()
                : List.of();
    }

    /** Lists the answered requests, the newest first. */
    public List<DeploymentRequest> answered() {
        return requests.answered(MOST_ANSWERED);
    }

    public DeploymentRequest find(long id) {
        return requests.find(id)
                .orElseThrow(
                        () -> CommandRefusedException.conflict("Cette demande n’existe pas\u00a0: reprenez la liste."));
    }

    public List<SourceFile> files(DeploymentRequest request) {
        return requests.files(request.id());
    }

    /**
     * Returns, by the name of each file that replaces something, what was in force under its keys when it was asked.
     */
    public Map<String, List<SourceFile>> replaced(DeploymentRequest request) {
        return requests.replaced(request.id());
    }

    /** Returns the day on which a request that nobody has answered lapses. */
    public LocalDate lapsesOn(DeploymentRequest request) {
        return AuthorityClock.dayOf(request.askedAt()).plus(settings.lapse());
    }

    public boolean maySign(Person person, DeploymentRequest request) {
        return request.state() == State.WAITING
                && person.has(Role.GUARANTORS)
                && !person.id().equals(request.askedBy());
    }

    public boolean mayWithdraw(Person person, DeploymentRequest request) {
        return request.state() == State.WAITING && person.has(Role.ADMINISTRATORS);
    }

    /**
     * Puts the files into force. The guard verifies them once more.
     *
     * @param openTasks whether tasks that are open take the new forms
     * @param password of the person, asked for again
     */
    @Transactional
    public void sign(Person person, long id, boolean openTasks, String password) {
        DeploymentRequest request = answerable(person, id);
        guarantors.requireFresh(person, password);
        List<SourceFile> files = requests.files(id);
        if (!inForce(files).equals(request.inForceHash())) {
            throw changed();
        }
        answer(request, State.SIGNED, person.id(), "", openTasks);
        try {
            filesInForce.deploy(request, files);
        } catch (DeploymentWaitsException other) {
            throw changed();
        } catch (DeploymentRefusedException refused) {
            throw CommandRefusedException.conflict(
                    "Le contrôle refuse maintenant ces fichiers. " + refused.getMessage());
        }
        // Not before: a refusal is a row of the same chain, in a transaction of its own.
        journal.requested(person.id(), new DeploymentSigned(id, openTasks, DeploymentJournal.hashes(files)));
        tell(request, "Signée et en vigueur\u00a0: " + names(files) + ".");
    }

    /** @param reason that the person who asked reads */
    @Transactional
    public void refuse(Person person, long id, String reason, String password) {
        DeploymentRequest request = answerable(person, id);
        if (reason.isBlank()) {
            throw CommandRefusedException.invalid(
                    "Motif du refus\u00a0: indiquez-le, la personne qui demande le lira.");
        }
        guarantors.requireFresh(person, password);
        List<SourceFile> files = requests.files(id);
        answer(request, State.REFUSED, person.id(), reason, false);
        journal.requested(person.id(), new DeploymentDeclined(id, reason, DeploymentJournal.hashes(files)));
        tell(request, "Mise en vigueur refusée par un garant\u00a0: " + names(files) + ". Le motif est sur la page.");
    }

    @Transactional
    public void withdraw(Person person, long id) {
        if (!person.has(Role.ADMINISTRATORS)) {
            throw CommandRefusedException.forbidden("L’administration seule retire une demande de mise en vigueur.");
        }
        DeploymentRequest request = find(id);
        answer(request, State.WITHDRAWN, person.id(), "", false);
        journal.requested(person.id(), new DeploymentWithdrawn(id, DeploymentJournal.hashes(requests.files(id))));
    }

    /** A request over a state that no longer exists lapses as soon as something else is committed. */
    // The condition stands before the transaction: every other row would take a second connection of the pool for
    // nothing.
    @TransactionalEventListener(condition = "#row.kind().name() == 'DEPLOYMENT_ACCEPTED'")
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void lapse(JournalRecorded row) {
        lapse(
                requests.waiting().stream()
                        .filter(request ->
                                !inForce(requests.files(request.id())).equals(request.inForceHash()))
                        .toList(),
                "Ce qui était en vigueur a changé depuis la demande.");
    }

    /**
     * Ends the requests that nobody signed in the time for guarantors; without any guarantor a request waits for one.
     */
    @Scheduled(fixedDelayString = "${cadre.grants.interval:PT1H}", initialDelayString = "${cadre.grants.interval:PT1H}")
    @Transactional
    public void lapseUnanswered() {
        LocalDate today = clock.today();
        List<DeploymentRequest> late = requests.waiting().stream()
                .filter(request -> !today.isBefore(lapsesOn(request)))
                .toList();
        if (!late.isEmpty() && !guarantors.active().isEmpty()) {
            lapse(late, "Aucun garant ne l’a signée dans le délai.");
        }
    }

    /**
     * Answers all lapsed requests before the first row is written: a person who signs one waits for its row, then for
     * the chain.
     */
    private void lapse(List<DeploymentRequest> late, String reason) {
        List<DeploymentRequest> lapsed = late.stream()
                .filter(request -> requests.answer(request.id(), State.LAPSED, "", clock.now(), reason, false))
                .toList();
        for (DeploymentRequest request : lapsed) {
            List<SourceFile> files = requests.files(request.id());
            journal.requested(
                    Journal.APPLICATION, new DeploymentLapsed(request.id(), reason, DeploymentJournal.hashes(files)));
            tell(request, "Demande de mise en vigueur caduque\u00a0: " + names(files) + ". " + reason);
        }
    }

    private static CommandRefusedException changed() {
        return CommandRefusedException.conflict(
                "Ce qui était en vigueur a changé depuis la demande\u00a0: elle est caduque, à refaire sur la version du jour.");
    }

    private DeploymentRequest answerable(Person person, long id) {
        guarantors.require(person);
        DeploymentRequest request = find(id);
        if (person.id().equals(request.askedBy())) {
            throw CommandRefusedException.forbidden("Vous avez fait cette demande\u00a0: un garant la signe.");
        }
        return request;
    }

    private void answer(DeploymentRequest request, State state, String person, String reason, boolean openTasks) {
        if (!requests.answer(request.id(), state, person, clock.now(), reason, openTasks)) {
            throw CommandRefusedException.conflict("Cette demande n’attend plus\u00a0: "
                    + find(request.id()).state().label().toLowerCase(java.util.Locale.FRENCH) + ".");
        }
    }

    private void tell(DeploymentRequest request, String words) {
        events.publishEvent(new GrantNotification(List.of(request.askedBy()), words, request.page()));
    }

    private static String names(List<SourceFile> files) {
        return String.join(", ", DeploymentJournal.hashes(files).keySet());
    }
}
