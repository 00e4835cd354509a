package fr.cadreia.dossier.reassessment;

import fr.cadreia.dossier.Case;
import java.util.List;

/** Re-evaluations that nobody finished in time: they go on the committee's agenda by themselves, and are shown. */
public interface LateReassessments {

    /** The cases, the longest late first. */
    List<Case> all();

    /** Whether a case has been told late since the committee last decided on it; sending it back decides nothing. */
    boolean isLate(String caseReference);
}
