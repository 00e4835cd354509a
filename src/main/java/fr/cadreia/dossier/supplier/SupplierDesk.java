package fr.cadreia.dossier.supplier;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.KnownAnswers;
import fr.cadreia.dossier.RequestAnswered;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.SupplierDeclaration;
import fr.cadreia.dossier.SupplierQuestion;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.dossier.supplier.SupplierSheet.Cause;
import fr.cadreia.dossier.supplier.SupplierSheet.State;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SupplierEvent.SupplierSheetReceived;
import fr.cadreia.journal.SupplierEvent.SupplierSheetRequested;
import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the supplier of a case's tool for its sheet, takes it, and tells the case's forms what it declares. Every method that
 * changes something throws {@link CommandRefusedException} and then has changed nothing.
 */
@Service
@Transactional
public class SupplierDesk implements KnownAnswers, CaseLinks {

    /** The most characters of an answer that is saved: it may still be too long to be sent, within reason. */
    private static final int LONGEST = 20_000;

    /** A day from which the term of links is counted at the start, to check it. */
    private static final LocalDate ANY_DAY = LocalDate.of(2027, 2, 1);

    private final SupplierSheets sheets;
    private final CaseRecords records;
    private final AuthorityClock clock;
    private final ApplicationEventPublisher events;
    private final Period term;

    /** @throws StartRefusedException where a link would be dead at once, or live for more than a year */
    SupplierDesk(
            SupplierSheets sheets,
            CaseRecords records,
            AuthorityClock clock,
            ApplicationEventPublisher events,
            SupplierSettings settings) {
        this.sheets = sheets;
        this.records = records;
        this.clock = clock;
        this.events = events;
        this.term = settings.link();
        LocalDate last = ANY_DAY.plus(term);
        if (!last.isAfter(ANY_DAY) || last.isAfter(ANY_DAY.plusYears(1))) {
            throw new StartRefusedException("Réglage cadre.supplier.link\u00a0: «\u00a0" + term
                    + "\u00a0» n’est pas une durée d’un jour à un an. Donnez une durée comme P30D (trente jours).");
        }
    }

    /** @param link the time for which the link to a sheet can be used */
    @ConfigurationProperties("cadre.supplier")
    record SupplierSettings(Period link) {}

    /** Tells whether a person may ask for the sheet of a case. */
    public static boolean asks(Person person, Case dossier) {
        return person.isRequesterOf(dossier.organisation()) || person.has(Role.AI_EXPERTS);
    }

    /**
     * Where a case stands with its supplier.
     *
     * @param tool what the case says of its tool
     * @param asked the newest first
     * @param declared the newest last
     * @param outdated French sentences: why the last sheet may say what is not so any more
     * @param obstacle French: why no sheet can be asked for; empty where it can
     */
    public record Standing(
            Tool tool,
            List<SupplierSheet> asked,
            List<SupplierDeclaration> declared,
            List<String> outdated,
            String obstacle) {}

    /** A link that was just made: nobody can read it again. */
    public record Link(String token, String product, LocalDate lastDay) {}

    @Transactional(readOnly = true)
    public Standing standing(Case dossier) {
        return standing(dossier, sheets.ofCase(dossier.reference()));
    }

    private Standing standing(Case dossier, List<SupplierSheet> asked) {
        List<StepDocument> documents = records.documents().of(dossier.reference());
        Tool tool = tool(dossier.reference(), documents);
        List<SupplierDeclaration> declared = SupplierDeclaration.among(documents);
        return new Standing(
                tool,
                asked,
                declared,
                declared.isEmpty()
                        ? List.of()
                        : outdated(dossier, tool, asked, documents, declared.get(declared.size() - 1)),
                obstacle(dossier, tool));
    }

    /** What a case says of its tool; texts are empty where it says nothing. */
    public record Tool(String product, String supplier) {

        /** Returns the tool and its supplier, as far as the case names them. */
        public String words() {
            return product.isBlank() ? supplier : supplier.isBlank() ? product : product + " (" + supplier + ")";
        }
    }

