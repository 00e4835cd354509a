package fr.cadreia.dossier.steps.generalization;

import java.util.List;

/** Who may take the act that generalises a solution, by who carries it: codes of the form's answers. */
final class Authorities {

    private static final List<String> OF_THE_METROPOLIS =
            List.of("metropolitanCouncil", "bureau", "president", "delegatedVicePresident");

    private static final List<String> OF_A_COMMUNE = List.of("municipalCouncil", "mayor");

    private Authorities() {}

    /** The one that is proposed comes first. */
    static List<String> of(boolean commune) {
        return commune ? OF_A_COMMUNE : OF_THE_METROPOLIS;
    }
}
