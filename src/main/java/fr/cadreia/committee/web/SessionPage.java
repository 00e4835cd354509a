package fr.cadreia.committee.web;

import fr.cadreia.committee.convening.ConveningRules;
import fr.cadreia.committee.convening.Notice;
import fr.cadreia.committee.minutes.PointStates;
import fr.cadreia.committee.paper.PaperSigning;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.CommitteeCalendar.OtherTime;
import fr.cadreia.committee.session.PointTasks;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionPlanning;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.trial.LateReassessments;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the sessions. */
@Component
class SessionPage {

    private static final int PAGE_SIZE = 25;

    private final Sessions sessions;
    private final SessionJournal journal;
    private final SessionPlanning planning;
    private final PointTasks tasks;
    private final ListPage list;
    private final PointStates states;
    private final SessionDuties duties;
    private final SheetPage sheets;
    private final ConveningRules rules;
    private final PaperLinks papers;
    private final CaseRecords records;
    private final LateReassessments late;

    SessionPage(
            Sessions sessions,
            SessionJournal journal,
            SessionPlanning planning,
            PointTasks tasks,
            ListPage list,
            PointStates states,
            SessionDuties duties,
            SheetPage sheets,
            ConveningRules rules,
            PaperLinks papers,
            CaseRecords records,
            LateReassessments late) {
        this.sessions = sessions;
        this.journal = journal;
        this.planning = planning;
        this.tasks = tasks;
        this.list = list;
        this.states = states;
        this.duties = duties;
        this.sheets = sheets;
        this.rules = rules;
        this.papers = papers;
        this.records = records;
        this.late = late;
    }

    /** A session in the list. */
    record Row(String number, String moment, String held, String where, String status, int points) {}

    /** A case on an agenda, or a case that waits for a session. */
    record Point(String reference, String title, String organisation, boolean withDebate) {}

    /** @param page the page's number, from 1; a higher number gives the last page */
    String list(Person reader, int page, Model model) {
        int count = Math.max(1, (sessions.count() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(Math.max(1, page), count);
        List<Session> found = sessions.page((shown - 1) * PAGE_SIZE, PAGE_SIZE);
        Map<String, OtherTime> held = journal.otherTimes(found);
        model.addAttribute(
                "rows",
                found.stream()
                        .map(session -> row(session, Optional.ofNullable(held.get(session.number()))))
                        .toList());
        model.addAttribute("number", shown);
        model.addAttribute("count", count);
        model.addAttribute("open", sessions.count(Session.Status.OPEN));
        model.addAttribute("available", planning.available().size());
        prepares(reader, model);
        return "committee/sessions";
    }

    private static Row row(Session session, Optional<OtherTime> held) {
        return new Row(
                session.number(),
                SessionWords.moment(session),
                held.map(OtherTime::sentence).orElse(""),
                session.place().isBlank() ? "À distance" : session.place(),
                session.status().label(),
                session.agenda().size());
    }

    String session(Person reader, String number, Model model) {
        // It comes before all that the page shows, so that a change in between has another version.
        String version = duties.version(reader, number);
        Session session = sessions.get(number);
        model.addAttribute("thisSession", session);
        model.addAttribute("moment", SessionWords.moment(session));
        model.addAttribute(
                "held", journal.otherTime(session).map(OtherTime::sentence).orElse(""));
        model.addAttribute("urgency", journal.urgency(number));
        model.addAttribute(
                "late",
                session.status() == Session.Status.CLOSED
                        ? List.of()
                        : late.all().stream().map(found -> point(found, true)).toList());
        model.addAttribute("papers", papers.of(number));
        model.addAttribute("carries", PaperSigning.isHeldBy(reader));
        model.addAttribute("listed", papers.isListed(number));
        model.addAttribute("letterless", rules.obstacle().orElse(""));
        model.addAttribute("states", states.of(session));
        model.addAttribute("duties", duties.of(reader, session));
        model.addAttribute("points", points(session.agenda()));
        prepares(reader, model);
        if (session.status() == Session.Status.PREPARED) {
            Notice notice = rules.notice(session);
            model.addAttribute("earliest", FrenchText.day(notice.earliest()));
            model.addAttribute("convenes", rules.isHeldBy(reader));
            model.addAttribute("replaces", rules.mayReplace(reader));
            model.addAttribute("chairConvenes", rules.isWithTheChair());
            model.addAttribute("submitted", tasks.submitted(session));
            model.addAttribute("drafting", planning.drafting(session));
            model.addAttribute("urgent", notice.mayBeUrgent(session.startsAt().toLocalDate()));
            model.addAttribute(
                    "waiting",
                    points(planning.available().stream()
                            .map(waiting -> new AgendaItem(waiting.caseReference(), true))
                            .toList()));
        }
        if (session.status() == Session.Status.CONVENED
                && reader.has(Role.COMMITTEE_SECRETARY)
                && rules.mayHasten(session)) {
            model.addAttribute("reconvenes", true);
            model.addAttribute("earliestUrgent", FrenchText.day(rules.earliestUrgent()));
        }
        sheets.add(reader, session, model);
        if (session.status() == Session.Status.OPEN) {
            list.add(reader, session, model);
            model.addAttribute("version", version);
        }
        return "committee/session";
    }

    private List<Point> points(List<AgendaItem> items) {
        Map<String, Case> known = records.cases()
                .all(items.stream().map(AgendaItem::caseReference).toList());
        return items.stream()
                .map(item -> point(known.get(item.caseReference()), item.withDebate()))
                .toList();
    }

    private Point point(Case dossier, boolean withDebate) {
        return new Point(
                dossier.reference(),
                dossier.title(),
                records.people().organisationName(dossier.organisation()),
                withDebate);
    }

    private static void prepares(Person reader, Model model) {
        model.addAttribute("prepares", reader.has(Role.COMMITTEE_SECRETARY));
        EnteredForm.none(model);
    }
}
