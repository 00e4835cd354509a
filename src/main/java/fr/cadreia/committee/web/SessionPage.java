package fr.cadreia.committee.web;

import fr.cadreia.committee.CaseSessions.OtherTime;
import fr.cadreia.committee.minutes.PointStates;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.ConveningDelay;
import fr.cadreia.committee.session.ConveningRight;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionPlanning;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.committee.session.UrgentNotice;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.trial.LateReassessments;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
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
    private final ConveningDelay delay;
    private final UrgentNotice urgent;
    private final ListPage list;
    private final PointStates states;
    private final SessionDuties duties;
    private final SheetPage sheets;
    private final ConveningRight right;
    private final PaperLinks papers;
    private final PaperForm form;
    private final Cases cases;
    private final LateReassessments late;
    private final People people;

    SessionPage(
            Sessions sessions,
            SessionJournal journal,
            SessionPlanning planning,
            ConveningDelay delay,
            UrgentNotice urgent,
            ListPage list,
            PointStates states,
            SessionDuties duties,
            SheetPage sheets,
            ConveningRight right,
            PaperLinks papers,
            PaperForm form,
            Cases cases,
            LateReassessments late,
            People people) {
        this.sessions = sessions;
        this.journal = journal;
        this.planning = planning;
        this.delay = delay;
        this.urgent = urgent;
        this.list = list;
        this.states = states;
        this.duties = duties;
        this.sheets = sheets;
        this.right = right;
        this.papers = papers;
        this.form = form;
        this.cases = cases;
        this.late = late;
        this.people = people;
    }

    /** A session in the list. */
    record Row(String number, String moment, String held, String where, String status, int points) {}

    /** A case on an agenda, or one that waits for a session. */
    record Point(String reference, String title, String organisation, boolean withDebate) {}

    /** @param page from 1; the last one where there are not as many */
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
        model.addAttribute("listed", papers.isListed(number));
        model.addAttribute("letterless", form.obstacle().orElse(""));
        model.addAttribute("states", states.of(session));
        model.addAttribute("duties", duties.of(reader, session));
        model.addAttribute("points", points(session.agenda()));
        prepares(reader, model);
        if (session.status() == Session.Status.PREPARED) {
            model.addAttribute("earliest", FrenchText.day(delay.earliest(session)));
            model.addAttribute("convenes", right.isHeldBy(reader));
            model.addAttribute("replaces", right.mayReplace(reader));
            model.addAttribute("chairConvenes", right.isWithTheChair());
            model.addAttribute("submitted", planning.submitted(session));
            model.addAttribute("drafting", planning.drafting(session));
            model.addAttribute("urgent", delay.mayBeUrgent(session));
            model.addAttribute(
                    "waiting",
                    points(planning.available().stream()
                            .map(waiting -> new AgendaItem(waiting.caseReference(), true))
                            .toList()));
        }
        if (session.status() == Session.Status.CONVENED
                && reader.has(Role.COMMITTEE_SECRETARY)
                && urgent.mayHasten(session)) {
            model.addAttribute("reconvenes", true);
            model.addAttribute("earliestUrgent", FrenchText.day(urgent.earliest()));
        }
        sheets.add(reader, session, model);
        if (session.status() == Session.Status.OPEN) {
            list.add(reader, session, model);
        }
        return "committee/session";
    }

    private List<Point> points(List<AgendaItem> items) {
        Map<String, Case> known =
                cases.all(items.stream().map(AgendaItem::caseReference).toList());
        return items.stream()
                .map(item -> point(known.get(item.caseReference()), item.withDebate()))
                .toList();
    }

    private Point point(Case dossier, boolean withDebate) {
        return new Point(
                dossier.reference(), dossier.title(), people.organisationName(dossier.organisation()), withDebate);
    }

    private static void prepares(Person reader, Model model) {
        model.addAttribute("prepares", reader.has(Role.COMMITTEE_SECRETARY));
        EnteredForm.none(model);
    }
}
