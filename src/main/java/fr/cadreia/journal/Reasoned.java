package fr.cadreia.journal;

/** What somebody, or the application, gave a reason for. */
public interface Reasoned {

    /** French, or empty. */
    String reason();
}
