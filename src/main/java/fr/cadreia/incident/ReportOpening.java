package fr.cadreia.incident;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.ReportEvent.ReportReceived;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a report in, from agents and citizens alike. */
@Component
public class ReportOpening {

    private final Reports reports;
    private final Cases cases;
    private final Journal journal;
    private final AnswerTerms terms;
    private final AuthorityClock clock;

    ReportOpening(Reports reports, Cases cases, Journal journal, AnswerTerms terms, AuthorityClock clock) {
        this.terms = terms;
        this.reports = reports;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param caseReference or empty
     * @param account of the agent, or empty for a citizen
     * @param receipt hash of a citizen's receipt number, or empty
     * @return the last day for an answer
     */
    public LocalDate open(String reference, String title, String caseReference, String account, String receipt) {
        LocalDate answerBy = terms.ofReport();
        Optional<Case> about = cases.find(caseReference);
        reports.add(new Report(
                reference,
                title,
                about.map(Case::organisation).orElse(""),
                about.map(Case::reference).orElse(""),
                clock.now(),
                answerBy,
                account,
                receipt,
                Report.Stage.RECEIVED,
                Optional.empty(),
                Optional.empty()));
        journal.append(reference, account, "", new ReportReceived(title, caseReference, account.isEmpty()));
        return answerBy;
    }
}
