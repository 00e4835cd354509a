package fr.cadreia.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all cases together did, for figures. */
public interface CaseHistory {

    /** Every case, open or closed, by reference. */
    List<Case> cases();

    /** The journal's rows of these kinds, by case and in the order in which they were written. */
    List<JournalEntry> entries(Set<JournalKind> kinds);

    /** How often the journals of all matters record each kind; those that none does are absent. */
    Map<JournalKind, Long> counts();

    /** The documents that these forms wrote, the oldest first. */
    List<StepDocument> documents(Set<String> forms);
}
