package fr.cadreia.incident;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.incident.Report.Stage;
import fr.cadreia.journal.ReportEvent.IncidentAnswered;
import fr.cadreia.journal.ReportEvent.IncidentReported;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.Announcements;
import fr.cadreia.people.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The course of a report after its triage, and its record in the case that it is about. */
@Component
public class ReportTriage {

    private final Reports reports;
    private final CaseRecords records;
    private final Announcements announcements;
    private final AuthorityClock clock;

    ReportTriage(Reports reports, CaseRecords records, Announcements announcements, AuthorityClock clock) {
        this.reports = reports;
        this.records = records;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * @param caseReference the case that it is about, or empty
     * @param severity 1 to 4
     * @param examined by the department or commune that holds the case; else it is answered at once
     * @param founded whether it tells of an incident of the case
     */
    public void triaged(
            Person expert, Report report, String caseReference, String severity, boolean examined, boolean founded) {
        Optional<Case> about = records.cases().find(caseReference);
        Report next = report.about(
                about.map(Case::organisation).orElse(""),
                about.map(Case::reference).orElse(""));
        reports.update(next.at(examined ? Stage.EXAMINED : Stage.ANSWERING));
        if (founded) {
            records.journal()
                    .append(
                            caseReference,
                            expert.id(),
                            "",
                            new IncidentReported(report.reference(), Integer.parseInt(severity)));
        }
    }

    public void examined(Report report) {
        reports.update(report.at(Stage.ANSWERING));
    }

    /** Records the answer. The author of the report reads it: an agent by a mail, a citizen with the receipt number. */
    public void answered(Person expert, Report report, String answer) {
        reports.update(report.answered(answer, clock.now()));
        String chain = report.caseReference().isEmpty() ? report.reference() : report.caseReference();
        records.journal().append(chain, expert.id(), "", new IncidentAnswered(report.reference()));
        if (!report.isByCitizen()) {
            announcements.answer(
                    report.openedBy(),
                    "",
                    "Votre signalement " + report.reference() + " a reçu une réponse.",
                    report.page());
        }
    }
}
