package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.dossier.CaseLinks.Link;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.Motion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a voter reads of the own vote: how it stands now, and whether it may still be corrected. */
class VoteOutcomeTest {

    private static final Act SESSION = new Act.Convene(false, true, false);
    private static final Act SHEET = new Act.Sheet(Set.of(0, 1, 2), List.of(List.of(3, 0)), 0);
    private static final Act MOTION = new Act.MotionPut(Motion.GENERALIZE);
    private static final String CORRECTABLE = "Vous pouvez corriger ce vote jusqu’à la clôture du scrutin.";

    /** Four members: the first holds the proxy of the last. */
    private final PlayedCase examined = PlayedCase.of(4).play(SESSION, SHEET, MOTION);

    private StepDocument sends(int member, Choice choice) {
        examined.play(new Act.VoteSent(member, choice, false));
        List<StepDocument> votes = examined.votes();
        return votes.get(votes.size() - 1);
    }

    private VoteOutcome outcome() {
        return new VoteOutcome(
                examined.corrections(),
                examined.records().documents(),
                examined.records().people());
    }

    private String words(StepDocument vote) {
        return outcome().words(vote).orElseThrow();
    }

    @Test
    void theVoteAndItsHourAreSaidAndThatItMayBeCorrected() {
        assertThat(words(sends(0, Choice.FOR)))
                .containsPattern("^Vous avez voté Pour à \\d+.h.\\d\\d\\. ")
                .contains(CORRECTABLE);
        assertThat(words(sends(1, Choice.ABSTAIN))).startsWith("Vous avez choisi l’abstention à ");
        assertThat(words(sends(2, Choice.NO_PART))).startsWith("Vous avez choisi de ne pas prendre part au vote à ");
    }

    @Test
    void aVoteByProxySaysForWhom() {
        assertThat(words(sends(3, Choice.AGAINST)))
                .startsWith("Vous avez voté Contre, au nom de Membre t3, à ")
                .contains(CORRECTABLE);
    }

    @Test
    void aCorrectedVoteIsSaidAsItStandsNow() {
        StepDocument first = sends(0, Choice.FOR);
        sends(3, Choice.ABSTAIN);
        sends(1, Choice.ABSTAIN);
        sends(0, Choice.AGAINST);
        sends(3, Choice.NO_PART);
        sends(1, Choice.NO_PART);

        assertThat(words(first)).startsWith("Vous avez voté Contre à ");
    }

    @Test
    void aVoteInABallotThatIsVoidSaysThatItDoesNotCount() {
        StepDocument vote = sends(0, Choice.FOR);
        examined.play(new Act.BallotVoided(), MOTION);

        assertThat(words(vote))
                .startsWith("Vous avez voté Pour à ")
                .contains("Ce scrutin a été annulé", "ne compte pas")
                .doesNotContain(CORRECTABLE);
        examined.play(new Act.BallotClosed(List.of(), 0));
        assertThat(words(vote)).as("another one was closed").contains("Ce scrutin a été annulé");
    }

    @Test
    void itSaysSoBeforeAnotherMotionIsPut() {
        StepDocument vote = sends(0, Choice.FOR);
        examined.ballotIsClosed();

        assertThat(words(vote))
                .endsWith(
                        "Ce scrutin a été annulé (projet d’avis repris, débat demandé ou dossier arrêté)\u00a0: votre vote est"
                                + " gardé et ne compte pas.");
    }

    @Test
    void afterTheCloseItIsCorrectedNoMore() {
        StepDocument vote = sends(0, Choice.FOR);
        examined.play(new Act.BallotClosed(List.of(), 0));
        examined.ballotIsClosed();

        assertThat(words(vote))
                .contains("Le scrutin est clos\u00a0: ce vote ne se corrige plus.")
                .doesNotContain(CORRECTABLE);
        assertThat(outcome().of(vote, examined.person("t0"))).isEmpty();
    }

    @Test
    void thePersonWhoDeclaredAnInterestTakesNoPart() {
        assertThat(words(sends(0, Choice.RECUSED)))
                .startsWith("Vous avez déclaré votre déport à ")
                .endsWith("Vous ne participez ni au débat ni au vote sur ce dossier.");
    }

    @Test
    void thePersonWhoCastItAloneIsShownTheWayToCorrectIt() {
        StepDocument own = sends(0, Choice.FOR);
        StepDocument byProxy = sends(3, Choice.FOR);
        Link way = new Link("Corriger mon vote", "/dossiers/IA-2026-0001/vote");

        assertThat(outcome().of(own, examined.person("t0"))).hasValue(way);
        assertThat(outcome().of(byProxy, examined.person("t0"))).hasValue(way);
        assertThat(outcome().of(own, examined.person("t1"))).isEmpty();
        assertThat(outcome().of(byProxy, examined.person("t3"))).isEmpty();
    }

    @Test
    void theVoteOfSomebodyWhoHasLeftTheCommitteeIsCorrectedNoMore() {
        StepDocument own = sends(0, Choice.FOR);
        StepDocument byProxy = sends(3, Choice.FOR);
        examined.play(new Act.MandateEnds(3));

        assertThat(outcome().of(own, examined.person("t0"))).isPresent();
        assertThat(outcome().of(byProxy, examined.person("t0"))).isEmpty();
        assertThat(words(byProxy)).endsWith("ce vote ne se corrige plus.");
    }

    @Test
    void aHolderReadsTheVoteByProxyAndNotTheOneThatTheMemberCastInTheNextSession() {
        StepDocument byProxy = sends(3, Choice.AGAINST);
        examined.play(
                new Act.BallotClosed(List.of(), 0),
                new Act.ResultRecorded(AfterBallot.ADJOURN),
                SESSION,
                new Act.Sheet(Set.of(0, 1, 3), List.of(), 0),
                MOTION,
                new Act.VoteSent(2, Choice.FOR, false));

        assertThat(examined.votes()).extracting(StepDocument::author).containsExactly("t0", "t3");
        assertThat(words(byProxy)).startsWith("Vous avez voté Contre, au nom de Membre t3, à ");
    }

    @Test
    void aVoteOnAnotherMotionIsNoCorrectionOfTheFirst() {
        StepDocument first = sends(0, Choice.FOR);
        sends(0, Choice.ABSTAIN);
        examined.play(
                new Act.BallotClosed(List.of(), 0),
                new Act.ResultRecorded(AfterBallot.ADJOURN),
                SESSION,
                SHEET,
                MOTION);
        StepDocument second = sends(0, Choice.AGAINST);

        assertThat(words(first))
                .startsWith("Vous avez choisi l’abstention à ")
                .endsWith("Le scrutin est clos\u00a0: ce vote ne se corrige plus.");
        assertThat(outcome().of(first, examined.person("t0"))).isEmpty();
        assertThat(words(second)).startsWith("Vous avez voté Contre à ").contains(CORRECTABLE);
    }

    @Test
    void anotherTaskIsNoVote() {
        StepDocument motion = examined.played()
                .examination()
                .documents()
                .get(examined.played().examination().documents().size() - 1);

        assertThat(outcome().words(motion)).isEmpty();
        assertThat(outcome().of(motion, examined.person(motion.author()))).isEmpty();
    }
}
