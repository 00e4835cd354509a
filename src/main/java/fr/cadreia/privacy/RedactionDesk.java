package fr.cadreia.privacy;

import fr.cadreia.grant.AccountActs;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.journal.CaseEvent.ContentWithheld;
import fr.cadreia.journal.CaseEvent.ContentWithheld.Withheld;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.privacy.Redaction.Source;
import fr.cadreia.privacy.Redaction.State;
import fr.cadreia.privacy.WithholdableContents.Done;
import fr.cadreia.privacy.WithholdableContents.Prepared;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk where content is withheld for good: the data protection officer asks, a guarantor signs. What is withheld keeps its
 * hash in the journal, whose verification then says that it was withheld, and not changed.
 */
@Component
public class RedactionDesk implements AwaitedActions {

    static final String PAGE = "/protection-des-donnees/retraits";

    private final Redactions redactions;
    private final WithholdableContents contents;
    private final WithholdablePapers papers;
    private final Journal journal;
    private final Guarantors guarantors;
    private final Mentions mentions;
    private final AccountActs acts;
    private final TransactionTemplate transaction;

    RedactionDesk(
            Redactions redactions,
            WithholdableContents contents,
            WithholdablePapers papers,
            Journal journal,
            Guarantors guarantors,
            Mentions mentions,
            AccountActs acts,
            PlatformTransactionManager transactions) {
        this.redactions = redactions;
        this.contents = contents;
        this.papers = papers;
        this.journal = journal;
        this.guarantors = guarantors;
        this.mentions = mentions;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Content that can be withheld.
     *
     * @param what French; names nobody, as the journal keeps it
     * @param content its beginning, for the person who chooses; empty where it has no text
     */
    public record Target(Source source, String key, String field, String what, String content, Elsewhere elsewhere) {

        /** Returns the code by which it is asked for. */
        public String code() {
            return source + ":" + key + ":" + field;
        }
    }

    /**
     * The places where the text of an answer stands too.
     *
     * @param answers of the same case, which are withheld with it; French
     * @param papers names of those of the case and of its sessions, each of which is asked for on its own
     */
    public record Elsewhere(List<String> answers, List<String> papers) {

        static final Elsewhere NOWHERE = new Elsewhere(List.of(), List.of());
    }

    /** Tells whether there is a case, a report or another chain by this reference. */
    public boolean isKnown(String chain) {
        return contents.isKnown(chain);
    }

    /** Returns where else the text of a waiting request stands. */
    public Elsewhere elsewhere(Redaction asked) {
        return asked.state() == State.WAITING ? contents.elsewhere(asked) : Elsewhere.NOWHERE;
    }

    public Optional<Redaction> find(long id) {
        return redactions.find(id);
    }

    /** Lists the contents of a case, a report or another chain that can be withheld; empty where there is none. */
    public List<Target> targets(String chain) {
        List<Redaction> known = known(chain).toList();
        return contents.of(chain).stream()
                .filter(target -> known.stream()
                        .noneMatch(redaction -> redaction.isOf(target.source(), target.key(), target.field())))
                .toList();
    }

    private Stream<Redaction> known(String chain) {
        return redactions.of(chain).stream().filter(redaction -> redaction.state() != State.REFUSED);
    }

    public List<Redaction> all() {
        return redactions.all();
    }

    /**
     * Asks for a content to be withheld. The contents are listed outside of the transaction, which a document without a form would
     * end.
     *
     * @param code of a {@link Target}
     * @param reason French; the journal keeps it, so it should name nobody
     * @param given words of the reason that name no person
     */
    public void ask(Person asker, String chain, String code, String reason, NotPersons given) {
        requireOfficer(asker);
        if (!isKnown(chain)) {
            throw CommandRefusedException.invalid(
                    "Référence du dossier\u00a0: rien ne porte la référence " + chain + ".");
        }
        List<String> lacking = Stream.of(
                        code.isBlank() ? "Contenu\u00a0: choisissez dans la liste ce qui est à retirer." : "",
                        reason.isBlank() ? "Motif\u00a0: indiquez-le, ou la pièce qui demande le retrait." : "")
                .filter(lack -> !lack.isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            throw CommandRefusedException.invalid(String.join(" ", lacking));
        }
        Target target = targets(chain).stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommandRefusedException.invalid(
                        "Contenu\u00a0: choisissez dans la liste ce qui est à retirer."));
        List<SentText> sent = List.of(new SentText("motif", "Motif", reason));
        CommandRefusedException.unlessAnswered(mentions.questions(sent, given));
        if (target.source() == Source.PAPER && !papers.isPrinted(target.key())) {
            throw CommandRefusedException.conflict(
                    "Le PDF de ce papier n’est pas encore établi\u00a0: recommencez dans quelques minutes.");
        }
        Redaction asked = new Redaction(
                0,
                chain,
                target.source(),
                target.key(),
                target.field(),
                target.what(),
                reason,
                asker.id(),
                acts.now(),
                State.WAITING,
                "",
                Optional.empty(),
                "");
        transaction.executeWithoutResult(status -> {
            papers.hold(asked);
            if (known(chain).anyMatch(other -> other.isOf(target.source(), target.key(), target.field()))) {
                throw CommandRefusedException.conflict("Ce retrait est déjà demandé.");
            }
            redactions.add(asked);
            mentions.remember(sent, given, asker.id());
            acts.tell(guarantors.accounts(), "À contresigner\u00a0: retirer un contenu de " + chain + ".", PAGE);
        });
    }

