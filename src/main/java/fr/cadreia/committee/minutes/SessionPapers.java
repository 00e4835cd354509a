package fr.cadreia.committee.minutes;

import fr.cadreia.committee.extract.DecisionLists;
import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.paper.PaperFiling;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.Signature;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionEnded;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The papers of a session that are filed as it closes: its presence sheet, the list of its opinions and, where it could not
 * sit, the record of that.
 */
@Component
class SessionPapers {

    private final Sessions sessions;
    private final SessionJournal journal;
    private final SessionAttendance attendance;
    private final PointRecords points;
    private final PaperFiling filing;
    private final PaperForm form;
    private final PaperNames names;
    private final CaseRecords records;
    private final DecisionLists lists;
    private final ITemplateEngine templates;
    private final AuthorityClock clock;

    SessionPapers(
            Sessions sessions,
            SessionJournal journal,
            SessionAttendance attendance,
            PointRecords points,
            PaperFiling filing,
            PaperForm form,
            PaperNames names,
            CaseRecords records,
            DecisionLists lists,
            ITemplateEngine templates,
            AuthorityClock clock) {
        this.sessions = sessions;
        this.journal = journal;
        this.attendance = attendance;
        this.points = points;
        this.filing = filing;
        this.form = form;
        this.names = names;
        this.records = records;
        this.lists = lists;
        this.templates = templates;
        this.clock = clock;
    }

    @EventListener
    void on(SessionEnded event) {
        Session session = sessions.get(event.number());
        List<JournalEntry> rows = journal.of(session.number());
        List<PointRecord> records = session.agenda().stream()
                .map(item -> points.of(session, item, rows))
                .toList();
        Context values = common(session, rows, records);
        file(session, FiledPdf.nameOfAttendance(session.number()), "committee/attendance", values, "/FP");
        if (PointRecord.allLackedTheirQuorum(records)) {
            file(session, FiledPdf.nameOfWantOfQuorum(session.number()), "committee/want-of-quorum", values, "/PC");
        } else {
            lists.publish(
                    session.number(),
                    (LocalDate) values.getVariable("heldOn"),
                    chairForEverybody(rows, (LocalDate) values.getVariable("heldOn")),
                    clock.now(),
                    records.stream()
                            .map(record -> new DecisionLists.Listed(
                                    record.reference(), record.said().extract()))
                            .toList());
            // Its row attests the list that everybody reads, too.
            file(session, FiledPdf.nameOfDecisions(session.number()), "committee/decisions", values, "/RD");
        }
    }

    private String chairForEverybody(List<JournalEntry> rows, LocalDate day) {
        SessionOpened opened =
                RecordedEvent.last(rows, SessionOpened.class).orElseThrow().event();
        Naming forEverybody = names.forEverybody(Colleges.of(opened.colleges()), day);
        return Attendees.chairs(
                SessionPresence.of(rows),
                account -> forEverybody.of(account, day).full());
    }

    private void file(Session session, String name, String template, Context values, String mark) {
        Instant now = clock.now();
        values.setVariable("head", form.head(session.number() + mark, now));
        values.setVariable("made", form.made(now));
        values.setVariable("today", FrenchText.day(now));
        filing.file(SessionEvent.chain(session.number()), name, now, templates.process(template, values));
    }

    private Context common(Session session, List<JournalEntry> rows, List<PointRecord> points) {
        RecordedEvent<SessionOpened> opened =
                RecordedEvent.last(rows, SessionOpened.class).orElseThrow();
        JournalEntry closing = RecordedEvent.last(rows, SessionEvent.SessionClosed.class)
                .orElseThrow()
                .row();
        Instant openedAt = opened.row().writtenAt();
        Instant closedAt = closing.writtenAt();
        LocalDate day = AuthorityClock.dayOf(openedAt);
        Attendees attendees = attendance.attendees(session, rows, names);
        Context values = new Context(Locale.FRENCH);
        values.setVariable("foot", form.foot("séance n° " + session.number() + " du " + FrenchText.day(day)));
        values.setVariable("number", session.number());
        values.setVariable("heldOn", day);
        values.setVariable("day", FrenchText.weekday(day));
        values.setVariable("openedAt", SessionWords.time(openedAt));
        values.setVariable("closedAt", SessionWords.time(closedAt));
        values.setVariable("lines", attendees.sheet());
        values.setVariable("points", points);
        OpeningQuorum quorum = OpeningQuorum.of(session, rows, records.frameworks());
        values.setVariable("counts", quorum.counts());
        values.setVariable("quorum", quorum);
        values.setVariable(
                "chair",
                Attendees.chairs(
                        attendees.presence(), account -> names.of(account, day).full()));
        // The chair signs the minutes, which settle what these papers say.
        values.setVariable("signatures", List.of(Signature.secretary(names.of(closing.actor(), day), closedAt)));
        return values;
    }
}
