package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.presence.SessionPresence.Change;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationEvent.PointAdjourned;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.Motion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes of presence sheets, recusals, mandates that end and votes, from one meeting on a case to the next. */
class ExaminationTest {

    private static final Act SESSION = new Act.Convene(false, true, false);
    private static final Act CONSULTATION = new Act.Convene(true, true, false);
    private static final Act MOTION = new Act.MotionPut(Motion.GENERALIZE);
    private static final Act CLOSED = new Act.BallotClosed(List.of(), 0);

    private static PlayedExamination of(int members, Act... acts) {
        return of(new PlayedCommittee(members, Set.of(), Set.of(), 0, 50, 50, true), acts);
    }

    private static PlayedExamination of(PlayedCommittee committee, Act... acts) {
        return new PlayedExamination(committee, "process-1", UnaryOperator.identity()).play(List.of(acts));
    }

    private static Act sheet(int... present) {
        return new Act.Sheet(IntStream.of(present).boxed().collect(Collectors.toSet()), List.of(), 0);
    }

    private static Act vote(int member, Choice choice) {
        return new Act.VoteSent(member, choice, false);
    }

    private static <E extends Event> E last(PlayedExamination played, Class<E> type) {
        List<PlayedExamination.Told> told = played.told();
        return type.cast(told.get(told.size() - 1).event());
    }

    @Test
    void aMissedQuorumLeadsToASecondConveningForWhichTwoAreEnough() {
        PlayedExamination played = of(5, SESSION, sheet(0, 1));
        QuorumChecked missed = last(played, QuorumChecked.class);
        played.play(List.of(SESSION, sheet(0, 1)));
        QuorumChecked second = last(played, QuorumChecked.class);

        assertThat(missed.quorate()).isFalse();
        assertThat(missed.convening()).isEqualTo(ConveningKind.FIRST);
        assertThat(missed.leadsTo()).isEqualTo(ConveningKind.SECOND);
        assertThat(second.quorate()).isTrue();
        assertThat(List.of(second.convening(), second.leadsTo())).containsOnly(ConveningKind.SECOND);
        assertThat(second.counting()).containsExactlyInAnyOrder("t0", "t1", "t2", "t3", "t4");
    }

    @Test
    void aQuorumThatIsMissedWellBeforeTheHourLeadsToAFirstSession() {
        PlayedExamination played = of(5, new Act.Convene(false, true, true), sheet(0, 1));

        assertThat(last(played, QuorumChecked.class).leadsTo()).isEqualTo(ConveningKind.FIRST);
        assertThat(played.isSecond()).isFalse();
    }

    @Test
    void aDeputyTakesTheSeatOfTheTitularWhoIsAway() {
        PlayedCommittee committee = new PlayedCommittee(3, Set.of(2), Set.of(), 0, 50, 50, true);

        assertThat(last(of(committee, SESSION, sheet(0, 3)), QuorumChecked.class)
                        .counting())
                .containsExactlyInAnyOrder("t0", "t1", "d2");
    }

    @Test
    void aMemberWhoLeavesTheCommitteeBeforeVotingIsThereNoMore() {
        PlayedExamination played = of(4, SESSION, sheet(0, 1, 2), MOTION, new Act.MandateEnds(2), CLOSED);
        BallotCounted counted = last(played, BallotCounted.class);

        assertThat(counted.departed()).containsExactly("t2");
        assertThat(counted.attending()).isEqualTo(2);
        assertThat(counted.status()).isEqualTo(Count.NO_QUORUM);
    }

    @Test
    void aProxyFallsWithTheMandateOfWhoGaveIt() {
        Act sheet = new Act.Sheet(Set.of(0, 1), List.of(List.of(2, 0)), 0);
        PlayedExamination played = of(3, SESSION, sheet);
        assertThat(played.examination().votingBody(ConveningKind.FIRST).voters())
                .containsEntry("t2", "t0");

        played.play(new Act.MandateEnds(2));
        assertThat(played.examination().votingBody(ConveningKind.FIRST).voters())
                .containsOnlyKeys("t0", "t1");
        assertThat(played.examination().departed()).containsExactly("t2");
    }

    @Test
    void whatWasVotedInOfficeStays() {
        PlayedExamination played =
                of(4, SESSION, sheet(0, 1, 2), MOTION, vote(2, Choice.FOR), new Act.MandateEnds(2), CLOSED);
        BallotCounted counted = last(played, BallotCounted.class);

        assertThat(counted.departed()).isEmpty();
        assertThat(counted.votes()).containsEntry("for", 1);
        assertThat(counted.status()).isEqualTo(Count.COUNTED);
    }

