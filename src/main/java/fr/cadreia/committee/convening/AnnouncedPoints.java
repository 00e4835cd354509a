package fr.cadreia.committee.convening;

import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.summary.CaseSummaries;
import fr.cadreia.dossier.trial.LateReassessments;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The points that a convocation announces. */
@Component
class AnnouncedPoints {

    private final CaseRecords records;
    private final CaseSummaries summaries;
    private final LateReassessments late;

    AnnouncedPoints(CaseRecords records, CaseSummaries summaries, LateReassessments late) {
        this.records = records;
        this.summaries = summaries;
        this.late = late;
    }

    /**
     * A point of the agenda.
     *
     * @param reassessed whether an opinion on a re-evaluation is asked for, and not one after a trial
     * @param ofRight whether the framework itself put it there: a re-evaluation that is late
     */
    record Point(
            int number, String reference, String title, String organisation, boolean reassessed, boolean ofRight) {}

    /** Returns the points with or without debate; points that are on the agenda by right come first. */
    List<Point> of(Session session, List<AgendaItem> items, boolean withDebate) {
        return items.stream()
                .filter(item -> item.withDebate() == withDebate)
                .map(item -> point(session, item))
                .sorted(Comparator.comparing((Point point) -> !point.ofRight()).thenComparing(Point::number))
                .toList();
    }

    private Point point(Session session, AgendaItem item) {
        Case examined = records.cases().get(item.caseReference());
        return new Point(
                session.point(item.caseReference()),
                examined.reference(),
                examined.title(),
                records.people().organisationName(examined.organisation()),
                summaries.of(examined.reference(), Optional.empty()).isReassessed(),
                late.isLate(examined));
    }

    /**
     * Returns the late re-evaluations that wait for their bilan, as the journal keeps them; late re-evaluations with
     * a bilan are points of the agenda.
     */
    List<String> late(Session session) {
        return late.all().stream()
                .filter(found -> !session.has(found.reference()))
                .map(found -> found.title() + " (dossier " + found.reference() + ")")
                .toList();
    }
}
