package fr.cadreia.committee.extract;

import fr.cadreia.committee.RectificationAsked;
import fr.cadreia.committee.extract.ExtractText.Correction;
import fr.cadreia.committee.extract.ExtractText.Written;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.RequestAnswered;
import fr.cadreia.dossier.Step;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationEvent.ExtractRectificationAsked;
import fr.cadreia.journal.ExaminationEvent.ExtractRectificationRefused;
import fr.cadreia.journal.ExaminationEvent.ExtractReplaced;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects a clerical error in the reasons of an opinion: the chair asks and the secretary countersigns, or the
 * reverse. A new extract, dated by the opinion, says that it replaces the one before, which is kept. The opinion, the
 * number of its reasons and the votes do not change: any other change needs a new examination.
 */
@Component
public class ExtractReplacement implements AwaitedActions {

    /** The events of a request and of its answers; only one request waits for an answer at a time. */
    private static final Set<JournalKind> RECTIFYING = EnumSet.of(
            JournalKind.EXTRACT_RECTIFICATION_ASKED,
            JournalKind.EXTRACT_RECTIFICATION_REFUSED,
            JournalKind.EXTRACT_REPLACED);

    private final DecisionExtracts extracts;
    private final ExtractFiling filing;
    private final Mentions mentions;
    private final Guarantors guarantors;
    private final CaseRecords records;
    private final CaseHistory history;
    private final ApplicationEventPublisher events;
    private final AuthorityClock clock;