    @Test
    void aCorrectedVoteCountsOnceAndAVoteByHandBesideIt() {
        PlayedExamination played = of(
                3,
                SESSION,
                sheet(0, 1, 2),
                MOTION,
                vote(0, Choice.FOR),
                vote(0, Choice.AGAINST),
                new Act.BallotClosed(List.of(Choice.AGAINST, Choice.ABSTAIN), 0));
        BallotCounted counted = last(played, BallotCounted.class);

        assertThat(counted.votes()).isEqualTo(Map.of("for", 0, "against", 2, "abstain", 1, "noPart", 0));
        assertThat(counted.silent()).isZero();
    }

    @Test
    void aDeclaredInterestLowersTheBaseOfTheQuorumAndStandsInTheNextMeeting() {
        PlayedExamination played = of(4, SESSION, sheet(0, 1, 2), MOTION, vote(2, Choice.RECUSED), CLOSED);
        BallotCounted counted = last(played, BallotCounted.class);

        assertThat(counted.recused()).isEqualTo(1);
        assertThat(List.of(counted.attending(), counted.counting())).containsExactly(2L, 3L);
        assertThat(counted.status()).isEqualTo(Count.COUNTED);

        played.play(List.of(new Act.ResultRecorded(AfterBallot.ADJOURN), SESSION, sheet(0, 1)));
        assertThat(last(played, QuorumChecked.class).counting()).containsExactlyInAnyOrder("t0", "t1", "t3");
    }

    @Test
    void thePersonWhoIsThereMayPresideInPlaceOfARecusedChairAlone() {
        PlayedExamination played = of(3, SESSION, sheet(0, 1, 2), MOTION);
        assertThat(played.examination().mayPreside(ConveningKind.FIRST)).containsExactly("t0");

        played.play(vote(0, Choice.RECUSED));
        assertThat(played.examination().mayPreside(ConveningKind.FIRST)).containsExactlyInAnyOrder("t1", "t2");

        played.play(new Act.BallotClosed(List.of(), 1));
        assertThat(last(played, BallotCounted.class).chair()).isEqualTo("t2");
    }

    @Test
    void inAConsultationThoseWhoAnsweredTookPartAndTooFewLeadToAFirstSession() {
        PlayedExamination played = of(5, CONSULTATION, sheet(), MOTION, vote(0, Choice.FOR), vote(1, Choice.FOR));
        assertThat(played.examination().quorum(ConveningKind.FIRST).present()).isEqualTo(5);

        played.play(CLOSED);
        BallotCounted counted = last(played, BallotCounted.class);
        assertThat(counted.attending()).isEqualTo(2);
        assertThat(counted.status()).isEqualTo(Count.NO_QUORUM);
        assertThat(counted.leadsTo()).isEqualTo(ConveningKind.FIRST);
        assertThat(played.isSecond()).isFalse();
    }

    @Test
    void aMemberMayAskForTheDebateThatTheAgendaDidNotForesee() {
        Act asks = new Act.VoteSent(0, Choice.FOR, true);

        assertThat(last(
                                of(2, new Act.Convene(false, false, false), sheet(0, 1), MOTION, asks, CLOSED),
                                BallotCounted.class)
                        .status())
                .isEqualTo(Count.DEBATE_REQUESTED);
        assertThat(last(of(2, SESSION, sheet(0, 1), MOTION, asks, CLOSED), BallotCounted.class)
                        .status())
                .isEqualTo(Count.COUNTED);
    }

    @Test
    void anImpededCommitteeIsConvenedAnewWithThoseAppointedSince() {
        PlayedCommittee committee = new PlayedCommittee(2, Set.of(1), Set.of(), 1, 50, 50, true);
        PlayedExamination played = of(committee, SESSION, sheet(0, 1), MOTION, vote(1, Choice.RECUSED), CLOSED);
        BallotCounted counted = last(played, BallotCounted.class);

        assertThat(counted.impeded()).isTrue();
        assertThat(counted.leadsTo()).isEqualTo(ConveningKind.FIRST);
        assertThat(played.isSecond()).isFalse();

        played.play(List.of(SESSION, sheet(0, 1, 2)));
        QuorumChecked renewed = last(played, QuorumChecked.class);
        assertThat(renewed.quorate()).isTrue();
        assertThat(renewed.counting()).containsExactlyInAnyOrder("t0", "d1", "n0");
    }

