package fr.cadreia.catalogue;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.journal.CatalogueEvent.CatalogueChanged;
import fr.cadreia.journal.CatalogueEvent.CatalogueEntered;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Experts keep the catalogue; each change is a version of its own, and a row in the journal of the case that the entry
 * was learned from. Every method throws {@link CommandRefusedException} and then has changed nothing.
 */
@Service
@Transactional
public class CatalogueDesk {

    private static final String CHANGED = "Cette fiche vient de changer\u00a0: rechargez la page et relisez-la.";

    private final CatalogueEntries entries;
    private final CaseRecords records;
    private final Mentions mentions;
    private final AuthorityClock clock;

    CatalogueDesk(CatalogueEntries entries, CaseRecords records, Mentions mentions, AuthorityClock clock) {
        this.mentions = mentions;
        this.entries = entries;
        this.records = records;
        this.clock = clock;
    }

    public static boolean keeps(Person person) {
        return person.has(Role.AI_EXPERTS);
    }

    /** The input of an expert for an entry. */
    public record Draft(EntryStatus status, String reason, LocalDate reviewOn, Solution solution) {}

    /**
     * Tells whether a case may become an entry: it is generalised, or has a favourable bilan, so that there is
     * something to learn from it.
     */
    public boolean mayEnter(Case learned) {
        return learned.useState() == UseState.GENERALIZED
                || !learned.isStopped() && learned.isOpen() && hasFavourableBilan(learned);
    }

    private boolean hasFavourableBilan(Case learned) {
        return Assessment.bilan(records.documents().of(learned.reference()))
                .map(bilan -> bilan.recommendation() == Motion.GENERALIZE)
                .orElse(false);
    }

    /**
     * @param given the passages of the public texts that name no person
     * @return the new entry's id
     */
    public long enter(Person expert, String reference, Draft draft, NotPersons given) {
        requireExpert(expert);
        Case learned = records.cases().lockForUpdate(reference);
        if (!mayEnter(learned)) {
            throw CommandRefusedException.conflict(
                    "Une fiche naît d’un dossier généralisé, ou dont le bilan est favorable.");
        }
        if (entries.ofCase(reference).isPresent()) {
            throw CommandRefusedException.conflict("Ce dossier a déjà sa fiche au catalogue\u00a0: modifiez-la.");
        }
        check(draft);
        ask(expert, draft, given);
        CatalogueEntry first = version(0, reference, 1, expert, draft);
        long id = entries.add(first);
        record(learned, expert, id, first, CatalogueEntered::new);
        return id;
    }

    /**
     * @param version that the expert had before their eyes
     * @param given the passages of the public texts that name no person
     */
    public void change(Person expert, long id, int version, Draft draft, NotPersons given) {
        requireExpert(expert);
        CatalogueEntry known =
                entries.find(id).orElseThrow(() -> CommandRefusedException.invalid("Cette fiche n’existe pas."));
        Case learned = records.cases().lockForUpdate(known.caseReference());
        CatalogueEntry last = entries.find(id).orElseThrow();
        if (last.version() != version) {
            throw CommandRefusedException.conflict(CHANGED);
        }
        check(draft);
        if (draft.reason().isBlank()) {
            throw CommandRefusedException.invalid(
                    "Indiquez pourquoi la fiche change\u00a0: ce motif reste avec la version.");
        }
        ask(expert, draft, given);
        CatalogueEntry next = version(id, last.caseReference(), version + 1, expert, draft);
        entries.addVersion(next);
        record(learned, expert, id, next, CatalogueChanged::new);
    }

    private CatalogueEntry version(long id, String reference, int version, Person expert, Draft draft) {
        return new CatalogueEntry(
                id,
                reference,
                version,
                clock.now(),
                expert.id(),
                draft.status(),
                draft.reason(),
                draft.reviewOn(),
                draft.solution());
    }

    /** Asks the expert about the public texts of an entry. */
    private void ask(Person expert, Draft draft, NotPersons given) {
        List<SentText> texts = List.of(
                new SentText("titre", "Nom de la solution", draft.solution().title()),
                new SentText("usage", "À quoi elle sert", draft.solution().purpose()));
        CommandRefusedException.unlessAnswered(mentions.questions(texts, given));
        mentions.remember(texts, given, expert.id());
    }

    private void check(Draft draft) {
        QualifiedLimits limits = draft.solution().limits();
        if (limits.data().isEmpty()
                || limits.publics().isEmpty()
                || limits.uses().isEmpty()) {
            throw CommandRefusedException.invalid(
                    "Cochez au moins une réponse pour les données, le public et l’usage admis.");
        }
        if (limits.uses().contains(PartInDecision.DECIDES)) {
            throw CommandRefusedException.invalid("Aucune fiche n’admet qu’une IA décide elle-même (règle 4).");
        }
        limits.data().stream()
                .filter(kind -> !limits.closed(kind).isEmpty())
                .findFirst()
                .ifPresent(kind -> {
                    throw CommandRefusedException.invalid("«\u00a0" + kind.label()
                            + "\u00a0»\u00a0: sans garantie contractuelle et technique, et sans réutilisation exclue, le cadre"
                            + " ferme l’accès à ces données (règle 5).");
                });
        if (draft.status() == EntryStatus.WITHDRAWN && draft.reason().isBlank()) {
            throw CommandRefusedException.invalid("Indiquez pourquoi la solution est retirée du catalogue.");
        }
        LocalDate today = records.today();
        boolean soon = draft.reviewOn().isAfter(today)
                && draft.reviewOn().isBefore(today.plusYears(2).plusDays(1));
        if (!soon && draft.status() == EntryStatus.QUALIFIED) {
            throw CommandRefusedException.invalid(
                    "La fiche se revoit dans les deux ans\u00a0: corrigez la date de sa revue.");
        }
    }

    private void record(Case learned, Person expert, long id, CatalogueEntry version, Change change) {
        records.journal()
                .append(
                        learned.reference(),
                        expert.id(),
                        learned.step().code(),
                        change.of(id, version.version(), version.status().name(), version.reason()));
    }

    /** A change of an entry. */
    @FunctionalInterface
    private interface Change {

        Event of(long entry, int version, String status, String reason);
    }

    private static void requireExpert(Person person) {
        if (!keeps(person)) {
            throw CommandRefusedException.forbidden("Le catalogue est tenu par les experts IA.");
        }
    }
}
