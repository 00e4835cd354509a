package fr.cadreia.journal;

/** The catalogue of solutions, and the advice of the experts. Entries and requests for advice are told by their numbers. */
public sealed interface CatalogueEvent extends Event {

    record CatalogueEntered(long entry, int version, String status, String reason)
            implements CatalogueEvent, Reasoned {}

    record CatalogueChanged(long entry, int version, String status, String reason)
            implements CatalogueEvent, Reasoned {}

    /** @param reason name of the entry */
    record CatalogueJoined(long entry, int version, String reason) implements CatalogueEvent, Reasoned {}

    record AdviceAsked(long advice) implements CatalogueEvent {}

    record AdviceGiven(long advice) implements CatalogueEvent {}
}