    @Test
    void aPointThatItsSessionDidNotSettleIsConvenedAgain() {
        PlayedExamination waiting = of(3, SESSION, new Act.SessionClosed());
        assertThat(last(waiting, PointAdjourned.class).quorate()).isTrue();
        assertThat(last(waiting, PointAdjourned.class).departed()).isEmpty();
        assertThat(waiting.isSecond()).isFalse();

        PlayedExamination left = of(3, SESSION, sheet(0, 1), new Act.MandateEnds(0), new Act.SessionClosed());
        PointAdjourned adjourned = last(left, PointAdjourned.class);
        assertThat(List.of(adjourned.quorate(), adjourned.impeded())).containsOnly(false);
        assertThat(adjourned.leadsTo()).isEqualTo(ConveningKind.SECOND);
        assertThat(adjourned.departed()).containsExactly("t0");
        assertThat(left.isSecond()).isTrue();
    }

    @Test
    void aPointWithItsQuorumIsAdjournedToItsOwnSessionAndOneThatLostItBeforeTheHourToAFirst() {
        Act early = new Act.Convene(false, true, true);
        PlayedExamination quorate = of(3, early, sheet(0, 1, 2), new Act.SessionClosed());
        assertThat(last(quorate, PointAdjourned.class).leadsTo()).isEqualTo(ConveningKind.FIRST);

        PlayedExamination lost = of(3, early, sheet(0, 1), new Act.MandateEnds(0), new Act.SessionClosed());
        assertThat(last(lost, PointAdjourned.class).leadsTo()).isEqualTo(ConveningKind.FIRST);
        assertThat(lost.isSecond()).isFalse();
    }

    @Test
    void aBallotThatLostItsQuorumHasNoVerdict() {
        BallotCounted lost = last(
                of(5, SESSION, sheet(0, 1, 2), MOTION, vote(0, Choice.FOR), vote(2, Choice.RECUSED), CLOSED),
                BallotCounted.class);
        assertThat(lost.status()).isEqualTo(Count.NO_QUORUM);
        assertThat(Tally.of(lost).verdict()).isEqualTo(Tally.Verdict.WITHOUT_EFFECT);

        PlayedExamination held = of(5, SESSION, sheet(0, 1, 2), MOTION, vote(0, Choice.FOR), CLOSED);
        assertThat(Tally.of(last(held, BallotCounted.class)))
                .as("the journal tells the count as it is")
                .isEqualTo(held.examination().tally(ConveningKind.FIRST))
                .isEqualTo(new Tally(new VoteCounts(Map.of(Choice.FOR, 1)), 0, Tally.Verdict.ADOPTED));
    }

    @Test
    void itRunsUnderTheFrameworkInForceWhenItOpened() {
        Examination played = of(3, SESSION, sheet(0, 1)).examination();
        Examination examination = new Examination(
                played.documents(),
                played.instance(),
                played.presence(),
                version -> version.equals(PlayedExamination.FRAMEWORK)
                        ? new PlayedCommittee(3, Set.of(), Set.of(), 0, 80, 50, true).settings()
                        : played.settings(),
                played.inOffice(),
                played.now());

        assertThat(examination.quorum(ConveningKind.FIRST).isReached()).isFalse();
        assertThat(played.quorum(ConveningKind.FIRST).isReached()).isTrue();
    }

    @Test
    void whatWasSaidInAnotherExaminationOfTheCaseIsLeftAside() {
        Examination first =
                of(3, SESSION, sheet(0, 1), MOTION, vote(0, Choice.FOR)).examination();
        Examination second = new Examination(
                first.documents(), "examination-2", first.presence(), first.figures(), first.inOffice(), first.now());

        assertThat(first.ballot().votes()).hasSize(1);
        assertThat(second.ballot().votes()).isEmpty();
        assertThat(second.ballot().motion()).isEmpty();
    }

    @Test
    void aCorrectedSheetSeatsTheDeputyInPlaceOfTheTitularWhoLeft() {
        PlayedCommittee committee = new PlayedCommittee(3, Set.of(2), Set.of(), 0, 50, 50, true);
        PlayedExamination played = of(
                committee,
                SESSION,
                sheet(0, 2),
                new Act.Correction(Change.LEFT, 1, -1),
                new Act.Correction(Change.ARRIVED, 2, -1));

        assertThat(played.examination().votingBody(ConveningKind.FIRST).inOffice())
                .containsExactlyInAnyOrder("t0", "t1", "d2");
    }

    private static Instant written(PlayedExamination played, int number) {
        return played.examination().documents().get(number).writtenAt();
    }