    private Tool tool(String reference, List<StepDocument> documents) {
        Optional<Answers> known = records.known(reference).map(Known::answers);
        return new Tool(
                last(documents, Proposal.class)
                        .map(Proposal::product)
                        .or(() -> known.map(before -> before.as(Proposal.class).product()))
                        .orElse(""),
                last(documents, ExpertReview.class)
                        .map(ExpertReview::supplier)
                        .filter(supplier -> !supplier.isBlank())
                        .or(() -> known.map(
                                before -> before.as(ExpertReview.class).supplier()))
                        .orElse(""));
    }

    private static <T> Optional<T> last(List<StepDocument> documents, Class<T> type) {
        return documents.stream()
                .filter(document -> document.is(type))
                .reduce((earlier, later) -> later)
                .map(document -> document.as(type));
    }

    private String obstacle(Case dossier, Tool tool) {
        if (!dossier.isOpen()) {
            return "Le dossier est clos\u00a0: son fournisseur n’a plus rien à déclarer.";
        }
        if (tool.words().isBlank()) {
            return "Le dossier ne nomme encore ni outil ni fournisseur\u00a0: la fiche se demande dès que la proposition, ou"
                    + " l’instruction, en nomme un.";
        }
        boolean inHouse = records.people().organisations().stream()
                .anyMatch(own -> own.name().equalsIgnoreCase(tool.supplier().strip()));
        return inHouse
                ? "L’outil vient de vos services («\u00a0" + tool.supplier()
                        + "\u00a0»)\u00a0: personne d’autre n’a de fiche à remplir."
                : "";
    }

    private List<String> outdated(
            Case dossier,
            Tool tool,
            List<SupplierSheet> asked,
            List<StepDocument> documents,
            SupplierDeclaration declared) {
        List<String> reasons = new ArrayList<>();
        asked.stream()
                .filter(sheet -> sheet.sentAt().isPresent())
                .findFirst()
                .map(SupplierSheet::product)
                .filter(product -> !same(product, tool.product()))
                .ifPresent(product ->
                        reasons.add("L’outil n’est plus le même\u00a0: «\u00a0" + product + "\u00a0» alors."));
        supplierThen(documents, declared)
                .filter(supplier -> !same(supplier, tool.supplier()))
                .ifPresent(supplier ->
                        reasons.add("Le fournisseur n’est plus le même\u00a0: «\u00a0" + supplier + "\u00a0» alors."));
        boolean lent = last(documents, ExperimentProtocol.class)
                .filter(ExperimentProtocol::supplierTrial)
                .isPresent();
        if (lent
                && documents.stream()
                        .anyMatch(document -> document.is(Generalization.class)
                                && document.writtenAt().isAfter(declared.at()))) {
            reasons.add("Un contrat a pris la suite du prêt gratuit de l’expérimentation.");
        }
        if (records.journal().since(dossier.reference(), declared.at()).stream()
                .anyMatch(row ->
                        row.kind() == JournalKind.STEP_ENTERED && row.step().equals(Step.REASSESSMENT.code()))) {
            reasons.add("Une réévaluation a commencé depuis\u00a0: le modèle et le contrat ont pu changer.");
        }
        return reasons;
    }

