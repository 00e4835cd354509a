package fr.cadreia.grant;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes unsigned requests void and lets rights begin and end on their day. It runs at midnight and, where a day began
 * while the application was stopped, before anybody signs in.
 */
@Component
@Order(3)
public class GrantSweep implements ApplicationRunner {

    private final GrantDesk desk;
    private final ProposingDesk proposing;
    private final GrantEffects effects;
    private final Grants grants;
    private final Guarantors guarantors;
    private final GrantSettings settings;
    private final AccountActs acts;

    GrantSweep(
            GrantDesk desk,
            ProposingDesk proposing,
            GrantEffects effects,
            Grants grants,
            Guarantors guarantors,
            GrantSettings settings,
            AccountActs acts) {
        this.desk = desk;
        this.proposing = proposing;
        this.effects = effects;
        this.grants = grants;
        this.guarantors = guarantors;
        this.settings = settings;
        this.acts = acts;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        run();
    }

    @Scheduled(cron = "0 0 0 * * *")
    @Scheduled(fixedDelayString = "${cadre.grants.interval:PT1H}", initialDelayString = "${cadre.grants.interval:PT1H}")
    @Transactional
    public void run() {
        acts.takeTurn();
        desk.lapse(settings.lapse());
        proposing.announceEnds();
        announceYears();
        for (Role role : Role.values()) {
            for (int ended = effects.followTime(role).size(); ended > 0 && role == Role.GUARANTORS; ended--) {
                guarantors.alertWhenFew();
            }
        }
    }

    /**
     * Reminds the committee's secretariat and the guarantors of the seats that have been held for another twelve months:
     * members of such a committee are designated for a year (compare CGCT L5211-49-1). Of each year of a seat once.
     */
    private void announceYears() {
        List<Grant> over = Stream.of(Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS)
                .flatMap(college -> grants.of(college).stream())
                .filter(seat -> seat.covers(acts.today()))
                .filter(seat -> years(seat) > 0 && grants.announceYears(seat.id(), years(seat)))
                .toList();
        if (over.isEmpty()) {
            return;
        }
        List<String> told = Stream.concat(
                        guarantors.active(Role.COMMITTEE_SECRETARY).stream().map(Person::id),
                        guarantors.accounts().stream())
                .distinct()
                .toList();
        acts.tell(
                told,
                "Douze mois de mandat au comité sont accomplis\u00a0: "
                        + over.stream()
                                .map(seat ->
                                        People.reference(seat.account()) + ", depuis le " + FrenchText.day(seat.from()))
                                .collect(Collectors.joining("\u00a0; "))
                        + ". L’organe qui a désigné ces membres les confirme ou en désigne d’autres.",
                GrantLinks.PAGE);
    }

    private int years(Grant seat) {
        return seat.from().until(acts.today()).getYears();
    }
}