    @Test
    void itsDraftIsThatOfTheConveningUntilAMotionIsPut() {
        PlayedExamination played = of(3);
        assertThat(played.examination().draft()).isEmpty();

        played.play(List.of(SESSION, sheet(0, 1)));
        assertThat(played.examination().draftDocument().map(StepDocument::form)).hasValue("convening");

        played.play(List.of(MOTION, vote(0, Choice.FOR)));
        assertThat(played.examination().draftDocument().map(StepDocument::form)).hasValue("motion");
        assertThat(played.examination().draft()).hasValue(played.examination().opinion());
        assertThat(played.examination().motion()).isEqualTo(Motion.GENERALIZE);
    }

    @Test
    void itJudgesWhatWasMeasuredLast() {
        PlayedExamination played = of(3).says("agent", "assessment", Map.of());
        assertThat(played.examination().subject()).isEqualTo(ExaminationSubject.ASSESSMENT);

        played.says("agent", "assessment", Map.of("needStillThere", "yes")).play(SESSION);
        assertThat(played.examination().subject()).isEqualTo(ExaminationSubject.REASSESSMENT);
    }

    @Test
    void inASecretBallotTheChairHasNoCastingVote() {
        PlayedExamination played = of(3, SESSION, sheet(0, 1), MOTION);
        Act[] tie = {vote(0, Choice.FOR), vote(1, Choice.AGAINST)};
        played.play(List.of(tie));
        assertThat(played.examination().tally(ConveningKind.FIRST).verdict())
                .isEqualTo(Tally.Verdict.ADOPTED_BY_CASTING_VOTE);

        played.says("t0", "motion", Map.of("motion", "stop", "secretBallot", List.of("t1")))
                .play(List.of(tie));
        assertThat(played.examination().tally(ConveningKind.FIRST).verdict()).isEqualTo(Tally.Verdict.TIED);
    }

    @Test
    void whatWasSaidOfABallotHoldsUntilOneIsCounted() {
        PlayedExamination played = of(3, SESSION, sheet(0, 1), MOTION);
        Instant before = written(played, 0).minusSeconds(1);
        assertThat(played.examination().isSince(before)).isTrue();

        played.play(CLOSED);
        assertThat(played.examination().isSince(before)).isFalse();
        assertThat(played.examination().isSince(written(played, 0))).isTrue();
    }

    @Test
    void aDebateThatWasAskedForOnceIsHeldInTheNextMeetingToo() {
        PlayedExamination played =
                of(2, new Act.Convene(false, false, false), sheet(0, 1), MOTION, vote(0, Choice.FOR));
        assertThat(played.examination().isToBeDebated()).isFalse();

        played.play(List.of(new Act.VoteSent(1, Choice.FOR, true), CLOSED, SESSION, sheet(0, 1)));
        assertThat(played.examination().isDebateRequested()).isFalse();
        assertThat(played.examination().isToBeDebated()).isTrue();
    }

    @Test
    void anInterestDeclaredBeforeTheSheetKeepsTheMemberOffItAndOneDeclaredSinceDoesNot() {
        PlayedExamination played = of(4, SESSION, sheet(0, 1, 2), MOTION, vote(2, Choice.RECUSED));
        assertThat(played.examination().votingBody(ConveningKind.FIRST).present())
                .contains("t2");

        played.play(List.of(CLOSED, new Act.ResultRecorded(AfterBallot.ADJOURN), SESSION, sheet(0, 1)));
        assertThat(played.examination().present().sheet().present())
                .as("on the sheet of the session")
                .contains("t2");
        assertThat(played.examination().votingBody(ConveningKind.FIRST).present())
                .containsExactlyInAnyOrder("t0", "t1");
    }

    /** The members were asked in writing on the first day, and meet on the second. */
    @Test
    void whoCountedAtAMomentIsReadWithTheInterestsDeclaredSince() {
        PlayedExamination played = of(
                5,
                CONSULTATION,
                sheet(),
                MOTION,
                vote(0, Choice.FOR),
                CLOSED,
                SESSION,
                sheet(0, 1, 2, 3),
                MOTION,
                vote(1, Choice.RECUSED));
        Examination examination = played.examination();
        int last = examination.documents().size() - 1;
        VotingBody counted = examination.votingBody(written(played, last), Set.of("t3"), ConveningKind.SECOND);

        assertThat(examination
                        .votingBody(written(played, 0), Set.of(), ConveningKind.FIRST)
                        .present())
                .as("nobody was in the room yet")
                .isEmpty();
        assertThat(counted.present()).containsExactlyInAnyOrder("t0", "t1", "t2");
        assertThat(counted.recused()).containsExactly("t1");
        assertThat(counted.secondConvening()).isTrue();
        assertThat(examination.consultedUntil()).isEmpty();
        assertThat(examination.until(written(played, 0)).consultedUntil()).isPresent();
        assertThat(examination.until(written(played, last))).isEqualTo(examination);
    }
}
