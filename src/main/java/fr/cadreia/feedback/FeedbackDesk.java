package fr.cadreia.feedback;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.steps.assessment.GatheredAnswers;
import fr.cadreia.feedback.FeedbackCollection.Respondents;
import fr.cadreia.feedback.FeedbackCollection.Results;
import fr.cadreia.journal.FeedbackEvent.FeedbackClosed;
import fr.cadreia.journal.FeedbackEvent.FeedbackOpened;
import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what agents and the public say of a solution: the department opens a collection, gives its link away and closes it;
 * its result stands in the journal from then on, and nobody types it. Every method throws {@link CommandRefusedException} and
 * then has changed nothing.
 */
@Service
@Transactional
public class FeedbackDesk implements GatheredAnswers.Source {

    /** The length of a public address, which people may copy from a poster: fourteen signs. */
    private static final int ADDRESS_GROUPS = 3;

    private final FeedbackCollections collections;
    private final CaseRecords records;

    FeedbackDesk(FeedbackCollections collections, CaseRecords records) {
        this.collections = collections;
        this.records = records;
    }

    public static boolean keeps(Person person, Case dossier) {
        return person.isRequesterOf(dossier.organisation());
    }

    /** @param asked how many people are asked; 0 where the department does not know yet */
    public void open(Person person, String reference, Respondents respondents, int asked) {
        Case locked = requireKeeper(person, reference);
        if (!locked.useState().isInUse()) {
            throw CommandRefusedException.conflict(
                    "Personne ne se sert de la solution en ce moment\u00a0: le recueil s’ouvre pendant l’expérimentation ou en"
                            + " service.");
        }
        if (of(reference).stream().anyMatch(known -> known.isOpen() && known.respondents() == respondents)) {
            throw CommandRefusedException.conflict("Ce recueil est déjà ouvert.");
        }
        long id = collections.add(new FeedbackCollection(
                0,
                reference,
                respondents,
                Secret.code(ADDRESS_GROUPS).toLowerCase(Locale.ROOT),
                records.today(),
                Optional.empty(),
                asked,
                0,
                Optional.empty()));
        records.journal()
                .append(reference, person.id(), locked.step().code(), new FeedbackOpened(id, respondents.name()));
    }

    public void ask(Person person, String reference, long id, int people) {
        requireKeeper(person, reference);
        collections.ask(requireOpen(reference, id).id(), people);
    }

    public void close(Person person, String reference, long id) {
        Case locked = requireKeeper(person, reference);
        FeedbackCollection open = requireOpen(reference, id);
        if (open.asked() == 0) {
            throw CommandRefusedException.invalid(
                    "Indiquez d’abord combien de personnes ont été sollicitées\u00a0: sans ce nombre, les réponses ne se"
                            + " comparent à rien.");
        }
        close(person.id(), locked.step().code(), open);
    }

    private void close(String actor, String step, FeedbackCollection open) {
        collections.close(open.id(), records.today());
        records.journal()
                .append(
                        open.caseReference(),
                        actor,
                        step,
                        new FeedbackClosed(
                                open.id(), open.respondents().name(), open.asked(), open.answered(), counts(open)));
    }

    /** Returns the counts that people read: of few answers, those who read the journal see the number alone. */
    private Map<String, Integer> counts(FeedbackCollection closed) {
        Map<String, Integer> counts = new TreeMap<>();
        if (!closed.isTooSmall()) {
            results(closed).counts().forEach((question, numbers) -> {
                for (int choice = 1; choice <= numbers.size(); choice++) {
                    counts.put(question.name() + "." + choice, numbers.get(choice - 1));
                }
            });
        }
        return counts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<GatheredAnswers> of(String reference, String evaluation) {
        List<Results> all = of(reference).stream()
                .filter(found -> found.isFor(evaluation))
                .map(this::results)
                .toList();
        return Stream.of(Respondents.values())
                .map(some -> new GatheredWords(
                        some,
                        all.stream()
                                .filter(one -> one.collection().respondents() == some)
                                .toList()))
                .filter(words -> !words.isEmpty())
                .map(GatheredWords::asGathered)
                .toList();
    }

    @Override
    public List<GatheredAnswers> close(String actor, String reference, String evaluation) {
        Case locked = records.cases().lockForUpdate(reference);
        of(reference).stream()
                .filter(FeedbackCollection::isOpen)
                .map(open -> requireOpen(reference, open.id()))
                .forEach(open -> close(actor, locked.step().code(), open));
        collections.take(reference, evaluation);
        return of(reference, evaluation);
    }

    private Case requireKeeper(Person person, String reference) {
        Case locked = records.cases().lockForUpdate(reference);
        if (!keeps(person, locked)) {
            throw CommandRefusedException.forbidden(
                    "Les retours sont recueillis par l’organisation qui porte le dossier.");
        }
        return locked;
    }

    private FeedbackCollection requireOpen(String reference, long id) {
        return collections
                .lockForUpdate(id)
                .filter(found -> found.caseReference().equals(reference))
                .filter(FeedbackCollection::isOpen)
                .orElseThrow(() ->
                        CommandRefusedException.conflict("Ce recueil est clos\u00a0: son résultat ne change plus."));
    }

    /** Lists a case's collections, the newest first. */
    @Transactional(readOnly = true)
    public List<FeedbackCollection> of(String reference) {
        return collections.ofCase(reference);
    }

    @Transactional(readOnly = true)
    public Results results(FeedbackCollection collection) {
        return collections.results(collection);
    }

    /**
     * Returns the collection with this public address, open or closed.
     *
     * @param typed the end of the address, as people copy it from a poster: capitals and dashes do not matter
     */
    @Transactional(readOnly = true)
    public Optional<FeedbackCollection> find(String typed) {
        return collections.byToken(
                typed.toLowerCase(Locale.ROOT).replace("-", "").replaceAll(".{4}(?=.)", "$0-"));
    }

    /**
     * Counts a person's answers.
     *
     * @param choices one for each question, from 1
     */
    public void answer(String token, Map<FeedbackQuestion, Integer> choices) {
        FeedbackCollection open = collections
                .byToken(token)
                .flatMap(found -> collections.lockForUpdate(found.id()))
                .filter(FeedbackCollection::isOpen)
                .orElseThrow(() -> CommandRefusedException.conflict("Ce recueil est clos\u00a0: merci quand même."));
        for (FeedbackQuestion question : FeedbackQuestion.values()) {
            int choice = choices.getOrDefault(question, 0);
            if (choice < 1 || choice > question.choices().size()) {
                throw CommandRefusedException.invalid("Répondez à «\u00a0" + question.text() + "\u00a0».");
            }
        }
        collections.count(open.id(), records.today(), choices);
    }
}
