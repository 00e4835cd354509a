package fr.cadreia.guard.evidence;

import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.steps.generalization.GeneralizationEvidence;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Proves from a case's own journal, and from nothing else, that it went the whole path. Process variables, the engine's
 * history and the place where a token stands prove nothing.
 */
@Component
public class JournalEvidence implements GeneralizationEvidence {

    private final Journal journal;
    private final DecisionExtracts extracts;
    private final Frameworks frameworks;

    JournalEvidence(Journal journal, DecisionExtracts extracts, Frameworks frameworks) {
        this.frameworks = frameworks;
        this.journal = journal;
        this.extracts = extracts;
    }

    /**
     * Demands proof of everything that comes before a step, before it begins.
     *
     * @param next the authority's act, or the generalisation
     * @param caseReference empty when the process belongs to no case
     * @throws MissingEvidenceException naming every missing piece, and how to get it
     */
    public void demandToBegin(Step next, String caseReference, String processInstanceId) {
        demand(caseReference, processInstanceId, Optional.of(next));
    }

    @Override
    public void demand(String caseReference, String processInstanceId) {
        demand(caseReference, processInstanceId, Optional.empty());
    }

    private void demand(String caseReference, String processInstanceId, Optional<Step> next) {
        List<String> missing = missing(
                journal.of(caseReference),
                extracts.of(caseReference),
                processInstanceId,
                next,
                version -> frameworks.of(version).settings());
        if (!missing.isEmpty()) {
            throw new MissingEvidenceException(caseReference, missing);
        }
    }

    /**
     * @param rows the whole journal of the case, oldest first
     * @param next the step that is to begin; empty when all must be proved, the generalisation itself too
     * @param settings the figures of a version of the framework, by its number
     * @return French sentences, empty when all is proved
     */
    static List<String> missing(
            List<JournalEntry> rows,
            List<DecisionExtract> extracts,
            String processInstanceId,
            Optional<Step> next,
            Function<String, Settings> settings) {
        Optional<Integer> broken = broken(rows);
        if (broken.isPresent()) {
            return List.of(
                    "Journal\u00a0: sa ligne " + broken.get() + " n’est plus celle qui a été écrite. Un "
                            + "administrateur doit vérifier le journal (page «\u00a0Journal\u00a0») et rétablir la base de données.");
        }
        if (rows.isEmpty()) {
            return List.of("Dossier\u00a0: cette référence n’en est pas une. Un dossier s’ouvre par une proposition.");
        }
        String framework = rows.get(0).frameworkVersion();
        PathCredit credit = new PathCredit(PathRules.of(framework), processInstanceId, extracts, framework, settings);
        rows.forEach(row -> credit.read(EvidenceRow.of(row)));
        return credit.missing(next);
    }

    /** @return the first row that does not follow the one before it, or was changed */
    private static Optional<Integer> broken(List<JournalEntry> rows) {
        String previous = JournalEntry.FIRST;
        for (JournalEntry row : rows) {
            if (!row.previousHash().equals(previous) || !row.hash().equals(row.computeHash())) {
                return Optional.of(row.sequence());
            }
            previous = row.hash();
        }
        return Optional.empty();
    }
}
