package fr.cadreia.privacy;

import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.grant.AccountActs;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.journal.CaseEvent.ContentWithheld;
import fr.cadreia.journal.CaseEvent.ContentWithheld.Withheld;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.privacy.Redaction.Source;
import fr.cadreia.privacy.Redaction.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> FREE_TEXTS = Set.of("textfield", "textarea");

    private static final int SHOWN = 120;

    private final Redactions redactions;
    private final StepDocuments documents;
    private final CaseFiles files;
    private final Cases cases;
    private final FormTexts texts;
    private final Journal journal;
    private final Guarantors guarantors;
    private final AccountActs acts;
    private final TransactionTemplate transaction;

    RedactionDesk(
            Redactions redactions,
            StepDocuments documents,
            CaseFiles files,
            Cases cases,
            FormTexts texts,
            Journal journal,
            Guarantors guarantors,
            AccountActs acts,
            PlatformTransactionManager transactions) {
        this.redactions = redactions;
        this.documents = documents;
        this.files = files;
        this.cases = cases;
        this.texts = texts;
        this.journal = journal;
        this.guarantors = guarantors;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Content that can be withheld.
     *
     * @param code by which it is asked for
     * @param what French; names nobody, as the journal keeps it
     * @param content its beginning, for the person who chooses; empty where it has no text
     */
    public record Target(String code, Source source, String key, String field, String what, String content) {}

    /** Lists the contents of a case, a report or another chain that can be withheld; empty where there is none. */
    public List<Target> targets(String chain) {
        List<Redaction> known = redactions.of(chain).stream()
                .filter(redaction -> redaction.state() != State.REFUSED)
                .toList();
        List<Target> targets = new ArrayList<>();
        files.of(chain)
                .forEach(file -> targets.add(new Target(
                        "",
                        Source.FILE,
                        String.valueOf(file.id()),
                        "",
                        "pièce n°\u00a0" + file.id() + " du " + FrenchText.day(file.addedAt()),
                        file.name())));
        documents.of(chain).forEach(document -> targets.addAll(answers(document)));
        redactions
                .papers(chain)
                .forEach(paper -> targets.add(new Target("", Source.PAPER, paper, "", "papier " + paper, "")));
        return targets.stream()
                .filter(target -> known.stream()
                        .noneMatch(redaction -> redaction.isOf(target.source(), target.key(), target.field())))
                .map(target -> new Target(
                        target.source() + ":" + target.key() + ":" + target.field(),
                        target.source(),
                        target.key(),
                        target.field(),
                        target.what(),
                        target.content()))
                .toList();
    }

    private List<Target> answers(StepDocument document) {
        List<Target> answers = new ArrayList<>();
        document.answers().values().forEach((field, answer) -> {
            Optional<FormField> question = schema(document.form()).flatMap(form -> form.field(field));
            if (answer instanceof String text
                    && question.filter(asked -> FREE_TEXTS.contains(asked.type()))
                            .isPresent()) {
                answers.add(new Target(
                        "",
                        Source.DOCUMENT,
                        String.valueOf(document.id()),
                        field,
                        "réponse «\u00a0" + question.get().plainLabel() + "\u00a0» du "
                                + FrenchText.day(document.writtenAt()),
                        ShortText.whole(text, SHOWN)));
            }
        });
        return answers;
    }

    /** Returns the form of a document; empty for what the application itself writes down. */
    private Optional<FormSchema> schema(String form) {
        try {
            return Optional.of(texts.schema(form));
        } catch (FormRefusedException undeployed) {
            return Optional.empty();
        }
    }

    public List<Redaction> all() {
        return redactions.all();
    }

    /**
     * Asks for a content to be withheld. The contents are listed outside of the transaction, which a document without a form would
     * end.
     *
     * @param code of a {@link Target}
     * @param reason French; the journal keeps it, so that it names nobody
     */
    public void ask(Person asker, String chain, String code, String reason) {
        requireOfficer(asker);
        Target target = targets(chain).stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommandRefusedException.invalid(
                        "Contenu\u00a0: choisissez dans la liste ce qui est à retirer."));
        if (target.source() == Source.PAPER && !redactions.isPrinted(target.key())) {
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
            redactions.add(asked);
            acts.tell(guarantors.accounts(), "À contresigner\u00a0: retirer un contenu de " + chain + ".", PAGE);
        });
    }

    /** @param password of the guarantor, asked for again */
    @Transactional
    public void sign(Person guarantor, long id, String password) {
        Redaction asked = waiting(id);
        requireSecond(guarantor, asked);
        guarantors.requireFresh(guarantor, password);
        if (cases.find(asked.chain()).isPresent()) {
            cases.lockForUpdate(asked.chain());
        }
        answer(asked, State.SIGNED, guarantor, "");
        String published = asked.source() == Source.DOCUMENT ? answer(asked) : "";
        List<Withheld> contents = redactions.withhold(asked);
        journal.append(asked.chain(), guarantor.id(), "", event(asked, contents));
        List<Withheld> versions = redactions.withholdPublished(asked, published);
        if (!versions.isEmpty()) {
            journal.append(JournalChains.REGISTER, guarantor.id(), "", event(asked, versions));
        }
        acts.tell(List.of(asked.askedBy()), "Retiré\u00a0: un contenu de " + asked.chain() + ".", PAGE);
    }

    private String answer(Redaction asked) {
        return documents.of(asked.chain()).stream()
                .filter(document -> String.valueOf(document.id()).equals(asked.key()))
                .map(document -> document.answers().text(asked.field()))
                .findFirst()
                .orElse("");
    }

    private static ContentWithheld event(Redaction asked, List<Withheld> contents) {
        return new ContentWithheld(asked.id(), asked.what(), asked.reason(), asked.askedBy(), contents);
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
