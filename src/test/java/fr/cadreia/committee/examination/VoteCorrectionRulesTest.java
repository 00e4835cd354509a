package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.cadreia.committee.examination.PlayedCase.Kept;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.examination.VoteCorrection.Cast;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.ExaminationEvent.Voted;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.CommandRefusedException.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who corrects which votes, and until when. */
class VoteCorrectionRulesTest {

    private static final Act SESSION = new Act.Convene(false, true, false);
    private static final Act MOTION = new Act.MotionPut(Motion.GENERALIZE);
    private static final Act CONSULTATION = new Act.Convene(true, true, false);

    /** Four members: the first holds the proxy of the last, and both their votes are in. */
    private final PlayedCase examined = PlayedCase.of(4)
            .play(
                    SESSION,
                    new Act.Sheet(Set.of(0, 1, 2), List.of(List.of(3, 0)), 0),
                    MOTION,
                    vote(3, Choice.AGAINST),
                    vote(0, Choice.FOR));

    private static Act vote(int member, Choice choice) {
        return new Act.VoteSent(member, choice, false);
    }

    private List<Cast> castBy(String account) {
        return castBy(examined, account);
    }

    private static List<Cast> castBy(PlayedCase examined, String account) {
        return examined.corrections().castBy(examined.person(account), PlayedCase.REFERENCE);
    }

    private boolean corrects(String account, String member, String choice) {
        return examined.corrections().correct(examined.person(account), PlayedCase.REFERENCE, member, choice, "");
    }

    private void isRefused(Kind kind, String words, String account, String member, String choice) {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> corrects(account, member, choice))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind))
                .withMessageContaining(words);
        assertThat(examined.kept()).isEmpty();
    }

    @Test
    void aMemberCorrectsTheOwnVoteAndTheOneByProxy() {
        String motion = "Avis favorable à la généralisation";

        assertThat(castBy("t0"))
                .as("the own one first")
                .containsExactly(
                        new Cast("t0", "Membre t0", Choice.FOR, motion, List.of(), ""),
                        new Cast("t3", "Membre t3", Choice.AGAINST, motion, List.of(), ""));
        assertThat(castBy("t3"))
                .as("the person who gave the proxy did not send the vote")
                .isEmpty();
        assertThat(castBy("t1")).as("nothing was cast").isEmpty();
    }

    @Test
    void aCorrectedVoteIsKeptAsAnotherVoteThatNobodyCanGuessFromItsHash() {
        assertThat(corrects("t0", "t3", "for")).isTrue();

        Kept kept = examined.kept().get(0);
        assertThat(kept.answers().as(VoteCast.class).asVote()).isEqualTo(new Vote("t3", Choice.FOR));
        assertThat(kept.step().actor()).isEqualTo("t0");
        assertThat(kept.place()).isEqualTo(Step.COMMITTEE_DECISION.code());
        assertThat(kept.event()).isInstanceOfSatisfying(Voted.class, voted -> {
            assertThat(voted.corrected()).isTrue();
            assertThat(voted.salt()).isNotEmpty();
        });
    }

    @Test
    void theSameVoteIsNoCorrection() {
        assertThat(corrects("t0", "t0", "for")).isFalse();
        assertThat(examined.kept()).isEmpty();
    }

    @Test
    void aMemberDeclaresAnInterestForNobodyElse() {
        isRefused(Kind.INVALID, "Un membre ne se déporte que lui-même", "t0", "t3", "recused");

        assertThat(corrects("t0", "t0", "recused")).isTrue();
        assertThat(examined.kept().get(0).answers().as(VoteCast.class).ownInterest())
                .isTrue();
    }

    @Test
    void nobodyCorrectsWhatTheyDidNotCastNorWithAnUnknownVote() {
        isRefused(Kind.CONFLICT, "Aucun vote à corriger", "t1", "t0", "against");
        isRefused(Kind.CONFLICT, "Aucun vote à corriger", "t3", "t3", "for");
        isRefused(Kind.INVALID, "Choisissez un des votes proposés", "t0", "t0", "maybe");
    }

    @Test
    void afterTheCloseNothingIsCorrected() {
        examined.ballotIsClosed();

        assertThat(castBy("t0")).isEmpty();
        isRefused(Kind.CONFLICT, "le scrutin est clos", "t0", "t0", "against");
    }

    @Test
    void aBallotIsOpenInOneExaminationOfTheCase() {
        assertThat(Stream.of(PlayedCase.INSTANCE, "examination-2")
                        .filter(instance -> examined.corrections().isOpen(PlayedCase.REFERENCE, instance)))
                .containsExactly(PlayedCase.INSTANCE);
    }

    @Test
    void aDeclaredInterestIsNotTakenBack() {
        examined.play(vote(1, Choice.RECUSED));

        assertThat(castBy("t1")).isEmpty();
    }

    @Test
    void thePersonWhoHasLeftTheCommitteeCorrectsNothingAndLeavesTheVoteOfTheMandate() {
        examined.play(new Act.MandateEnds(3));
        assertThat(castBy("t0")).extracting(Cast::member).containsExactly("t0");

        examined.play(new Act.MandateEnds(0));
        assertThat(castBy("t0")).isEmpty();
    }

    @Test
    void aConsultationTakesCorrectionsUntilItsLastDayIsOver() {
        PlayedCase consulted =
                PlayedCase.of(3).play(CONSULTATION, new Act.Sheet(Set.of(), List.of(), 0), MOTION, vote(0, Choice.FOR));
        assertThat(castBy(consulted, "t0")).hasSize(1);

        consulted.aDayPasses();
        assertThat(castBy(consulted, "t0")).isEmpty();
    }

    @Test
    void thePersonWhoWouldTakeTheQuorumAwayByAnInterestReadsSoBesideTheOwnVote() {
        PlayedCase last = PlayedCase.of(3)
                .play(
                        SESSION,
                        new Act.Sheet(Set.of(0, 1), List.of(List.of(2, 0)), 0),
                        MOTION,
                        vote(0, Choice.FOR),
                        vote(2, Choice.FOR),
                        new Act.MandateEnds(1));

        assertThat(castBy(last, "t0"))
                .satisfiesExactlyInAnyOrder(
                        own -> assertThat(own.lastOnes()).startsWith("Si vous vous déportez, "),
                        byProxy -> assertThat(byProxy.lastOnes()).isEmpty());
    }
}
