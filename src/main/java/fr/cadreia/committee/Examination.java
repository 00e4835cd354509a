package fr.cadreia.committee;

import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.steps.convening.Convening;
import fr.cadreia.committee.steps.motion.MotionPut;
import fr.cadreia.committee.steps.vote.VoteCast;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.event.ExaminationEvent;
import fr.cadreia.engine.FormId;
import fr.cadreia.framework.Settings;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One examination of a case by the committee, told by the documents that its process instance wrote. */
@Component
public class Examination {

    private final Dossier dossier;
    private final Composition composition;

    Examination(Dossier dossier, Composition composition) {
        this.dossier = dossier;
        this.composition = composition;
    }

    /**
     * Who may sit for this case: members still in office who are not recused, and after them their deputies. Nobody where
     * that leaves fewer than {@link BallotRules#LEAST_PRESENT}.
     */
    public List<Person> eligible(String reference, String instance) {
        Electorate summoned = summonable(reference, instance);
        return isTooSmall(summoned) ? List.of() : named(summoned);
    }

    /** The same, however few they are. */
    List<Person> left(String reference, String instance) {
        return named(summonable(reference, instance));
    }

    private List<Person> named(Electorate electorate) {
        return electorate.maySit(inOffice()).stream()
                .flatMap(member -> dossier.people().find(member).stream())
                .toList();
    }

    /**
     * Whether the electorate of one of these examinations has a seat for this account, as titular or as deputy.
     *
     * @param open references of the cases by process instance
     */
    public boolean sitsIn(String account, Map<String, String> open) {
        Map<String, Electorate> latest = new HashMap<>();
        dossier.documents()
                .of(Set.copyOf(open.values()), FormId.of(OpenedExamination.class))
                .forEach(document -> latest.put(
                        document.processInstanceId(),
                        document.as(OpenedExamination.class).electorate()));
        latest.keySet().retainAll(open.keySet());
        return latest.values().stream()
                .anyMatch(electorate -> electorate.members().contains(account)
                        || electorate.deputies().containsKey(account));
    }

    /** Who is in office today, read once for all who are asked about: see {@link #isInOffice}. */
    public Predicate<String> inOffice() {
        return composition.inTerm(dossier.today())::contains;
    }

    /**
     * Whether the mandate of this account reaches until today: whose term has come since the electorate was fixed votes no
     * more. A mandate that was ended early reaches until its term here: no decision about the committee touches an
     * examination that is open.
     */
    public boolean isInOffice(String member) {
        return inOffice().test(member);
    }

    /**
     * The framework's figures under which this examination runs: those in force when it opened, whatever is adopted
     * meanwhile.
     */
    public Settings settings(String reference, String instance) {
        return dossier.frameworks().of(framework(reference, instance)).settings();
    }

    /** Number of the version of the framework under which it runs. */
    String framework(String reference, String instance) {
        return latest(reference, instance, OpenedExamination.class)
                .map(OpenedExamination::framework)
                .orElseThrow();
    }

    /** How its ballots are counted. */
    public BallotRules rules(String reference, String instance) {
        return BallotRules.of(settings(reference, instance));
    }

    /** As it was fixed, less those who have declared an interest in the case since. */
    public Electorate electorate(String reference, String instance) {
        return latest(reference, instance, OpenedExamination.class)
                .map(OpenedExamination::electorate)
                .orElseThrow()
                .recusing(Recusals.declared(dossier.documents().of(reference)));
    }

    /** Whether recusals and mandates that have ended leave too few of the electorate to sit: nobody decides alone. */
    public boolean isImpeded(String reference, String instance) {
        return isTooSmall(electorate(reference, instance));
    }

    boolean isTooSmall(Electorate electorate) {
        return electorate.seatsToFill(inOffice()) < BallotRules.LEAST_PRESENT;
    }

    /**
     * Whether a want of quorum leads to a first session, and not to a second convening that goes without one: those who
     * could have come were not missing, or their time had not come.
     */
    public boolean isConvenedAnew(String reference, String instance, boolean secondConvening) {
        return isImpeded(reference, instance) || !secondConvening && isEarly(reference, instance);
    }

