package fr.cadreia.committee.examination;

import fr.cadreia.committee.presence.Quorum;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.BallotOpened;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationEvent.PointAdjourned;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import java.util.List;

/**
 * Makes the journal's events of an examination.
 *
 * @param secondConvening whether the case was convened again after a session without quorum
 */
public record ExaminationEvents(Examination examination, boolean secondConvening) {

    /** Returns the event for the check of the quorum by the presence sheet. */
    public QuorumChecked quorumChecked() {
        VotingBody votingBody = examination.votingBody(secondConvening);
        boolean quorate = votingBody.isQuorate(examination.rules());
        return new QuorumChecked(
                examination.instance(),
                quorate,
                ConveningKind.of(secondConvening),
                quorate ? ConveningKind.of(secondConvening) : examination.afterWantOfQuorum(secondConvening),
                examination.isImpeded(),
                List.copyOf(votingBody.present()),
                List.copyOf(votingBody.counting()),
                votingBody.chair());
    }

    /**
     * Returns the event for an opened ballot, with the members who are asked to vote on the motion that was put last.
     */
    public BallotOpened ballotOpened() {
        return new BallotOpened(
                examination.instance(),
                examination.motion(),
                examination.opinion().reservations().size(),
                List.copyOf(examination.votingBody(secondConvening).voters().keySet()),
                examination.ballot().special().isSecret());
    }

    /**
     * Returns the event for a ballot that was closed, or that a demand for a debate ended. After a consultation that
     * too few members answered, a first session is convened.
     */
    public BallotCounted ballotCounted() {
        VotingBody votingBody = examination.votingBody(secondConvening);
        Quorum quorum = votingBody.quorum(examination.rules());
        Count status = examination.isDebateRequested()
                ? Count.DEBATE_REQUESTED
                : quorum.isReached() ? Count.COUNTED : Count.NO_QUORUM;
        Tally tally = examination.tally(secondConvening);
        boolean consulted = examination.consultedUntil().isPresent();
        return new BallotCounted(
                examination.instance(),
                status,
                consulted,
                leadsTo(status, consulted),
                examination.isImpeded(),
                tally.votes().byCode(),
                tally.recused(),
                examination.silent(secondConvening).size(),
                quorum.present(),
                quorum.counting(),
                votingBody.fallenProxies(),
                List.copyOf(examination.departed()),
                (status == Count.COUNTED ? tally.verdict() : Tally.Verdict.WITHOUT_EFFECT).name(),
                votingBody.chair());
    }

    private ConveningKind leadsTo(Count status, boolean consulted) {
        return switch (status) {
            case COUNTED -> ConveningKind.of(secondConvening);
            case DEBATE_REQUESTED -> ConveningKind.FIRST;
            case NO_QUORUM -> consulted ? ConveningKind.FIRST : examination.afterWantOfQuorum(secondConvening);
        };
    }

    /**
     * Returns the event for a point that its session left open. A point that lost its quorum is convened like one that
     * never had it.
     *
     * @param session number of the session
     * @param quorate whether the point had its quorum, or its quorum was not checked yet
     */
    public PointAdjourned pointAdjourned(String session, boolean quorate) {
        return new PointAdjourned(
                examination.instance(),
                session,
                quorate,
                quorate ? ConveningKind.FIRST : examination.afterWantOfQuorum(secondConvening),
                examination.isImpeded(),
                List.copyOf(examination.departed()));
    }
}
