package fr.cadreia.dossier;

/** How the committee names what it may decide. */
public interface DecisionWords {

    /** French; empty when the committee knows no such outcome. */
    String of(String outcome);
}
