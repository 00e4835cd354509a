package fr.cadreia.dossier;

import java.util.Optional;

/** The place of each case in the version of the diagram that it runs on. */
public interface CaseDiagrams {

    /** Returns the progress; {@link CaseProgress#NONE} when no process carries the case. */
    CaseProgress progress(String reference);

    /** Returns the case's own version of the diagram, as BPMN XML. */
    Optional<String> drawing(String reference);
}
