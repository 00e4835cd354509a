package fr.cadreia.committee.convocation;

import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.summary.CaseSummaries;
import fr.cadreia.dossier.trial.LateReassessments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a convocation announces, and to whom; French. */
@Component
class AnnouncedPoints {

    private final CaseRecords records;
    private final CaseSummaries summaries;
    private final LateReassessments late;
    private final PaperNames names;

    AnnouncedPoints(CaseRecords records, CaseSummaries summaries, LateReassessments late, PaperNames names) {
        this.records = records;
        this.summaries = summaries;
        this.late = late;
        this.names = names;
    }

    /**
     * A point of the agenda.
     *
     * @param asked which kind of opinion is asked for
     * @param ofRight whether the framework itself put it there: a re-evaluation that is late
     */
    record Point(int number, String reference, String title, String organisation, String asked, boolean ofRight) {}

    /** Who is sent it. */
    record Recipient(String name, String quality, String college, String seat) {}

    /** The points with or without debate; points that are there by right come first. */
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
                SummaryNote.asked(summaries.of(examined.reference(), Optional.empty())),
                late.isLate(examined));
    }

    /** Each titular is followed by the deputies. */
    List<Recipient> recipients(List<Seat> seats, LocalDate day) {
        List<Recipient> recipients = new ArrayList<>();
        seats.forEach(seat -> {
            recipients.add(recipient(seat.titular().id(), seat, "Titulaire", day));
            seat.deputies()
                    .forEach(deputy -> recipients.add(recipient(
                            deputy.id(),
                            seat,
                            names.of(deputy.id(), day).agreed("Suppléante", "Suppléant", "Suppléant") + " de "
                                    + names.of(seat.titular().id(), day).name(),
                            day)));
        });
        return recipients;
    }

    private Recipient recipient(String account, Seat seat, String part, LocalDate day) {
        PaperNames.Named named = names.of(account, day);
        return new Recipient(named.name(), named.quality(), Colleges.name(seat.college()), part);
    }
}
