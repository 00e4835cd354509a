package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Replacements;
import fr.cadreia.journal.CaseEvent.LinkedCaseOpened;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.Provenance;
import fr.cadreia.kernel.text.ShortText;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Opens the case of a replacement: the committee decided to replace a solution, and the replacement gets a case of its
 * own, linked to this one.
 */
@Component("openLinkedCase")
class OpenLinkedCase implements JavaDelegate {

    /** The length that a title may have; the whole one is that of the replaced case. */
    private static final int TITLE_LENGTH = 80;

    private static final String REPLACEMENT = "Remplacement\u00a0: ";

    private final CaseProcess process;
    private final CaseRecords records;
    private final Replacements replacements;

    OpenLinkedCase(CaseProcess process, CaseRecords records, Replacements replacements) {
        this.process = process;
        this.records = records;
        this.replacements = replacements;
    }

    /** Returns the title; the reference of the replaced case is shown beside it. */
    private static String title(Case replaced) {
        String title = replaced.title().startsWith(REPLACEMENT) ? replaced.title() : REPLACEMENT + replaced.title();
        return ShortText.afterWord(title, TITLE_LENGTH, "\u00a0…");
    }

    @Override
    public void execute(DelegateExecution execution) {
        Case replaced = records.cases().get(execution.getProcessBusinessKey());
        String linked = process.open(
                records.cases().nextReference(),
                title(replaced),
                replaced.organisation(),
                Case.Origin.PROPOSAL,
                Journal.APPLICATION,
                Provenance.replacing(replaced.reference()));
        replacements.keep(replaced.reference(), linked);
        records.journal().append(replaced.reference(), Journal.APPLICATION, "", new LinkedCaseOpened(linked));
    }
}
