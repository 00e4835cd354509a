package fr.cadreia.dossier.change;

import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.journal.CaseEvent.ChangeDeclared;
import fr.cadreia.journal.CaseEvent.Generalized;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A version of a solution that ran in service, from its generalisation or from a declared change on.
 *
 * @param what its name, French; empty where nobody named it
 * @param change French: what changed, and how it was rated; empty for what was decided
 */
public record RunningVersion(LocalDate since, String what, String change) {

    /**
     * Lists the versions, the oldest first.
     *
     * @param rows the journal of the case, oldest first
     * @param product the tool's name in the case, or empty
     */
    public static List<RunningVersion> among(List<JournalEntry> rows, String product) {
        List<RunningVersion> versions = new ArrayList<>();
        for (JournalEntry row : rows) {
            row.as(Generalized.class)
                    .map(decided -> new RunningVersion(AuthorityClock.dayOf(row.writtenAt()), product, ""))
                    .ifPresent(versions::add);
            row.as(ChangeDeclared.class)
                    .map(changed -> new RunningVersion(
                            changed.since(),
                            changed.version(),
                            changed.description().replaceFirst("[.]$", "") + " ("
                                    + changed.rating().label() + ")"))
                    .ifPresent(versions::add);
        }
        // People may declare late what began earlier.
        versions.sort(Comparator.comparing(RunningVersion::since));
        return versions;
    }

    /** Lists the same for people who work on the case: they read the tool's name as the proposal gives it. */
    public static List<RunningVersion> of(String reference, List<JournalEntry> rows, StepDocuments documents) {
        return among(
                rows,
                documents
                        .latest(reference, Proposal.class)
                        .map(Proposal::product)
                        .orElse(""));
    }

    /** Returns « Depuis le 3 mars 2026 : Mistral Small 3.2. Le modèle est mis à jour (Changement mineur) ». */
    public String sentence() {
        String named = what.isEmpty() ? "la version décidée" : what;
        return (change.isEmpty() ? "Généralisée le " : "Depuis le ") + FrenchText.day(since) + "\u00a0: " + named
                + (change.isEmpty() ? "" : ". " + change);
    }
}
