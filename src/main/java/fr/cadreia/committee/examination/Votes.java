package fr.cadreia.committee.examination;

/** How a ballot ended, in numbers. */
public record Votes(int inFavour, int against, int abstentions) {

    public static Votes of(Tally tally) {
        return new Votes(tally.inFavour(), tally.against(), tally.abstentions());
    }
}
