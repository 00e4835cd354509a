package fr.cadreia.call;

import fr.cadreia.call.CallProposal.Outcome;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.journal.CallEvent.CallAnswered;
import fr.cadreia.journal.CallEvent.CallSelected;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.Provenance;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.MailAddress;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.notification.PublicLetters;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes proposals in, and makes cases of those that the experts retain. */
@Component
public class CallDesk {

    private static final int TITLE = 80;
    private static final int SUMMARY = 150;
    private static final int NAME = 120;
    private static final int TEXT = 4_000;
    private static final String ORGANISATION_NAME = "Le nom de votre organisation";
    private static final String PROPOSAL_TITLE = "Le nom de la proposition";
    private static final String PROPOSAL_SUMMARY = "Le résumé";

    private final CallsForProjects calls;
    private final GatheredCases cases;
    private final Journal journal;
    private final People people;
    private final Mentions mentions;
    private final PublicLetters letters;
    private final AuthorityClock clock;

    CallDesk(
            CallsForProjects calls,
            GatheredCases cases,
            Journal journal,
            People people,
            Mentions mentions,
            PublicLetters letters,
            AuthorityClock clock) {
        this.calls = calls;
        this.cases = cases;
        this.journal = journal;
        this.people = people;
        this.mentions = mentions;
        this.letters = letters;
        this.clock = clock;
    }

    public LocalDate today() {
        return clock.today();
    }

    /**
     * @param given the passages of the proposal's public texts that name no person
     * @throws CommandRefusedException with what is wrong; then nothing is kept
     */
    @Transactional
    public void propose(CallProposal proposal, NotPersons given) {
        CallForProjects call = calls.get(proposal.call());
        if (!call.isOpen(today())) {
            throw CommandRefusedException.invalid("Cet appel est clos\u00a0: il ne reçoit plus de proposition.");
        }
        check(call, proposal);
        CommandRefusedException.unlessAnswered(mentions.questions(named(proposal), given));
        calls.add(proposal);
        journal.append(
                call.reference(),
                Journal.APPLICATION,
                "",
                new CallAnswered(proposal.proposer().code(), proposal.title()));
        tellReceived(call, proposal);
    }

    /** Lists the texts that everybody reads once a proposal is retained. */
    private static List<SentText> named(CallProposal proposal) {
        return List.of(
                new SentText("name", ORGANISATION_NAME, proposal.name()),
                new SentText("title", PROPOSAL_TITLE, proposal.title()),
                new SentText("summary", PROPOSAL_SUMMARY, proposal.summary()));
    }

    private static void check(CallForProjects call, CallProposal proposal) {
        require(
                call.openTo().contains(proposal.proposer()),
                "Cet appel n’est pas ouvert à ce type d’organisation\u00a0: relisez à qui il s’adresse.");
        line(ORGANISATION_NAME, proposal.name(), NAME);
        line(PROPOSAL_TITLE, proposal.title(), TITLE);
        line(PROPOSAL_SUMMARY, proposal.summary(), SUMMARY);
        text("Le besoin", proposal.need(), TEXT);
        require(
                proposal.mailbox().length() <= NAME && MailAddress.isOne(proposal.mailbox()),
                "Indiquez l’adresse de courriel d’un service, par exemple innovation@exemple.fr.");
    }

    private static void text(String what, String text, int longest) {
        length(what, text, longest);
        VisibleText.obstacle(text).ifPresent(obstacle -> require(false, what + "\u00a0: " + obstacle));
    }

    private static void line(String what, String text, int longest) {
        length(what, text, longest);
        VisibleText.obstacleInLine(text).ifPresent(obstacle -> require(false, what + "\u00a0: " + obstacle));
    }

    private static void length(String what, String text, int longest) {
        require(!text.isBlank(), what + " manque.");
        require(text.length() <= longest, what + " est trop long\u00a0: " + longest + " caractères au plus.");
    }

