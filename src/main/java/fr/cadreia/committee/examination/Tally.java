package fr.cadreia.committee.examination;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import java.util.Collection;
import java.util.Map;

/** The count of a ballot. Nobody can edit it: the chair records it as it was computed. */
public record Tally(VoteCounts votes, int recused, Verdict verdict) {

    /** The effect of the count on the motion. */
    public enum Verdict {
        ADOPTED("Projet d’avis adopté"),
        ADOPTED_BY_CASTING_VOTE("Projet d’avis adopté par la voix prépondérante de la présidence"),
        REJECTED("Projet d’avis rejeté"),
        REJECTED_BY_CASTING_VOTE("Projet d’avis rejeté par la voix prépondérante de la présidence"),
        TIED("Partage des voix\u00a0: projet d’avis non adopté"),
        NO_VOTE("Aucun suffrage exprimé\u00a0: projet d’avis non adopté"),
        /** The ballot has no effect, with any count: the quorum was lost, or a member asked for a debate. */
        WITHOUT_EFFECT("Scrutin sans effet");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** Returns the verdict as a French sentence. */
        public String label() {
            return label;
        }
    }

    /**
     * Counts the votes. The majority is a majority of the votes for or against; abstentions are not votes cast.
     *
     * @param votes at most one per member; votes of members who do not vote on this point are ignored
     */
    public static Tally count(VotingBody votingBody, Collection<Vote> votes, BallotRules rules) {
        Map<String, String> voters = votingBody.voters();
        VoteCounts counts = VoteCounts.NONE;
        Choice chair = Choice.ABSTAIN;
        for (Vote vote : votes) {
            if (!voters.containsKey(vote.member())) {
                continue;
            }
            counts = counts.with(vote.choice());
            if (vote.member().equals(votingBody.chair())) {
                chair = vote.choice();
            }
        }
        return new Tally(
                counts,
                votingBody.recused().size(),
                verdict(counts.count(Choice.FOR), counts.count(Choice.AGAINST), rules, chair));
    }

    /** Returns the tally that the journal recorded. */
    public static Tally of(BallotCounted counted) {
        return new Tally(VoteCounts.of(counted.votes()), counted.recused(), Verdict.valueOf(counted.verdict()));
    }

    public int inFavour() {
        return votes.count(Choice.FOR);
    }

    public int against() {
        return votes.count(Choice.AGAINST);
    }

    private static Verdict verdict(int inFavour, int against, BallotRules rules, Choice chair) {
        if (inFavour + against == 0) {
            return Verdict.NO_VOTE;
        }
        if (inFavour == against) {
            return switch (rules.breaksTies() ? chair : Choice.ABSTAIN) {
                case FOR -> Verdict.ADOPTED_BY_CASTING_VOTE;
                case AGAINST -> Verdict.REJECTED_BY_CASTING_VOTE;
                case ABSTAIN, NO_PART, RECUSED -> Verdict.TIED;
            };
        }
        return rules.isMajority(inFavour, inFavour + against) ? Verdict.ADOPTED : Verdict.REJECTED;
    }

    public boolean isAdopted() {
        return verdict == Verdict.ADOPTED || verdict == Verdict.ADOPTED_BY_CASTING_VOTE;
    }

    /** Returns the verdict in French: "Projet d’avis adopté à l'unanimité des suffrages exprimés". */
    public String verdictText() {
        return verdict == Verdict.ADOPTED
                ? verdict.label() + (against() == 0 ? " à l’unanimité" : " à la majorité") + " des suffrages exprimés"
                : verdict.label();
    }

    /**
     * Returns the count in French: "Pour : 4 ; contre : 1 ; abstentions : 1 ; ne prennent pas part au vote : 0 ;
     * déports : 1."
     */
    public String text() {
        return votes.toFrench() + "\u00a0; " + Choice.RECUSED.heading() + "\u00a0: " + recused + ".";
    }
}
