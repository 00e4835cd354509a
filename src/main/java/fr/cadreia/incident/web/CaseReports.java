package fr.cadreia.incident.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.incident.Reports;
import fr.cadreia.people.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** The reports about a case, on its page. */
@Component
class CaseReports implements CaseLinks {

    private final Reports reports;

    CaseReports(Reports reports) {
        this.reports = reports;
    }

    @Override
    public List<Link> of(Case dossier, Person reader) {
        return reports.about(dossier.reference()).stream()
                .filter(report -> report.isOpenTo(reader))
                .map(report ->
                        new Link("Signalement " + report.reference() + "\u00a0: " + report.title(), report.page()))
                .toList();
    }
}
