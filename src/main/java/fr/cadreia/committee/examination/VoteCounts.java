package fr.cadreia.committee.examination;

/** How a ballot ended, in numbers. */
public record VoteCounts(int inFavour, int against, int abstentions) {

    public static VoteCounts of(Tally tally) {
        return new VoteCounts(tally.inFavour(), tally.against(), tally.abstentions());
    }
}
