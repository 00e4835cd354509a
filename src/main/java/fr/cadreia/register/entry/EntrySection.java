package fr.cadreia.register.entry;

/** The parts of an entry as people read it, in their order. */
public enum EntrySection {
    STANDING("Où en est cet usage"),
    PURPOSE("À quoi il sert"),
    OVERSIGHT("Le contrôle humain"),
    DATA("Les données"),
    RISK("Les risques"),
    SOLUTION("La solution"),
    EXPERIMENTATION("L’expérimentation"),
    EVALUATION("Ce qui a été constaté"),
    FRUGALITY("L’énergie et le carbone"),
    ACT("La généralisation"),
    ENDING("La fin de l’usage"),
    STEWARD("Qui en répond");

    private final String label;

    EntrySection(String label) {
        this.label = label;
    }

    /** French. */
    public String label() {
        return label;
    }
}
