package fr.cadreia.journal;

/** An event for which somebody, or the application, gave a reason. */
public interface Reasoned {

    /** Returns the reason in French, or empty. */
    String reason();
}