    ExtractReplacement(
            DecisionExtracts extracts,
            ExtractFiling filing,
            Mentions mentions,
            Guarantors guarantors,
            CaseRecords records,
            CaseHistory history,
            ApplicationEventPublisher events,
            AuthorityClock clock) {
        this.extracts = extracts;
        this.filing = filing;
        this.mentions = mentions;
        this.guarantors = guarantors;
        this.records = records;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** A rectification that waits for the signature of the second person, the chair or the secretary. */
    public record Waiting(String askedBy, String what, String reasons) {}

    @Override
    public List<Action> awaitedOf(Person person) {
        if (!concerns(person)) {
            return List.of();
        }
        Map<String, JournalKind> last = new LinkedHashMap<>();
        history.entries(RECTIFYING, false).forEach(row -> last.put(row.caseReference(), row.kind()));
        return last.entrySet().stream()
                .filter(found -> found.getValue() == JournalKind.EXTRACT_RECTIFICATION_ASKED)
                .flatMap(found -> awaitedOf(person, found.getKey()).stream())
                .toList();
    }

    /** Returns the action that waits for this person on one case. */
    public Optional<Action> awaitedOf(Person person, String reference) {
        return extracts.of(reference).stream()
                .filter(extract ->
                        waiting(extract).filter(asked -> answers(person, asked)).isPresent())
                .findFirst()
                .map(extract -> new Action(
                        "La rectification de l’avis n°\u00a0" + extract.opinion() + " (dossier " + reference
                                + ") attend votre contresignature.",
                        "/dossiers/" + reference + "/extraits/" + extract.number() + "/rectification"));
    }

    /** Tells whether rectifications concern this person: the chair or the secretary. */
    public static boolean concerns(Person person) {
        return person.has(Role.COMMITTEE_CHAIR) || person.has(Role.COMMITTEE_SECRETARY);
    }

    /** Tells whether the extract is the last one of the case: the others are replaced already. */
    public boolean isLast(DecisionExtract extract) {
        return extracts.of(extract.caseReference()).stream().noneMatch(other -> other.number() > extract.number());
    }

    /** Returns the requested rectification of this extract that has no answer yet. */
    public Optional<Waiting> waiting(DecisionExtract extract) {
        Optional<Waiting> waiting = Optional.empty();
        for (JournalEntry row : records.journal().of(extract.caseReference())) {
            if (row.event() instanceof ExtractRectificationAsked asked && asked.number() == extract.number()) {
                waiting = Optional.of(new Waiting(row.actor(), asked.reason(), asked.correctedReasons()));
            } else if (row.event() instanceof ExtractRectificationRefused refused
                            && refused.number() == extract.number()
                    || row.event() instanceof ExtractReplaced replaced && replaced.replaces() == extract.number()) {
                waiting = Optional.empty();
            }
        }
        return waiting;
    }

    /** Tells whether this person is the second one, who answers the request of the first. */
    public boolean answers(Person person, Waiting waiting) {
        return concerns(person)
                && !person.id().equals(waiting.askedBy())
                && records.people()
                        .find(waiting.askedBy())
                        .filter(first -> first.has(Role.COMMITTEE_CHAIR) != person.has(Role.COMMITTEE_CHAIR))
                        .isPresent();
    }

    /** Returns the reasons that the extract gives. */
    public String reasons(DecisionExtract extract) {
        return RecordedEvent.in(records.journal().of(extract.caseReference()), ExtractReplaced.class)
                .map(RecordedEvent::event)
                .filter(replaced -> replaced.number() == extract.number())
                .findFirst()
                .map(ExtractReplaced::correctedReasons)
                .orElseGet(() -> {
                    RecordedEvent<ExtractFiled> filed = filed(extract);
                    return filing.reasons(
                            decided(extract, filed),
                            extract.processInstanceId(),
                            filed.event().outcome());
                });
    }

    /**
     * Returns the row of the extract that was filed when the opinion was given, even if others have replaced it
     * since.
     */
    private RecordedEvent<ExtractFiled> filed(DecisionExtract extract) {
        return RecordedEvent.in(records.journal().of(extract.caseReference()), ExtractFiled.class)
                .filter(filed -> filed.event().opinion().equals(extract.opinion()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the case as the committee had it before it: the opinion does not rest on later documents. */
    private CaseAsOf decided(DecisionExtract extract, RecordedEvent<ExtractFiled> filed) {
        return records.asOfNow(extract.caseReference()).before(filed.row());
    }

    /**
     * @param what the correction, in French
     * @param reasons the corrected reasons
     * @param given words of the reasons that name no person
     */
    @Transactional
    public void ask(Person first, DecisionExtract extract, String what, String reasons, NotPersons given) {
        begin(first, extract);
        if (waiting(extract).isPresent()) {
            throw CommandRefusedException.conflict(
                    "Une rectification de cet extrait attend déjà sa contresignature\u00a0: elle est signée ou refusée d’abord.");
        }
        if (what.isBlank()) {
            throw CommandRefusedException.invalid("Objet de la rectification\u00a0: dites ce qui est rectifié.");
        }
        String before = reasons(extract);
        if (reasons.isBlank() || reasons.equals(before)) {
            throw CommandRefusedException.invalid(
                    "Motifs rectifiés\u00a0: indiquez les motifs tels qu’ils doivent être lus.");
        }
        if (count(reasons) != count(before)) {
            throw CommandRefusedException.invalid(
                    "Motifs rectifiés\u00a0: l’avis en a " + count(before)
                            + ", un par phrase. En ajouter ou en retirer n’est pas une erreur matérielle\u00a0: c’est un nouvel examen.");
        }
        List<SentText> sent = List.of(
                new SentText("what", "Objet de la rectification", what),
                new SentText("reasons", "Motifs rectifiés", reasons));
        CommandRefusedException.unlessAnswered(mentions.questions(sent, given));
        mentions.remember(sent, given, first.id());
        append(first, extract, new ExtractRectificationAsked(extract.number(), what, reasons));
        Waiting asked = new Waiting(first.id(), what, reasons);
        events.publishEvent(new RectificationAsked(
                extract.caseReference(),
                Stream.of(Role.COMMITTEE_CHAIR, Role.COMMITTEE_SECRETARY)
                        .flatMap(role -> records.people().members(role).stream())
                        .filter(person -> answers(person, asked))
                        .map(Person::id)
                        .distinct()
                        .toList()));
    }

    private static long count(String reasons) {
        return Considerants.of(reasons).size();
    }

    /**
     * @param password of the second person, asked for again
     * @return number of the new extract
     */
    @Transactional
    public int countersign(Person second, DecisionExtract extract, String password) {
        begin(second, extract);
        Waiting waiting = answerable(second, extract);
        guarantors.requireFresh(second, password);
        return file(second, extract, waiting);
    }

    @Transactional
    public void refuse(Person second, DecisionExtract extract, String reason, String password) {
        begin(second, extract);
        Waiting asked = answerable(second, extract);
        guarantors.requireFresh(second, password);
        if (reason.isBlank()) {
            throw CommandRefusedException.invalid(
                    "Motif du refus\u00a0: dites pourquoi l’extrait reste tel qu’il est.");
        }
        append(second, extract, new ExtractRectificationRefused(extract.number(), reason));
        events.publishEvent(new RequestAnswered(
                extract.caseReference(),
                asked.askedBy(),
                "La rectification de l’avis n°\u00a0" + extract.opinion()
                        + " que vous avez demandée est refusée\u00a0: l’extrait reste tel qu’il est."));
    }

    private void begin(Person person, DecisionExtract extract) {
        records.cases().lockForUpdate(extract.caseReference());
        if (!concerns(person)) {
            throw CommandRefusedException.forbidden(
                    "Un extrait est rectifié par la présidence et le secrétariat du comité, ensemble.");
        }
        if (!isLast(extract)) {
            throw CommandRefusedException.conflict(
                    "Un extrait plus récent existe pour ce dossier\u00a0: rectifiez celui-là.");
        }
    }

    private Waiting answerable(Person second, DecisionExtract extract) {
        Waiting waiting = waiting(extract)
                .orElseThrow(() -> CommandRefusedException.conflict(
                        "Aucune rectification n’attend\u00a0: elle a été signée, refusée ou n’a pas été demandée."));
        if (!answers(second, waiting)) {
            throw CommandRefusedException.forbidden(
                    "La rectification demandée par la présidence est contresignée par le secrétariat, et l’inverse.");
        }
        return waiting;
    }

    private void append(Person actor, DecisionExtract extract, Event event) {
        records.journal().append(extract.caseReference(), actor.id(), Step.COMMITTEE_DECISION.code(), event);
    }

    private int file(Person second, DecisionExtract extract, Waiting waiting) {
        String instance = extract.processInstanceId();
        int number = extract.number() + 1;
        RecordedEvent<ExtractFiled> filed = filed(extract);
        CaseAsOf decided = decided(extract, filed);
        String chair = second.has(Role.COMMITTEE_CHAIR) ? second.id() : waiting.askedBy();
        Written written = new Written(
                decided,
                instance,
                convening(decided, instance),
                filed.event().outcome(),
                number,
                extract.opinion(),
                extract.sentence(),
                clock.now(),
                Optional.of(new Correction(extract, chair, waiting.askedBy(), waiting.what(), waiting.reasons())));
        String sha256 = filing.keep(written, extract.votes());
        append(
                second,
                extract,
                new ExtractReplaced(
                        instance,
                        number,
                        extract.number(),
                        waiting.what(),
                        waiting.reasons(),
                        waiting.askedBy(),
                        sha256,
                        ExaminationEvent.listed(
                                instance,
                                extract.opinion(),
                                extract.sentence(),
                                extract.votes().byCode(),
                                extract.number())));
        filing.send(written, chair, filed.row().writtenAt());
        return number;
    }

    private static ConveningKind convening(CaseAsOf decided, String instance) {
        return RecordedEvent.in(decided.rows(), QuorumChecked.class)
                .filter(checked -> checked.row().place().process().equals(instance))
                .reduce((earlier, later) -> later)
                .map(checked -> checked.event().convening())
                .orElse(ConveningKind.FIRST);
    }
}
