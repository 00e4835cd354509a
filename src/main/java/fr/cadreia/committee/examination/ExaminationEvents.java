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
 * What the journal is told of an examination.
 *
 * @param secondConvening after a session without quorum
 */
public record ExaminationEvents(Examination examination, boolean secondConvening) {

    /** What the presence sheet comes to. */
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

    /** The opened ballot: the members whose votes are asked for on the motion that was put last. */
    public BallotOpened ballotOpened() {
        return new BallotOpened(
                examination.instance(),
                examination.motion(),
                examination.opinion().reservations().size(),
                List.copyOf(examination.votingBody(secondConvening).voters().keySet()),
                examination.ballot().special().isSecret());
    }

    /**
     * The result of a ballot that is closed, or that a demand for a debate ended. After a consultation that too few
     * answered, a first session is convened.
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
     * What comes of a point that its session did not settle: without its quorum it is convened again, as one that never
     * had it.
     *
     * @param session number of the session
     * @param quorate whether it had its quorum, or nobody had asked yet
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
