package fr.cadreia.committee.examination;

import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.committee.presence.Electorate;
import fr.cadreia.committee.presence.PresenceAt;
import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.FormId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One examination of a case by the committee: who decides, who is there, what is voted and what comes of it. It is what the
 * documents of the case say at one moment; after another document it is read anew.
 *
 * @param documents of the case, those of its other examinations included, in the order in which they were written
 * @param instance process instance of the examination
 * @param presence who is there in the session for which the case is convened, or asked in writing
 * @param figures those of a version of the framework, by its number
 * @param inOffice whose mandate reaches until that moment
 * @param now that moment, local time
 */
public record Examination(
        List<StepDocument> documents,
        String instance,
        Supplier<SessionPresence> presence,
        Function<String, Settings> figures,
        Predicate<String> inOffice,
        LocalDateTime now) {

    /** Number of the version of the framework under which it runs. */
    public String framework() {
        return opened().framework();
    }

    /** The framework's figures in force when it opened, whatever is adopted meanwhile. */
    public Settings settings() {
        return figures.apply(framework());
    }

    /** How its ballots are counted. */
    public BallotRules rules() {
        return BallotRules.of(settings());
    }

    private OpenedExamination opened() {
        return latest(OpenedExamination.class).orElseThrow();
    }

    /** The electorate as it was fixed, without those who have declared an interest in the case since. */
    public Electorate electorate() {
        return opened().electorate().recusing(Recusals.declared(documents));
    }

    /** Whether recusals and mandates that have ended leave too few of the electorate to sit: nobody decides alone. */
    public boolean isImpeded() {
        return electorate().isTooSmall(inOffice);
    }

    /** Whether too few would be left once this member declares an interest. */
    boolean isImpededWithout(String member) {
        return electorate().recusing(Set.of(member)).isTooSmall(inOffice);
    }

    /**
     * What a want of quorum leads to: a second convening, which needs no quorum, unless nobody who could have come was
     * missing, or their time had not come.
     */
    public ConveningKind afterWantOfQuorum(boolean secondConvening) {
        return ConveningKind.of(!isImpeded() && (secondConvening || !isEarly()));
    }

    /**
     * Who decides, as the session has it now, less members who have left the committee without having voted.
     *
     * @param secondConvening after a session without quorum
     */
    public VotingBody votingBody(boolean secondConvening) {
        BallotRecord ballot = ballot();
        VotingBody votingBody =
                present().votingBody(point(ballot.chair(), secondConvening)).without(departed());
        // In a written consultation whose ballot is closed, those who voted took part.
        return consultedUntil().isEmpty() || ballot.closing().isEmpty()
                ? votingBody
                : votingBody.answeredBy(
                        ballot.votes().stream().map(Vote::member).collect(Collectors.toSet()));
    }

    /**
     * Who was there and has left the committee since, at the term of a mandate, before voting: counts
     * neither as present nor as voting. What was voted in office stays. Settled when the ballot is closed.
     */
    public Set<String> departed() {
        return ballot().closing().map(closing -> Set.copyOf(closing.departed())).orElseGet(() -> {
            VotingBody votingBody = present().votingBody(point("", false));
            Set<String> departed = new HashSet<>(votingBody.present());
            departed.addAll(votingBody.proxies().keySet());
            ballot().votes().forEach(vote -> departed.remove(vote.member()));
            departed.removeIf(inOffice);
            return departed;
        });
    }

    /**
     * The members whose seats count by the session's sheet or, where there is no session, by this sheet of the case.
     */
    public Set<String> seated(PresenceSheet sheet) {
        List<String> members = electorate().members().stream().filter(inOffice).toList();
        return (present().isGiven() ? present() : PresenceAt.consulted(Instant.MAX, sheet, members))
                .votingBody(new PresenceAt.Point(electorate(), electorate().recused(), inOffice, "", false))
                .inOffice();
    }

    /** Who is there, as it stands. */
    public PresenceAt present() {
        return presence.get().now();
    }

    /** This case as a point of its session. */
    private PresenceAt.Point point(String chair, boolean second) {
        List<StepDocument> before = document(Attendance.class)
                .map(sheet -> documents.stream()
                        .filter(document -> document.id() < sheet.id())
                        .toList())
                .orElse(documents);
        return new PresenceAt.Point(
                opened().electorate().recusing(Recusals.declared(before)),
                electorate().recused(),
                inOffice,
                chair,
                second);
    }

    /**
     * Who counted at an earlier moment, by what was declared until this one.
     *
     * @param departed accounts of those who had left the committee then
     */
    public VotingBody votingBody(Instant then, Collection<String> departed, boolean second) {
        PresenceAt.Point before = until(then).point("", second);
        return presence.get()
                .at(then)
                .votingBody(
                        new PresenceAt.Point(before.electorate(), electorate().recused(), inOffice, "", second))
                .without(Set.copyOf(departed));
    }

    /** The examination as its documents told it at that moment. */
    public Examination until(Instant moment) {
        return new Examination(
                documents.stream()
                        .filter(document -> !document.writtenAt().isAfter(moment))
                        .toList(),
                instance,
                presence,
                figures,
                inOffice,
                now);
    }

    public Quorum quorum(boolean secondConvening) {
        return votingBody(secondConvening).quorum(rules());
    }

    /**
     * Who may preside over the close of the ballot: the person who presides now or, once recused or out of the
     * committee, a member who is there. When nobody is left, the presidency stays where it was: somebody has to close.
     */
    public Set<String> mayPreside(boolean secondConvening) {
        VotingBody votingBody = votingBody(secondConvening);
        Set<String> able = new HashSet<>(votingBody.present());
        able.removeAll(votingBody.recused());
        able.removeIf(inOffice.negate());
        return able.isEmpty() || able.contains(votingBody.chair()) ? Set.of(votingBody.chair()) : able;
    }

    /** Its last presence sheet and the ballot held since. */
    public BallotRecord ballot() {
        return new BallotRecord(own().toList());
    }

    /** Those who could vote and did not, without those who have left the committee since. */
    public Set<String> silent(boolean secondConvening) {
        Set<String> silent = new HashSet<>(votingBody(secondConvening).voters().keySet());
        ballot().votes().forEach(vote -> silent.remove(vote.member()));
        return silent;
    }

    /** The members in office whose votes the ballot still waits for. */
    public Set<String> awaited(boolean secondConvening) {
        Set<String> awaited = silent(secondConvening);
        awaited.removeIf(inOffice.negate());
        return awaited;
    }

    /** What it judges: what was measured last. */
    public ExaminationSubject subject() {
        return documents.stream()
                .filter(document -> document.is(Assessment.class))
                .reduce((earlier, later) -> later)
                .filter(document -> document.as(Assessment.class).isReassessment())
                .map(measured -> ExaminationSubject.REASSESSMENT)
                .orElse(ExaminationSubject.ASSESSMENT);
    }

    /** The opinion put to the vote last, whole. */
    public DraftOpinion opinion() {
        return ballot().motion().orElseThrow().opinion();
    }

    /** The motion put to the vote last. */
    public Motion motion() {
        return opinion().motion();
    }

    /** The last draft of an opinion: the secretary’s for a convening, or the chair’s that was put to the vote. */
    public Optional<StepDocument> draftDocument() {
        return own().filter(Examination::isDraft).reduce((earlier, later) -> later);
    }

    /** Whether it holds a draft opinion, among other things. */
    public static boolean isDraft(StepDocument document) {
        return document.is(MotionPut.class) || document.is(Convening.class);
    }

    /** That draft as it stands now; empty before the case is convened. */
    public Optional<DraftOpinion> draft() {
        return draftDocument().map(document -> document.as(DraftOpinion.class));
    }

    /** Whether nothing was counted since that moment: what was said of a ballot then is said to those who vote now. */
    public boolean isSince(Instant moment) {
        return document(VoteClosing.class)
                .filter(closing -> closing.writtenAt().isAfter(moment))
                .isEmpty();
    }

    public Tally tally(boolean secondConvening) {
        BallotRecord ballot = ballot();
        return Tally.count(
                votingBody(secondConvening),
                ballot.votes(),
                ballot.special().isSecret() ? rules().withoutCastingVote() : rules());
    }

    /**
     * The last day of a consultation of all members at a distance (consultation écrite), on which votes are still taken;
     * empty when they meet in a session.
     */
    public Optional<LocalDate> consultedUntil() {
        return latest(Convening.class).filter(Convening::isWritten).map(Convening::sessionDate);
    }

    /** Whether the last day of a written consultation has passed. */
    public boolean isConsultationOver() {
        return consultedUntil().map(now.toLocalDate()::isAfter).orElse(false);
    }

    /**
     * Whether it is still long before the time for which the case is convened. A want of quorum found so early gives no
     * second convening, which would need no quorum.
     */
    public boolean isEarly() {
        return latest(Convening.class)
                .map(Convening::startsAt)
                .map(ConvenedTime::new)
                .filter(time -> time.isEarly(now))
                .isPresent();
    }

    /** A member wants the debate that the agenda did not foresee (points sans débat): the ballot is over. */
    public boolean isDebateRequested() {
        boolean foreseen = latest(Convening.class).map(Convening::withDebate).orElse(true);
        return !foreseen && ballot().cast().stream().anyMatch(VoteCast::asksDebate);
    }

    /** A member asked for a debate once: from then on the case is put to the vote in no other way. */
    public boolean isToBeDebated() {
        return own().filter(document -> document.is(VoteCast.class))
                .anyMatch(document -> document.as(VoteCast.class).asksDebate());
    }

    /** What the newest document of a step of this examination says. */
    public <T> Optional<T> latest(Class<T> type) {
        return document(type).map(document -> document.as(type));
    }

    /** That document, with its author and its moment. */
    public Optional<StepDocument> document(Class<?> type) {
        String form = FormId.of(type);
        return own().filter(document -> document.form().equals(form)).reduce((earlier, later) -> later);
    }

    private Stream<StepDocument> own() {
        return documents.stream()
                .filter(document -> document.processInstanceId().equals(instance));
    }
}