    /** @param password of the guarantor, asked for again */
    public void sign(Person guarantor, long id, String password) {
        Redaction asked = waiting(id);
        requireSecond(guarantor, asked);
        Prepared prepared = contents.prepare(asked);
        transaction.executeWithoutResult(status -> {
            guarantors.requireFresh(guarantor, password);
            papers.hold(asked);
            answer(asked, State.SIGNED, guarantor, "");
            Done done = contents.withhold(asked, prepared);
            journal.append(asked.chain(), guarantor.id(), "", event(asked, done.contents()));
            List<Withheld> versions = contents.withholdPublished(asked, done.text());
            if (!versions.isEmpty()) {
                journal.append(JournalChains.REGISTER, guarantor.id(), "", event(asked, versions));
            }
            acts.tell(List.of(asked.askedBy()), "Retiré\u00a0: un contenu de " + asked.chain() + ".", PAGE);
        });
    }

    private static ContentWithheld event(Redaction asked, List<Withheld> withheld) {
        return new ContentWithheld(asked.id(), asked.what(), asked.reason(), asked.askedBy(), withheld);
    }

    /** @param why the person who asked reads it */
    @Transactional
    public void refuse(Person guarantor, long id, String why) {
        Redaction asked = waiting(id);
        requireSecond(guarantor, asked);
        if (why.isBlank()) {
            throw CommandRefusedException.invalid(
                    "Motif du refus\u00a0: indiquez-le, la personne qui demande le lira.");
        }
        answer(asked, State.REFUSED, guarantor, why);
        acts.tell(List.of(asked.askedBy()), "Refusé\u00a0: le retrait d’un contenu de " + asked.chain() + ".", PAGE);
    }

    private Redaction waiting(long id) {
        return redactions
                .find(id)
                .filter(asked -> asked.state() == State.WAITING)
                .orElseThrow(() -> CommandRefusedException.conflict("Cette demande a déjà sa réponse."));
    }

    private void answer(Redaction asked, State state, Person guarantor, String refusal) {
        if (!redactions.answer(asked.id(), state, guarantor.id(), acts.now(), refusal)) {
            throw CommandRefusedException.conflict("Cette demande a déjà sa réponse.");
        }
    }

    private void requireSecond(Person guarantor, Redaction asked) {
        guarantors.require(guarantor);
        if (guarantor.id().equals(asked.askedBy())) {
            throw CommandRefusedException.forbidden("Vous avez fait cette demande\u00a0: une autre personne y répond.");
        }
    }

    private static void requireOfficer(Person person) {
        if (!person.has(Role.DPO)) {
            throw CommandRefusedException.forbidden(
                    "Le retrait d’un contenu est demandé par la ou le délégué à la protection des données.");
        }
    }

    @Override
    public List<Action> awaitedOf(Person person) {
        return person.has(Role.GUARANTORS)
                ? redactions.all().stream()
                        .filter(asked -> asked.state() == State.WAITING
                                && !asked.askedBy().equals(person.id()))
                        .map(asked ->
                                new Action("À contresigner\u00a0: retirer un contenu de " + asked.chain() + ".", PAGE))
                        .toList()
                : List.of();
    }
}
