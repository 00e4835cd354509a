package fr.cadreia.journal;

/** An opinion that the development council (CODEV) gives by its own initiative. */
public sealed interface OwnOpinionEvent extends Event {

    /** @param opinion its reference */
    record OwnOpinionGiven(String opinion, String title, String sha256) implements OwnOpinionEvent {}

    /** @param sha256 of the answer */
    record OwnOpinionAnswered(String opinion, String sha256) implements OwnOpinionEvent {}
}
