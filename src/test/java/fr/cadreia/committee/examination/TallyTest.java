package fr.cadreia.committee.examination;

import static fr.cadreia.committee.examination.Vote.Choice.ABSTAIN;
import static fr.cadreia.committee.examination.Vote.Choice.AGAINST;
import static fr.cadreia.committee.examination.Vote.Choice.FOR;
import static fr.cadreia.committee.examination.Vote.Choice.NO_PART;
import static fr.cadreia.committee.examination.Vote.Choice.RECUSED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.Tally.Verdict;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.committee.presence.VotingBody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final BallotRules RULES = new BallotRules(50, 50, true);
    private static final BallotRules WITHOUT_CASTING_VOTE = new BallotRules(50, 50, false);

    private static final List<String> MEMBERS = List.of("chair", "b", "c", "d", "e");

    @Test
    void abstentionsAreNoVotesCast() {
        assertThat(count(FOR, ABSTAIN, ABSTAIN, ABSTAIN, NO_PART).verdict()).isEqualTo(Verdict.ADOPTED);
    }

    @Test
    void theChairsVoteDecidesATie() {
        assertThat(count(FOR, AGAINST).verdict()).isEqualTo(Verdict.ADOPTED_BY_CASTING_VOTE);
        assertThat(count(AGAINST, FOR).verdict()).isEqualTo(Verdict.REJECTED_BY_CASTING_VOTE);
        assertThat(count(AGAINST, FOR).verdictText())
                .isEqualTo("Projet d’avis rejeté par la voix prépondérante de la présidence");
        assertThat(count(AGAINST, FOR).isAdopted()).isFalse();
    }

    @Test
    void aTieStaysOneWithoutTheChairsVoteOrTheSetting() {
        assertThat(count(ABSTAIN, FOR, AGAINST).verdict()).isEqualTo(Verdict.TIED);
        assertThat(Tally.count(votingBody(Set.of()), votes(FOR, AGAINST), WITHOUT_CASTING_VOTE)
                        .verdict())
                .isEqualTo(Verdict.TIED);
    }

    @Test
    void nothingIsAdoptedWithoutAVoteCast() {
        assertThat(count(ABSTAIN, ABSTAIN).isAdopted()).isFalse();
        assertThat(count().verdict()).isEqualTo(Verdict.NO_VOTE);
    }

    @Test
    void aRecusedMembersVoteIsLeftAside() {
        Tally tally = Tally.count(votingBody(Set.of("b", "c")), votes(AGAINST, FOR, FOR), RULES);

        assertThat(tally.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(tally.inFavour()).isZero();
        assertThat(tally.recused()).isEqualTo(2);
    }

    @Test
    void votesOfPeopleWhoDoNotSitAreLeftAside() {
        assertThat(Tally.count(votingBody(Set.of()), List.of(new Vote("stranger", FOR)), RULES)
                        .inFavour())
                .isZero();
    }

    @RepeatedTest(50)
    void theOrderOfVotesNeverMatters(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Vote> votes = randomVotes(random);
        List<Vote> shuffled = new ArrayList<>(votes);
        Collections.shuffle(shuffled, random);

        assertThat(Tally.count(votingBody(Set.of("d")), shuffled, RULES))
                .isEqualTo(Tally.count(votingBody(Set.of("d")), votes, RULES));
    }

    @RepeatedTest(50)
    void aVoteChangedFromForToAgainstMovesTheCountByOne(RepetitionInfo repetition) {
        List<Vote> votes = randomVotes(new Random(repetition.getCurrentRepetition()));
        List<Vote> before = new ArrayList<>(votes);
        List<Vote> after = new ArrayList<>(votes);
        before.set(1, new Vote("b", FOR));
        after.set(1, new Vote("b", AGAINST));

        Tally first = Tally.count(votingBody(Set.of()), before, RULES);
        Tally second = Tally.count(votingBody(Set.of()), after, RULES);

        assertThat(second.inFavour()).isEqualTo(first.inFavour() - 1);
        assertThat(second.against()).isEqualTo(first.against() + 1);
    }

    private static List<Vote> randomVotes(Random random) {
        List<Choice> choices = List.of(FOR, AGAINST, ABSTAIN, NO_PART, RECUSED);
        return MEMBERS.stream()
                .map(member -> new Vote(member, choices.get(random.nextInt(choices.size()))))
                .toList();
    }

    @Test
    void theCountIsReadInOneBreath() {
        assertThat(count(FOR, FOR, AGAINST).text())
                .isEqualTo("Pour\u00a0: 2\u00a0; contre\u00a0: 1\u00a0; abstentions\u00a0: 0\u00a0; "
                        + "ne prennent pas part au vote\u00a0: 0\u00a0; déports\u00a0: 0.");
    }

    @Test
    void itSaysWhetherAnybodyWasAgainst() {
        assertThat(count(FOR, FOR, ABSTAIN).verdictText())
                .isEqualTo("Projet d’avis adopté à l’unanimité des suffrages exprimés");
        assertThat(count(FOR, FOR, AGAINST).verdictText())
                .isEqualTo("Projet d’avis adopté à la majorité des suffrages exprimés");
    }

    private static Tally count(Choice... choices) {
        return Tally.count(votingBody(Set.of()), votes(choices), RULES);
    }

    private static List<Vote> votes(Choice... choices) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < choices.length; i++) {
            votes.add(new Vote(MEMBERS.get(i), choices[i]));
        }
        return votes;
    }

    private static VotingBody votingBody(Set<String> recused) {
        return new VotingBody(Set.copyOf(MEMBERS), recused, Set.copyOf(MEMBERS), Map.of(), "chair", false);
    }
}
