package fr.cadreia.grant;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reminds the committee's secretariat and the guarantors of the seats that have been held for another twelve months: members of
 * such a committee are designated for a year (compare CGCT L5211-49-1). Of each year of a seat once.
 */
@Component
class SeatYears {

    private final Grants grants;
    private final GrantEffects effects;
    private final Guarantors guarantors;
    private final People people;
    private final ApplicationEventPublisher events;

    SeatYears(
            Grants grants,
            GrantEffects effects,
            Guarantors guarantors,
            People people,
            ApplicationEventPublisher events) {
        this.grants = grants;
        this.effects = effects;
        this.guarantors = guarantors;
        this.people = people;
        this.events = events;
    }

    void announce() {
        List<Grant> over = Stream.of(Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS)
                .flatMap(college -> grants.of(college).stream())
                .filter(seat -> seat.covers(effects.today()))
                .filter(seat -> years(seat) > 0 && grants.announceYears(seat.id(), years(seat)))
                .toList();
        if (!over.isEmpty()) {
            events.publishEvent(new GrantNotification(told(), words(over), GrantLinks.PAGE));
        }
    }

    private int years(Grant seat) {
        return seat.from().until(effects.today()).getYears();
    }

    private List<String> told() {
        return Stream.concat(
                        guarantors.active(Role.COMMITTEE_SECRETARY).stream().map(Person::id),
                        guarantors.accounts().stream())
                .distinct()
                .toList();
    }

    private String words(List<Grant> over) {
        return "Douze mois de mandat au comité sont accomplis\u00a0: "
                + over.stream()
                        .map(seat -> people.name(seat.account()) + ", depuis le " + FrenchText.day(seat.from()))
                        .collect(Collectors.joining("\u00a0; "))
                + ". L’organe qui a désigné ces membres les confirme ou en désigne d’autres.";
    }
}
