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
 * An examination of a case by the committee: the members who decide, the presence, the votes and the result. It is read
 * from the documents of the case at one moment; after another document it must be read again.
 *
 * @param documents the documents of the case, including those of its other examinations, in the order in which they
 *     were written
 * @param instance process instance of the examination
 * @param presence the presence in the session for which the case is convened, or in the written consultation
 * @param figures gives the figures of a version of the framework by its number
 * @param inOffice tells whether an account's mandate reaches that moment
 * @param now the moment at which the examination is read; local time
 */
public record Examination(
        List<StepDocument> documents,
        String instance,
        Supplier<SessionPresence> presence,
        Function<String, Settings> figures,
        Predicate<String> inOffice,
        LocalDateTime now) {

    /** Returns the number of the framework's version under which this examination runs. */
    public String framework() {
        return opened().framework();
    }

    /** Returns the framework's figures in force when this examination opened; versions adopted since do not apply. */
    public Settings settings() {
        return figures.apply(framework());
    }

    /** Returns the rules by which its ballots are counted. */
    public BallotRules rules() {
        return BallotRules.of(settings());
    }

    private OpenedExamination opened() {
        return latest(OpenedExamination.class).orElseThrow();
    }

    /** Returns the electorate as it was fixed; members who have declared an interest in the case are recused in it. */
    public Electorate electorate() {
        return opened().electorate().recusing(Recusals.declared(documents));
    }

    /**
     * Tells whether too few of the electorate may still sit after recusals and ended mandates: nobody decides alone.
     */
    public boolean isImpeded() {
        return electorate().isTooSmall(inOffice);
    }

    /** Tells whether too few would be left once this member declares an interest. */
    boolean isImpededWithout(String member) {
        return electorate().recusing(Set.of(member)).isTooSmall(inOffice);
    }

    /**
     * Returns the kind of convening that follows a missed quorum: a second one, which needs no quorum. It is a first
     * one again if the committee is impeded, or if a first session was tried before its time.
     */
    public ConveningKind afterWantOfQuorum(boolean secondConvening) {
        return ConveningKind.of(!isImpeded() && (secondConvening || !isEarly()));
    }

    /**
     * Returns the members who decide, by the session's current presence, without members who left the committee before
     * they had voted.
     *
     * @param secondConvening whether the case was convened again after a session without quorum
     */
    public VotingBody votingBody(boolean secondConvening) {
        BallotRecord ballot = ballot();
        VotingBody votingBody =
                present().votingBody(point(ballot.chair(), secondConvening)).without(departed());
        // After the close of a written consultation, only members who voted took part.
        return consultedUntil().isEmpty() || ballot.closing().isEmpty()
                ? votingBody
                : votingBody.answeredBy(
                        ballot.votes().stream().map(Vote::member).collect(Collectors.toSet()));
    }

    /**
     * Returns the members who were there or gave a proxy, whose mandate has ended since and who had not voted. They
     * count neither as present nor as voting. Fixed when the ballot closes.
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
     * Returns the members whose seats count by the session's sheet or, where there is no session, by this sheet of the
     * case.
     */
    public Set<String> seated(PresenceSheet sheet) {
        List<String> members = electorate().members().stream().filter(inOffice).toList();
        return (present().isGiven() ? present() : PresenceAt.consulted(Instant.MAX, sheet, members))
                .votingBody(new PresenceAt.Point(electorate(), electorate().recused(), inOffice, "", false))
                .inOffice();
    }

    /** Returns the current presence. */
    public PresenceAt present() {
        return presence.get().now();
    }

    /** Returns this case as a point of its session. */
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
     * Returns the members who counted at {@code then}. Declarations of interest made up to this record's own moment
     * apply, even those made after {@code then}.
     *
     * @param departed accounts of the members who had left the committee by then
     */
    public VotingBody votingBody(Instant then, Collection<String> departed, boolean second) {
        PresenceAt.Point before = until(then).point("", second);
        return presence.get()
                .at(then)
                .votingBody(
                        new PresenceAt.Point(before.electorate(), electorate().recused(), inOffice, "", second))
                .without(Set.copyOf(departed));
    }

    /** Returns the examination as its documents told it at that moment. */
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
     * Returns the accounts that may preside over the close of the ballot: the person who presides now or, if that
     * person is recused or has left the committee, any present member who is not recused. When nobody is left, the
     * person who presides keeps the presidency: somebody has to close.
     */
    public Set<String> mayPreside(boolean secondConvening) {
        VotingBody votingBody = votingBody(secondConvening);
        Set<String> able = new HashSet<>(votingBody.present());
        able.removeAll(votingBody.recused());
        able.removeIf(inOffice.negate());
        return able.isEmpty() || able.contains(votingBody.chair()) ? Set.of(votingBody.chair()) : able;
    }

    /** Returns the last presence sheet of this examination and the ballot held since. */
    public BallotRecord ballot() {
        return new BallotRecord(own().toList());
    }

    /** Returns the members who could vote and did not, without members who have left the committee. */
    public Set<String> silent(boolean secondConvening) {
        Set<String> silent = new HashSet<>(votingBody(secondConvening).voters().keySet());
        ballot().votes().forEach(vote -> silent.remove(vote.member()));
        return silent;
    }

    /** Returns the members in office whose votes the ballot still waits for. */
    public Set<String> awaited(boolean secondConvening) {
        Set<String> awaited = silent(secondConvening);
        awaited.removeIf(inOffice.negate());
        return awaited;
    }

    /** Returns the subject of this examination, given by the last assessment. */
    public ExaminationSubject subject() {
        return documents.stream()
                .filter(document -> document.is(Assessment.class))
                .reduce((earlier, later) -> later)
                .filter(document -> document.as(Assessment.class).isReassessment())
                .map(measured -> ExaminationSubject.REASSESSMENT)
                .orElse(ExaminationSubject.ASSESSMENT);
    }

    /** Returns the opinion put to the vote last, whole. */
    public DraftOpinion opinion() {
        return ballot().motion().orElseThrow().opinion();
    }

    /** Returns the motion put to the vote last. */
    public Motion motion() {
        return opinion().motion();
    }

    /**
     * Returns the last draft of an opinion: the secretary’s for a convening, or the chair’s that was put to the vote.
     */
    public Optional<StepDocument> draftDocument() {
        return own().filter(Examination::isDraft).reduce((earlier, later) -> later);
    }

    /** Tells whether a document holds a draft opinion, among other things. */
    public static boolean isDraft(StepDocument document) {
        return document.is(MotionPut.class) || document.is(Convening.class);
    }

    /** Returns the last draft of an opinion; empty before the case is convened. */
    public Optional<DraftOpinion> draft() {
        return draftDocument().map(document -> document.as(DraftOpinion.class));
    }

    /** Tells whether no ballot was closed since that moment; a notice about the voided ballot is then still shown. */
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
     * Returns the last day of a consultation of all members at a distance (consultation écrite), on which votes are
     * still taken; empty when they meet in a session.
     */
    public Optional<LocalDate> consultedUntil() {
        return latest(Convening.class).filter(Convening::isWritten).map(Convening::sessionDate);
    }

    /** Tells whether the last day of a written consultation has passed. */
    public boolean isConsultationOver() {
        return consultedUntil().map(now.toLocalDate()::isAfter).orElse(false);
    }

    /**
     * Tells whether the time for which the case is convened is still more than 30 minutes away, or on a later day. A
     * quorum missed so early does not lead to a second convening, which would need no quorum.
     */
    public boolean isEarly() {
        return latest(Convening.class)
                .map(Convening::startsAt)
                .map(ConvenedTime::new)
                .filter(time -> time.isEarly(now))
                .isPresent();
    }

    /**
     * Tells whether a member asks, in this ballot, for a debate that the agenda did not provide (points sans débat):
     * the ballot then ends.
     */
    public boolean isDebateRequested() {
        boolean foreseen = latest(Convening.class).map(Convening::withDebate).orElse(true);
        return !foreseen && ballot().cast().stream().anyMatch(VoteCast::asksDebate);
    }

    /** Tells whether a member ever asked for a debate: the case can then only be put on an agenda with debate. */
    public boolean isToBeDebated() {
        return own().filter(document -> document.is(VoteCast.class))
                .anyMatch(document -> document.as(VoteCast.class).asksDebate());
    }

    /** Returns the content of the newest document that a step of this examination wrote. */
    public <T> Optional<T> latest(Class<T> type) {
        return document(type).map(document -> document.as(type));
    }

    /** Returns the newest document that a step of this examination wrote, with its author and its moment. */
    public Optional<StepDocument> document(Class<?> type) {
        String form = FormId.of(type);
        return own().filter(document -> document.form().equals(form)).reduce((earlier, later) -> later);
    }

    private Stream<StepDocument> own() {
        return documents.stream()
                .filter(document -> document.processInstanceId().equals(instance));
    }
}
