package fr.cadreia.incident.web;

import fr.cadreia.incident.Report;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;

/** Who reads a report: who made it, the experts and the committee, and the organisation that it is about. */
final class ReportReaders {

    private ReportReaders() {}

    static boolean mayRead(Person person, Report report) {
        return report.openedBy().equals(person.id())
                || person.has(Role.AI_EXPERTS)
                || person.attendsCommittee()
                || person.isRequesterOf(report.organisation());
    }
}
