package fr.cadreia.grant;

import fr.cadreia.engine.database.Remembered;
import fr.cadreia.people.Role;
import fr.cadreia.people.StandingChanged;
import fr.cadreia.people.Standings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the rights on record say of an account today; remembered for some seconds, because every request asks. */
@Component
class GrantStandings implements Standings {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final Grants grants;
    private final AccountClosures closures;
    private final ObjectProvider<OpenSeats> seats;
    private final Clock clock;

    private final Remembered<Key, Standing> known = new Remembered<>(REMEMBERED, 10_000);

    GrantStandings(Grants grants, AccountClosures closures, ObjectProvider<OpenSeats> seats, Clock clock) {
        this.grants = grants;
        this.closures = closures;
        this.seats = seats;
        this.clock = clock;
    }

    private record Key(String account, LocalDate day) {}

    @Override
    public Standing of(String account) {
        return known.get(new Key(account, LocalDate.now(clock)), this::load);
    }

    @EventListener
    void forget(StandingChanged changed) {
        known.forget(key -> key.account().equals(changed.account()));
    }

    private Standing load(Key key) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Grant grant : grants.of(key.account())) {
            if (grant.covers(key.day()) || isStillNeeded(grant, key.day())) {
                roles.add(grant.role());
            }
        }
        return new Standing(roles, closures.of(key.account()).isPresent(), closures.sessionsEnd(key.account()));
    }

    private boolean isStillNeeded(Grant grant, LocalDate day) {
        return grant.isEndedEarly(day)
                && grant.role().isCommitteeMember()
                && seats.stream().anyMatch(open -> open.isTakenBy(grant.account()));
    }
}
