package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.mandate.CommitteeChairs;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.steps.attendance.Attendance;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The presence sheet that a case's own task gives. The first one of a session opens it and is its sheet; the next ones
 * start from it, and what they say otherwise holds for their case alone (see src/docs/adr/0025).
 */
@Component
public class CaseSheets {

    private final Sessions sessions;
    private final ConvenedWith convened;
    private final SessionSheets sheets;
    private final SessionJournal journal;
    private final Examinations examinations;
    private final AuthorityClock clock;

    CaseSheets(
            Sessions sessions,
            ConvenedWith convened,
            SessionSheets sheets,
            SessionJournal journal,
            Examinations examinations,
            AuthorityClock clock) {
        this.sessions = sessions;
        this.convened = convened;
        this.sheets = sheets;
        this.journal = journal;
        this.examinations = examinations;
        this.clock = clock;
    }

    /** What the sheet of an open session says, as answers to start from; empty while the session is not open. */
    public Optional<Answers> proposed(String reference, String instance) {
        return convened.session(reference, instance)
                .filter(session -> session.status() == Session.Status.OPEN)
                .flatMap(session -> journal.sheet(session.number())
                        .map(sheet -> proposed(sheet, journal.unlisted(session.number()), reference, instance)));
    }

    /** Members of whom the session's sheet says nothing are proposed as present, as on any other sheet. */
    private Answers proposed(SessionSheet sheet, Set<String> unlisted, String reference, String instance) {
        List<Person> eligible = examinations.eligible(reference, instance);
        Set<String> present = new LinkedHashSet<>(sheet.present());
        present.addAll(unlisted);
        List<Person> there = eligible.stream()
                .filter(member -> present.contains(member.id()))
                .toList();
        Optional<String> chair = CommitteeChairs.among(there)
                .or(() -> there.stream()
                        .filter(member -> member.id().equals(sheet.chair()))
                        .findFirst())
                .or(() -> there.stream()
                        .filter(member -> member.id().equals(sheet.substitute()))
                        .findFirst())
                .map(Person::id);
        return sheets.answers(sheet, reference, instance)
                .with(Attendance.PRESENT, there.stream().map(Person::id).toList())
                .withAnswered(Attendance.CHAIR, chair.orElse(""));
    }

    /**
     * Opens the session when this is its first sheet.
     *
     * @param actor account of whoever gives it
     */
    @Transactional
    public void give(String actor, String reference, String instance, Attendance given) {
        convened.session(reference, instance)
                .map(found -> sessions.lockForUpdate(found.number()))
                .filter(session -> session.status() == Session.Status.CONVENED)
                .ifPresent(session -> open(actor, session.opened(clock.dateTime()), reference, instance, given));
    }

    /** Whether its members are not convened yet, for the chair has not approved that. */
    public boolean waitsForTheChair(String reference, String instance) {
        return convened.session(reference, instance)
                .filter(session -> session.status() == Session.Status.PREPARED)
                .isPresent();
    }

    /** Whether a sheet says something else than that of its open session, and holds for its case alone. */
    public boolean isOwn(String reference, String instance, Attendance given) {
        return convened.session(reference, instance)
                .flatMap(session -> journal.sheet(session.number()))
                .filter(sheet ->
                        !says(sheets.answers(sheet, reference, instance).as(Attendance.class), given))
                .isPresent();
    }

    private void open(String actor, Session opened, String reference, String instance, Attendance given) {
        List<Seat> seats = sheets.seats(opened);
        List<String> unlisted =
                new ArrayList<>(seats.stream().map(seat -> seat.titular().id()).toList());
        unlisted.retainAll(examinations.of(reference, instance).electorate().recused());
        SessionSheet sheet = new SessionSheet(
                given.membersPresent(), given.remote(), given.sessionChair(), "", given.proxies(), given.excused(), "");
        sessions.update(opened);
        journal.opened(actor, opened, sheet, "", seats, unlisted);
    }

    private static boolean says(Attendance sheet, Attendance given) {
        return Set.copyOf(sheet.present()).equals(given.membersPresent())
                && sheet.holders().equals(given.holders());
    }
}