    /** Returns the supplier that the experts named when the sheet came, or first after it. */
    private static Optional<String> supplierThen(List<StepDocument> documents, SupplierDeclaration declared) {
        Optional<String> then = Optional.empty();
        for (StepDocument document : documents) {
            if (document.is(ExpertReview.class)
                    && (then.isEmpty() || !document.writtenAt().isAfter(declared.at()))) {
                then = Optional.of(document.as(ExpertReview.class).supplier()).filter(named -> !named.isBlank());
            }
        }
        return then;
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    /**
     * Makes a link; the case's earlier one ends.
     *
     * @param cause nothing but {@code FIRST} the first time, and something else later
     * @param resumed whether the sheet begins with what was typed or declared before, which its reader then sees
     */
    public Link ask(Person person, String reference, Cause cause, boolean resumed) {
        Case locked = records.cases().lockForUpdate(reference);
        if (!asks(person, locked)) {
            throw CommandRefusedException.forbidden(
                    "La fiche du fournisseur est demandée par l’organisation qui porte le dossier, ou par les experts IA.");
        }
        List<SupplierSheet> before = sheets.ofCase(reference);
        Standing standing = standing(locked, before);
        if (!standing.obstacle().isEmpty()) {
            throw CommandRefusedException.conflict(standing.obstacle());
        }
        if (before.isEmpty() != (cause == Cause.FIRST)) {
            throw CommandRefusedException.conflict(
                    "Une fiche a été demandée entre-temps\u00a0: relisez la page avant d’en demander une autre.");
        }
        if (resumed && cause == Cause.SUPPLIER) {
            throw CommandRefusedException.invalid(
                    "Le fournisseur change\u00a0: le nouveau ne lit pas les réponses de l’autre. Décochez «\u00a0Partir des"
                            + " réponses déjà données\u00a0».");
        }
        String token = Secret.token();
        LocalDate lastDay = records.today().plus(term);
        long id = sheets.add(
                new SupplierSheet(
                        0,
                        reference,
                        cause,
                        standing.tool().product(),
                        clock.now(),
                        lastDay,
                        Optional.empty(),
                        false,
                        resumed ? resumed(before, standing.declared()) : Map.of(),
                        0),
                Secret.fingerprint(token));
        records.journal()
                .append(
                        reference,
                        person.id(),
                        locked.step().code(),
                        new SupplierSheetRequested(id, lastDay, cause.label()));
        return new Link(token, standing.tool().words(), lastDay);
    }

    /** Returns what the case's present supplier typed or declared last: nobody reads the answers of another one. */
    private static Map<String, String> resumed(List<SupplierSheet> newestFirst, List<SupplierDeclaration> declared) {
        for (SupplierSheet sheet : newestFirst) {
            if (sheet.sentAt().isPresent()) {
                return declared.get(declared.size() - 1).answers();
            }
            if (!sheet.draft().isEmpty() || sheet.cause() == Cause.SUPPLIER) {
                return sheet.draft();
            }
        }
        return Map.of();
    }

    /** Returns the sheet of a link, whether it can still be used or not; empty where there is no such link. */
    @Transactional(readOnly = true)
    public Optional<SupplierSheet> find(String token) {
        return sheets.byToken(Secret.fingerprint(token));
    }

    /** Tells whether a link can still be used. */
    @Transactional(readOnly = true)
    public boolean isAlive(SupplierSheet sheet) {
        return sheet.state(records.today()) == State.WAITING
                && records.cases().get(sheet.caseReference()).isOpen();
    }

    /**
     * Keeps what was typed, as it is.
     *
     * @param revision the one that was read
     * @param typed by question
     */
    public void save(String token, int revision, Map<String, String> typed) {
        SupplierSheet open = requireOpen(token, revision);
        Map<String, String> draft = new LinkedHashMap<>();
        for (SupplierQuestion question : SupplierQuestion.ALL) {
            String answer = Objects.requireNonNullElse(typed.get(question.code()), "");
            if (answer.length() > LONGEST) {
                throw CommandRefusedException.invalid("«\u00a0" + question.label() + "\u00a0»\u00a0: la réponse compte "
                        + answer.length() + " caractères, raccourcissez-la à " + question.most() + " au plus.");
            }
            if (!answer.isBlank()) {
                draft.put(question.code(), answer);
            }
        }
        sheets.save(open.id(), draft);
    }

    private SupplierSheet requireOpen(String token, int revision) {
        SupplierSheet found = find(token).orElseThrow(SupplierDesk::gone);
        records.cases().lockForUpdate(found.caseReference());
        SupplierSheet locked = sheets.lockForUpdate(found.id());
        if (!isAlive(locked)) {
            throw gone();
        }
        if (locked.revision() != revision) {
            throw CommandRefusedException.conflict(
                    "Ces réponses ont été enregistrées entre-temps dans une autre page. Relisez celles qui suivent, puis"
                            + " enregistrez-les de nouveau\u00a0: elles remplaceront les autres.");
        }
        return locked;
    }

    private static CommandRefusedException gone() {
        return CommandRefusedException.conflict("Ce lien n’est plus valable.");
    }

    /** Returns the faults of the answers as French sentences, by question. */
    public static Map<String, String> faults(Map<String, String> answers) {
        Map<String, String> faults = new LinkedHashMap<>();
        SupplierQuestion.ALL.forEach(
                question -> question.fault(answers).ifPresent(fault -> faults.put(question.code(), fault)));
        return faults;
    }

    /**
     * Sends what was saved: it becomes a document of the case, and the link ends.
     *
     * @param revision the one that was read
     */
    public void send(String token, int revision) {
        SupplierSheet open = requireOpen(token, revision);
        if (!faults(open.draft()).isEmpty()) {
            throw CommandRefusedException.invalid(
                    "Il manque des réponses\u00a0: complétez-les, puis envoyez la fiche.");
        }
        Answers answers = Answers.NONE;
        for (SupplierQuestion question : SupplierQuestion.ALL) {
            if (question.isAsked(open.draft())) {
                answers = answers.with(
                        question.code(), open.draft().get(question.code()).strip());
            }
        }
        sheets.send(open.id(), clock.now());
        records.keep(
                StepContext.withoutTask(SupplierDeclaration.FORM, "", open.caseReference(), "", Journal.APPLICATION),
                answers,
                new SupplierSheetReceived(open.id()));
        awaiting(open)
                .forEach(person -> events.publishEvent(new RequestAnswered(
                        open.caseReference(),
                        person.id(),
                        "La fiche demandée au fournisseur est arrivée\u00a0: relisez ce qu’il déclare.")));
    }

    /** Returns the person who asked for a sheet or, if that person has left the case, the organisation that carries it. */
    private List<Person> awaiting(SupplierSheet sheet) {
        Case dossier = records.cases().get(sheet.caseReference());
        List<Person> asked = RecordedEvent.in(records.journal().of(sheet.caseReference()), SupplierSheetRequested.class)
                .filter(found -> found.event().sheet() == sheet.id())
                .flatMap(found -> records.people().find(found.row().actor()).stream())
                .filter(person -> asks(person, dossier))
                .toList();
        return asked.isEmpty()
                ? records.people().members(dossier.organisation()).stream()
                        .filter(person -> person.isRequesterOf(dossier.organisation()))
                        .toList()
                : asked;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Known> of(String caseReference) {
        return SupplierDeclaration.latest(records.documents().of(caseReference))
                .map(declared -> new Known(declared.filling(), Map.of(), declared.at()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseLinks.Link> of(Case shown, Person reader) {
        List<SupplierSheet> asked = sheets.ofCase(shown.reference());
        Standing standing = standing(shown, asked);
        String words;
        if (asked.isEmpty()) {
            if (!standing.obstacle().isEmpty() || !asks(reader, shown)) {
                return List.of();
            }
            words = "à demander";
        } else {
            SupplierSheet last = asked.get(0);
            words = switch (last.state(records.today())) {
                case WAITING -> "attendue jusqu’au " + FrenchText.day(last.lastDay());
                case LAPSED -> "restée sans réponse, à redemander";
                case REPLACED -> "à redemander";
                case SENT ->
                    standing.outdated().isEmpty()
                            ? "reçue le " + last.sentAt().map(FrenchText::day).orElse("")
                            : "périmée, à redemander";
            };
        }
        return List.of(new CaseLinks.Link(
                "Fiche du fournisseur\u00a0: " + words, "/dossiers/" + shown.reference() + "/fournisseur"));
    }
}