    /**
     * Who may be convened: the electorate or, when it is impeded, the members in office today, with the deputies of those
     * who are recused in their place (see src/docs/adr/0035). It is fixed by the next presence sheet.
     */
    public Electorate summonable(String reference, String instance) {
        return isImpeded(reference, instance) ? renewed(reference) : electorate(reference, instance);
    }

    Electorate renewed(String reference) {
        return Electorate.of(
                        composition.seats(dossier.today()),
                        dossier.cases().get(reference).organisation())
                .recusing(Recusals.declared(dossier.documents().of(reference)))
                .withDeputiesOfRecused();
    }

    /** Those in office whose votes the ballot still waits for. */
    public Set<String> awaited(String reference, String instance, boolean secondConvening) {
        Set<String> awaited = silent(reference, instance, secondConvening);
        awaited.removeIf(inOffice().negate());
        return awaited;
    }

    /**
     * The session as the last presence sheet says, with what has changed since: declarations of an interest, and members
     * who have left the committee without having voted.
     *
     * @param secondConvening after a session without quorum
     */
    public VotingBody votingBody(String reference, String instance, boolean secondConvening) {
        Electorate electorate = electorate(reference, instance);
        BallotRecord ballot = ballot(reference, instance);
        Set<String> seated = new LinkedHashSet<>(ballot.sheet().seated());
        Set<String> recused = new LinkedHashSet<>(electorate.recused());
        recused.retainAll(seated);
        Set<String> departed = departed(ballot);
        Set<String> present = takingPart(reference, instance, ballot);
        present.removeAll(departed);
        Map<String, String> proxies = ballot.sheet().holders();
        proxies.keySet().removeAll(departed);
        return new VotingBody(seated, recused, present, proxies, ballot.chair(), secondConvening);
    }

    public Quorum quorum(String reference, String instance, boolean secondConvening) {
        return votingBody(reference, instance, secondConvening).quorum(rules(reference, instance));
    }

    /**
     * Who was there and has left the committee since, at the term of a mandate, before voting: counts
     * neither as present nor as voting. What was voted in office stays. Settled when the ballot is closed.
     */
    public Set<String> departed(String reference, String instance) {
        return departed(ballot(reference, instance));
    }

    private Set<String> departed(BallotRecord ballot) {
        return ballot.closing().map(closing -> Set.copyOf(closing.departed())).orElseGet(() -> {
            Set<String> departed = ballot.sheet().membersPresent();
            departed.addAll(ballot.sheet().holders().keySet());
            ballot.votes().forEach(vote -> departed.remove(vote.member()));
            departed.removeAll(composition.inTerm(dossier.today()));
            return departed;
        });
    }

    /**
     * Who may preside over the close of the ballot: whoever presides now or, once recused or out of the committee, a member
     * who is there. When nobody is left, the presidency stays where it was: somebody has to close.
     */
    public Set<String> mayPreside(String reference, String instance, boolean secondConvening) {
        VotingBody votingBody = votingBody(reference, instance, secondConvening);
        Set<String> able = new HashSet<>(votingBody.present());
        able.removeAll(votingBody.recused());
        able.retainAll(composition.inTerm(dossier.today()));
        return able.isEmpty() || able.contains(votingBody.chair()) ? Set.of(votingBody.chair()) : able;
    }

    private BallotRecord ballot(String reference, String instance) {
        return new BallotRecord(dossier.documents().of(reference).stream()
                .filter(document -> instance.equals(document.processInstanceId()))
                .toList());
    }

    /** In a written consultation whose ballot is closed, those who voted; else those who are there. */
    private Set<String> takingPart(String reference, String instance, BallotRecord ballot) {
        if (consultedUntil(reference, instance).isEmpty() || ballot.closing().isEmpty()) {
            return ballot.sheet().membersPresent();
        }
        return ballot.votes().stream().map(Vote::member).collect(Collectors.toCollection(HashSet::new));
    }

