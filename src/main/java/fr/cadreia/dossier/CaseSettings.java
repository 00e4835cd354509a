package fr.cadreia.dossier;

import fr.cadreia.framework.Settings;

/** The framework's figures for a case: those of the version under which it was opened. */
public interface CaseSettings {

    /** @throws java.util.NoSuchElementException when there is no such case */
    Settings of(String caseReference);
}
