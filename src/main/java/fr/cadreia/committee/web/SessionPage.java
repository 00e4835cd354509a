package fr.cadreia.committee.web;

import fr.cadreia.committee.Meetings.OtherDay;
import fr.cadreia.committee.Vote.Choice;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.minutes.PointStates;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.ListAdoption;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionOpening;
import fr.cadreia.committee.session.SessionPlanning;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.committee.session.SheetCorrection;
import fr.cadreia.committee.session.SheetCorrection.Change;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.LateReassessments;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the sessions. */
@Component
class SessionPage {

    private static final List<Choice> VOTES = List.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAIN, Choice.NO_PART);

    private static final int PAGE_SIZE = 25;

    private final Sessions sessions;
    private final SessionJournal journal;
    private final SessionPlanning planning;
    private final SessionOpening opening;
    private final SheetCorrection correction;
    private final ListAdoption list;
    private final PointStates states;
    private final SessionDuties duties;
    private final SheetPage sheets;
    private final Cases cases;
    private final LateReassessments late;
    private final People people;

    SessionPage(
            Sessions sessions,
            SessionJournal journal,
            SessionPlanning planning,
            SessionOpening opening,
            SheetCorrection correction,
            ListAdoption list,
            PointStates states,
            SessionDuties duties,
            SheetPage sheets,
            Cases cases,
            LateReassessments late,
            People people) {
        this.sessions = sessions;
        this.journal = journal;
        this.planning = planning;
        this.opening = opening;
        this.correction = correction;
        this.list = list;
        this.states = states;
        this.duties = duties;
        this.sheets = sheets;
        this.cases = cases;
        this.late = late;
        this.people = people;
    }

    /** A session in the list. */
    record Row(String number, String moment, String held, String where, String status, int points) {}

    /** A case on an agenda, or one that waits for a session. */
    record Point(String reference, String title, String organisation, boolean withDebate) {}

    /** A member whose vote on the list is in the reader's hands, and the name of its field. */
    record Voter(String field, String name) {}

    /** A case of the list whose chair is recused, the name of its field, and who may preside. */
    record Presidency(String field, Point point, List<SheetPage.Attendee> candidates) {}

    /** @param page from 1; the last one where there are not as many */
    String list(Person reader, int page, Model model) {
        int count = Math.max(1, (sessions.count() + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(Math.max(1, page), count);
        List<Session> found = sessions.page((shown - 1) * PAGE_SIZE, PAGE_SIZE);
        Map<String, OtherDay> held = journal.otherDays(found);
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

    private static Row row(Session session, Optional<OtherDay> held) {
        return new Row(
                session.number(),
                SessionWords.moment(session),
                held.map(OtherDay::sentence).orElse(""),
                session.place().isBlank() ? "À distance" : session.place(),
                session.status().label(),
                session.agenda().size());
    }

    String session(Person reader, String number, Model model) {
        Session session = sessions.get(number);
        model.addAttribute("meeting", session);
        model.addAttribute("moment", SessionWords.moment(session));
        model.addAttribute(
                "held", journal.otherDay(session).map(OtherDay::sentence).orElse(""));
        model.addAttribute(
                "late",
                session.status() == Session.Status.CLOSED
                        ? List.of()
                        : late.all().stream()
                                .map(found -> point(new AgendaItem(found.reference(), true)))
                                .toList());
        model.addAttribute("states", states.of(session));
        model.addAttribute("duties", duties.of(reader, session));
        model.addAttribute("points", session.agenda().stream().map(this::point).toList());
        prepares(reader, model);
        if (session.status() == Session.Status.PREPARED) {
            LocalDate earliest = planning.earliest(session);
            model.addAttribute("earliest", FrenchText.day(earliest));
            boolean early = session.startsAt().toLocalDate().isBefore(earliest);
            model.addAttribute("urgent", early && !planning.isSecond(session));
            model.addAttribute(
                    "waiting",
                    planning.available().stream()
                            .map(waiting -> point(new AgendaItem(waiting.caseReference(), true)))
                            .toList());
        }
        if (session.status() == Session.Status.CONVENED) {
            List<Seat> seats = opening.seats();
            model.addAttribute("members", sheets.attendees(seats));
            model.addAttribute("ahead", opening.isAhead(session));
            model.addAttribute(
                    "chair",
                    seats.stream()
                            .map(Seat::titular)
                            .filter(member -> member.has(Role.COMMITTEE_CHAIR))
                            .map(Person::id)
                            .findFirst()
                            .orElse(""));
        }
        if (session.status() == Session.Status.OPEN) {
            List<Seat> seats = opening.seats();
            model.addAttribute("members", sheets.attendees(seats));
            model.addAttribute("changes", Change.values());
            correction.sheet(number).ifPresent(sheet -> model.addAttribute("sheet", sheets.present(sheet, seats)));
            model.addAttribute("sheetless", opening.waitForTheirSheet(session));
            addList(reader, session, model);
        }
        return "committee/session";
    }

    private void addList(Person reader, Session session, Model model) {
        model.addAttribute("proposals", list.proposals(reader, session));
        List<Waiting> votes = list.votes(reader, session);
        model.addAttribute(
                "listVoters",
                votes.stream()
                        .map(Waiting::member)
                        .distinct()
                        .map(member -> new Voter(SessionForms.VOTE_OF + member, people.name(member)))
                        .toList());
        model.addAttribute(
                "listVotes",
                votes.stream()
                        .map(Waiting::caseReference)
                        .distinct()
                        .map(reference -> point(new AgendaItem(reference, false)))
                        .toList());
        model.addAttribute("choices", VOTES);
        model.addAttribute("listBallots", list.ballots(session).size());
        model.addAttribute(
                "listPresidencies",
                list.presidencies(session).stream()
                        .map(presidency -> new Presidency(
                                SessionForms.PRESIDENCY_OF + presidency.caseReference(),
                                point(new AgendaItem(presidency.caseReference(), false)),
                                presidency.candidates().stream()
                                        .map(member -> new SheetPage.Attendee(member, people.name(member), false))
                                        .toList()))
                        .toList());
    }

    private Point point(AgendaItem item) {
        Case dossier = cases.get(item.caseReference());
        return new Point(
                dossier.reference(),
                dossier.title(),
                people.organisationName(dossier.organisation()),
                item.withDebate());
    }

    private static void prepares(Person reader, Model model) {
        model.addAttribute("prepares", reader.has(Role.COMMITTEE_SECRETARY));
        if (!model.containsAttribute("entered")) {
            model.addAttribute("entered", Map.of());
        }
    }
}