    /** The votes since the last motion was put, a corrected one in place of the first, and those that were cast by hand. */
    public List<Vote> votes(String reference, String instance) {
        return ballot(reference, instance).votes();
    }

    /** Accounts of the members whose votes since the last motion stand as this account sent them, by itself or by proxy. */
    Set<String> votesSentBy(String account, String reference, String instance) {
        return ballot(reference, instance).sentBy(account);
    }

    /** Those who could vote and did not; whoever has left the committee since is not among them. */
    public Set<String> silent(String reference, String instance, boolean secondConvening) {
        Set<String> silent = new HashSet<>(
                votingBody(reference, instance, secondConvening).voters().keySet());
        votes(reference, instance).forEach(vote -> silent.remove(vote.member()));
        return silent;
    }

    /** The motion put to the vote last. */
    public Motion motion(String reference, String instance) {
        return latest(reference, instance, MotionPut.class)
                .map(MotionPut::motion)
                .orElseThrow();
    }

    /** How many months of extension the motion that was put last is about; 0 for another motion. */
    public int extensionMonths(String reference, String instance) {
        return latest(reference, instance, MotionPut.class)
                .map(MotionPut::months)
                .orElse(0);
    }

    /** Whether the ballot on the motion that was put last is public. */
    public PublicBallot publicBallot(String reference, String instance) {
        return latest(reference, instance, MotionPut.class)
                .map(MotionPut::ballot)
                .orElse(new PublicBallot(List.of()));
    }

    public Tally tally(String reference, String instance, boolean secondConvening) {
        return Tally.count(
                votingBody(reference, instance, secondConvening),
                votes(reference, instance),
                rules(reference, instance));
    }

    /**
     * The last day of a consultation of all members at a distance (consultation écrite), on which votes are still taken;
     * empty when they meet in a session.
     */
    public Optional<LocalDate> consultedUntil(String reference, String instance) {
        return latest(reference, instance, Convening.class)
                .filter(Convening::isWritten)
                .map(Convening::sessionDate);
    }

    /**
     * Whether the time for which the case is convened has not come by far. A want of quorum that is found until then gives
     * no second convening, which would go without one.
     */
    public boolean isEarly(String reference, String instance) {
        return latest(reference, instance, Convening.class)
                .map(Convening::startsAt)
                .map(ConvenedTime::new)
                .filter(time -> time.isEarly(dossier.now()))
                .isPresent();
    }

    /** Whether the last day of a written consultation has passed. */
    public boolean isConsultationOver(String reference, String instance) {
        return consultedUntil(reference, instance).map(dossier.today()::isAfter).orElse(false);
    }

    /** A member wants the debate that the agenda did not foresee (points sans débat). */
    public boolean debateRequested(String reference, String instance) {
        boolean foreseen = latest(reference, instance, Convening.class)
                .map(Convening::withDebate)
                .orElse(true);
        return !foreseen && ballot(reference, instance).cast().stream().anyMatch(VoteCast::asksDebate);
    }

    /** When the electorate was fixed. */
    public Optional<Instant> openedAt(String reference, String instance) {
        return document(reference, instance, OpenedExamination.class).map(StepDocument::writtenAt);
    }

    /** What the newest document of a step of this examination says. */
    public <T> Optional<T> latest(String reference, String instance, Class<T> type) {
        return document(reference, instance, type).map(document -> document.as(type));
    }

    /** That document, with its author and its moment. */
    public Optional<StepDocument> document(String reference, String instance, Class<?> type) {
        List<StepDocument> documents = dossier.documents().of(reference, FormId.of(type), instance);
        return documents.isEmpty() ? Optional.empty() : Optional.of(documents.get(documents.size() - 1));
    }

    /** Keeps votes from being corrected while they are counted. */
    public void hold(String reference) {
        dossier.cases().hold(reference);
    }

    public void journal(String reference, ExaminationEvent event) {
        dossier.journal().append(reference, Journal.APPLICATION, Step.COMMITTEE_DECISION.code(), event);
    }
}
