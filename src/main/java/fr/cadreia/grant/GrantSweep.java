package fr.cadreia.grant;

import fr.cadreia.grant.GrantRequest.State;
import fr.cadreia.journal.AttestedRight;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows time: requests that nobody signed are void, rights begin and end on their day. A right is over on its day whether
 * this has run or not; it begins with the membership that is written here, at midnight and at start.
 */
@Component
public class GrantSweep {

    private static final Logger LOG = LoggerFactory.getLogger(GrantSweep.class);

    private final GrantRequests requests;
    private final Grants grants;
    private final GrantEffects effects;
    private final ProposingDesk proposing;
    private final SeatYears seats;
    private final Guarantors guarantors;
    private final Journal journal;
    private final Identities identities;
    private final AccountStandings standings;
    private final People people;
    private final AccountRecords records;
    private final GrantSettings settings;
    private final ApplicationEventPublisher events;

    GrantSweep(
            GrantRequests requests,
            Grants grants,
            GrantEffects effects,
            ProposingDesk proposing,
            SeatYears seats,
            Guarantors guarantors,
            Journal journal,
            Identities identities,
            AccountStandings standings,
            People people,
            AccountRecords records,
            GrantSettings settings,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.grants = grants;
        this.effects = effects;
        this.proposing = proposing;
        this.seats = seats;
        this.guarantors = guarantors;
        this.journal = journal;
        this.identities = identities;
        this.standings = standings;
        this.people = people;
        this.records = records;
        this.settings = settings;
        this.events = events;
    }

    @Scheduled(cron = "0 0 0 * * *")
    @Scheduled(fixedDelayString = "${cadre.grants.interval:PT1H}", initialDelayString = "${cadre.grants.interval:PT1H}")
    @Transactional
    public void run() {
        effects.takeTurn();
        requests.waiting().forEach(this::lapse);
        proposing.announceEnds();
        seats.announce();
        for (Role role : Role.values()) {
            Set<String> members = new HashSet<>(identities.members(role));
            List<Grant> given = grants.of(role);
            begin(given, members);
            given.stream()
                    .filter(grant -> grant.covers(effects.today()))
                    .map(Grant::account)
                    .forEach(members::remove);
            for (String member : members) {
                if (!standings.of(member).inForce().contains(role)) {
                    end(member, role, given);
                }
            }
        }
    }

    /** A right that the journal does not give was written outside the application, and gives nobody a membership. */
    private void begin(List<Grant> given, Set<String> members) {
        List<Grant> beginning = given.stream()
                .filter(grant -> grant.covers(effects.today()) && !members.contains(grant.account()))
                .filter(grant -> people.find(grant.account()).isPresent())
                .toList();
        if (beginning.isEmpty()) {
            return;
        }
        Map<Long, AttestedRight> known = AttestedRight.in(journal);
        for (Grant grant : beginning) {
            if (grant.attested().equals(known.get(grant.id()))) {
                identities.join(grant.account(), grant.role());
            } else {
                LOG.error(
                        "Habilitation {} ({}, {})\u00a0: le journal ne la donne pas ainsi\u00a0; elle reste sans effet.",
                        grant.id(),
                        grant.account(),
                        grant.role().id());
            }
        }
    }

    private void end(String member, Role role, List<Grant> given) {
        Optional<Grant> last = given.stream()
                .filter(grant -> grant.account().equals(member) && !grant.lastsBeyond(effects.today()))
                .max(Comparator.comparing(grant -> grant.until().orElseThrow()));
        if (last.isEmpty()) {
            // A membership without a right behind it was written from outside.
            identities.leave(member, role);
            records.add(Journal.APPLICATION, AccountChange.Kind.LEFT, member, role.id(), "sans habilitation");
            return;
        }
        boolean early = !last.get().until().equals(last.get().term());
        effects.takeAway(last.get(), Journal.APPLICATION, early ? "fin décidée" : "au terme prévu");
        if (role == Role.GUARANTORS) {
            guarantors.alertWhenFew();
        }
    }

    private void lapse(GrantRequest request) {
        Instant end = AuthorityClock.instantOf(
                AuthorityClock.dateTimeOf(request.askedAt()).plus(settings.lapse()));
        if (effects.now().isBefore(end)
                || !requests.answer(request.id(), State.LAPSED, Journal.APPLICATION, effects.now(), "")) {
            return;
        }
        records.add(Journal.APPLICATION, AccountChange.Kind.RIGHT_LAPSED, request.account(), request.group());
        events.publishEvent(new GrantNotification(
                List.of(request.askedBy()),
                "Une demande d’habilitation est caduque, faute de réponse dans le délai.",
                GrantLinks.PAGE));
    }
}
