package fr.cadreia.portal.web;

import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.task.TaskPlace;
import fr.cadreia.grant.GuarantorRecovery;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.calendar.CalendarEntry;
import fr.cadreia.notification.calendar.PersonalCalendar;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page after signing in: the waiting tasks of people, the events that come near, the cases that they follow. */
@Component
class LandingPage {

    private static final Logger LOG = LoggerFactory.getLogger(LandingPage.class);

    private static final int MOST_OF_A_KIND = 20;
    private static final int DAYS_AHEAD = 45;
    private static final int MOST_NEAR = 7;

    private final AwaitingTasks tasks;
    private final FollowedRows followed;
    private final PersonalCalendar calendar;
    private final GuarantorRecovery recovery;
    private final Opinions opinions;
    private final List<AwaitedActions> actions;
    private final AuthorityClock clock;

    LandingPage(
            AwaitingTasks tasks,
            FollowedRows followed,
            PersonalCalendar calendar,
            GuarantorRecovery recovery,
            Opinions opinions,
            List<AwaitedActions> actions,
            AuthorityClock clock) {
        this.actions = actions;
        this.opinions = opinions;
        this.tasks = tasks;
        this.followed = followed;
        this.calendar = calendar;
        this.recovery = recovery;
        this.clock = clock;
    }

    /**
     * A session or the end of a delay.
     *
     * @param kind French
     * @param when French day, with the time where it has one
     */
    record Near(String kind, String title, String when, String path) {}

    /** @param place the place where this browser opens tasks */
    String show(Person person, TaskPlace place, Model model) {
        model.addAttribute("awaiting", tasks.of(person));
        model.addAttribute("near", near(person));
        model.addAttribute("followed", followed.of(person));
        model.addAttribute("roles", RoleCard.of(person, opinions));
        model.addAttribute("inTasklist", place == TaskPlace.TASKLIST);
        model.addAttribute(
                "actions",
                actions.stream().flatMap(source -> awaited(source, person)).toList());
        model.addAttribute("recovers", recovery.mayEnter(person) && recovery.isNeeded());
        return "landing";
    }

    /** Lists the awaited actions of one source. A source that cannot be read does not hide the others. */
    private static Stream<AwaitedActions.Action> awaited(AwaitedActions source, Person person) {
        try {
            return source.awaitedOf(person).stream().limit(MOST_OF_A_KIND);
        } catch (RuntimeException unread) {
            LOG.error("Ce qui attend {} n’a pas pu être lu entièrement.", person.id(), unread);
            return Stream.empty();
        }
    }

    private List<Near> near(Person person) {
        LocalDate today = clock.today();
        return calendar.next(person, today, today.plusDays(DAYS_AHEAD), MOST_NEAR).stream()
                .map(LandingPage::near)
                .toList();
    }

    private static Near near(CalendarEntry entry) {
        String day = FrenchText.day(entry.day());
        return new Near(
                entry.kind().label(),
                entry.title(),
                entry.time().map(time -> day + " à " + FrenchText.time(time)).orElse(day),
                entry.page());
    }
}