    /**
     * Opens a case for a proposal.
     *
     * @param organisation department or commune that will carry it
     * @param given the passages of the proposal's public texts that name no person
     * @return the case's reference
     */
    @Transactional
    public String retain(Person person, String call, long id, String organisation, String reason, NotPersons given) {
        CallProposal proposal = begin(person, call, id, reason);
        if (people.organisation(organisation).isEmpty()) {
            throw CommandRefusedException.invalid("Choisissez la direction ou la commune qui portera le dossier.");
        }
        CommandRefusedException.unlessAnswered(mentions.questions(named(proposal), given));
        mentions.remember(named(proposal), given, person.id());
        String reference = cases.open(
                proposal.title(),
                organisation,
                Case.Origin.CALL,
                person.id(),
                Provenance.calledFor(call, proposal.proposer().code(), proposal.name()));
        choose(person, proposal.retained(reason, reference));
        return reference;
    }

    @Transactional
    public void reject(Person person, String call, long id, String reason) {
        CallProposal proposal = begin(person, call, id, reason);
        choose(person, proposal.rejected(reason));
    }

    private CallProposal begin(Person person, String call, long id, String reason) {
        if (!person.has(Role.AI_EXPERTS)) {
            throw CommandRefusedException.forbidden("Les propositions sont choisies par les experts IA.");
        }
        CallProposal proposal = calls.lockForUpdate(id)
                .filter(found -> found.call().equals(call))
                .orElseThrow(() -> CommandRefusedException.invalid("Cette proposition n’existe pas."));
        if (proposal.outcome() != Outcome.RECEIVED) {
            throw CommandRefusedException.conflict("Cette proposition est déjà «\u00a0"
                    + proposal.outcome().label().toLowerCase(java.util.Locale.FRENCH) + "\u00a0».");
        }
        if (!calls.get(call).conclusion().isEmpty()) {
            throw CommandRefusedException.conflict("La sélection de cet appel est close.");
        }
        text("Le motif", reason, TEXT);
        return proposal;
    }

    private void choose(Person person, CallProposal chosen) {
        calls.update(chosen);
        journal.append(
                chosen.call(),
                person.id(),
                "",
                new CallSelected(chosen.outcome().name(), chosen.caseReference(), chosen.reason()));
        tellChosen(chosen);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw CommandRefusedException.invalid(otherwise);
        }
    }

    /** Tells the service that its proposal was received. Its mailbox serves this, and the experts, alone. */
    private void tellReceived(CallForProjects call, CallProposal proposal) {
        tell(
                proposal,
                "Proposition reçue\u00a0: " + proposal.title(),
                proposition(proposal) + " à l’appel «\u00a0" + call.title()
                        + "\u00a0» est bien arrivée. L’appel reçoit des propositions jusqu’au "
                        + FrenchText.day(call.closesOn())
                        + " inclus\u00a0; les experts les examinent et vous recevrez ici leur choix, avec son motif.");
    }

    /** @param chosen with its outcome and the reason */
    private void tellChosen(CallProposal chosen) {
        boolean retained = chosen.outcome() == CallProposal.Outcome.RETAINED;
        tell(
                chosen,
                (retained ? "Proposition retenue\u00a0: " : "Proposition non retenue\u00a0: ") + chosen.title(),
                proposition(chosen)
                        + (retained
                                ? " est retenue\u00a0: elle est examinée comme tout projet d’usage de l’IA, puis expérimentée"
                                        + " si elle est admise."
                                : " n’est pas retenue.")
                        + " Motif\u00a0: " + chosen.reason().strip().replaceAll("\\s+", " "));
    }

    private static String proposition(CallProposal proposal) {
        return "Votre proposition «\u00a0" + proposal.title() + "\u00a0»";
    }

    private void tell(CallProposal proposal, String subject, String words) {
        letters.send(proposal.call(), proposal.mailbox(), subject, words, CallForProjects.pageOf(proposal.call()));
    }
}
