package fr.cadreia.notification.calendar;

import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.committee.session.CommitteeCalendar.CommitteeDate;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDeadlines;
import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.dossier.task.OpenTasks.CaseTask;
import fr.cadreia.dossier.task.TaskAddress;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.calendar.CalendarEntry.Kind;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The calendar of a person: nothing that this person could not read on a page. */
@Component
public class PersonalCalendar {

    /** The greatest number of tasks, and of ends of delays, in one period. */
    public static final int MOST = 500;

    private static final Comparator<CalendarEntry> IN_ORDER = Comparator.comparing(CalendarEntry::day)
            .thenComparing(entry -> entry.time().orElse(LocalTime.MIN))
            .thenComparing(CalendarEntry::title);

    private final CommitteeCalendar caseSessions;
    private final OpenTasks tasks;
    private final CaseDeadlines deadlines;
    private final Cases cases;

    PersonalCalendar(CommitteeCalendar caseSessions, OpenTasks tasks, CaseDeadlines deadlines, Cases cases) {
        this.caseSessions = caseSessions;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.cases = cases;
    }

    /**
     * @param entries in the order of their days
     * @param cut whether there are more of a kind than the {@value PersonalCalendar#MOST} that are here
     */
    public record Period(List<CalendarEntry> entries, boolean cut) {}

    /** Returns the person's dates between these days, both included. */
    public Period of(Person person, LocalDate first, LocalDate last) {
        Instant from = AuthorityClock.startOf(first);
        Instant until = AuthorityClock.startOf(last.plusDays(1));
        List<CalendarEntry> entries = dates(person, first, last);
        OpenTasks.Page due = tasks.of(person, from, until, MOST);
        due.tasks().forEach(found -> entries.add(task(found)));
        CaseDeadlines.Page ends = deadlines(person, from, until, MOST);
        ends.deadlines().forEach(deadline -> entries.add(deadline(deadline)));
        entries.sort(IN_ORDER);
        return new Period(entries, due.more() || ends.more());
    }

    /**
     * Returns the next dates of the committee and ends of delays on these days, both included, without the person's
     * tasks.
     *
     * @param most the greatest number
     */
    public List<CalendarEntry> next(Person person, LocalDate first, LocalDate last, int most) {
        List<CalendarEntry> entries = dates(person, first, last);
        deadlines(person, AuthorityClock.startOf(first), AuthorityClock.startOf(last.plusDays(1)), most)
                .deadlines()
                .forEach(deadline -> entries.add(deadline(deadline)));
        return entries.stream().sorted(IN_ORDER).limit(most).toList();
    }

    private List<CalendarEntry> dates(Person person, LocalDate first, LocalDate last) {
        List<CalendarEntry> entries = new ArrayList<>();
        if (person.seesEveryCase()) {
            caseSessions.between(first, last).forEach(date -> entries.add(date(date)));
        }
        return entries;
    }

    /** Returns the deadlines: a delay that ends at midnight is over with the day before. */
    private CaseDeadlines.Page deadlines(Person person, Instant from, Instant end, int most) {
        Instant until = end.plusMillis(1);
        if (person.seesEveryCase()) {
            return deadlines.between(from, until, Optional.empty(), most);
        }
        return person.isRequesterOf(person.organisation())
                ? deadlines.between(from, until, Optional.of(person.organisation()), most)
                : new CaseDeadlines.Page(List.of(), false);
    }

    private CalendarEntry date(CommitteeDate date) {
        boolean alone = date.session().isEmpty();
        String about = alone
                ? date.cases().stream()
                        .flatMap(reference -> cases.find(reference).stream())
                        .map(PersonalCalendar::name)
                        .collect(Collectors.joining(", ", "\u00a0: ", ""))
                : " n° " + date.session();
        String key = alone ? String.join("-", date.cases()) : date.session();
        return new CalendarEntry(
                "seance-" + key,
                Kind.SESSION,
                date.heldOn(),
                date.beganAt(),
                (date.written() ? "Fin de la consultation écrite" : "Séance du comité") + about,
                VisibleText.line(date.place()),
                VisibleText.line(date.note()),
                date.convened(),
                alone ? "/dossiers/" + date.cases().get(0) : "/comite/seances/" + date.session(),
                date.revision());
    }

    private CalendarEntry task(CaseTask found) {
        return new CalendarEntry(
                "tache-" + found.task().id(),
                Kind.TASK,
                AuthorityClock.dayOf(found.task().due().orElseThrow()),
                Optional.empty(),
                found.task().name() + " – " + name(found.matter()),
                "",
                "",
                true,
                TaskAddress.of(found.task().id()),
                Optional.empty());
    }

    private CalendarEntry deadline(CaseDeadline deadline) {
        Case dossier = deadline.dossier();
        return new CalendarEntry(
                dossier.reference() + "-" + deadline.element(),
                Kind.DEADLINE,
                AuthorityClock.dayOf(deadline.when().minusMillis(1)),
                Optional.empty(),
                deadline.name() + " – " + name(dossier),
                "",
                "",
                true,
                "/dossiers/" + dossier.reference(),
                Optional.empty());
    }

    private static String name(Matter matter) {
        return VisibleText.line(matter.reference() + " " + matter.title());
    }
}
