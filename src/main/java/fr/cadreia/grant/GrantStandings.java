package fr.cadreia.grant;

import fr.cadreia.kernel.LateBeans;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountMemory;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.Role;
import fr.cadreia.people.StandingChanged;
import fr.cadreia.register.entry.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the rights on record say about an account today; remembered for some seconds, because every request asks. */
@Component
class GrantStandings implements AccountStandings {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final int MOST = 10_000;

    private final Grants grants;
    private final AccountClosures closures;
    private final SingletonSupplier<List<OpenSeats>> seats;
    private final AuthorityClock clock;

    private final AccountMemory<Standing> known;

    GrantStandings(Grants grants, AccountClosures closures, ObjectProvider<OpenSeats> seats, AuthorityClock clock) {
        this.grants = grants;
        this.closures = closures;
        this.seats = LateBeans.all(seats);
        this.clock = clock;
        this.known = new AccountMemory<>(REMEMBERED, MOST, clock);
    }

    @Override
    public Standing of(String account) {
        return known.get(account, this::load);
    }

    /**
     * Whether it has a right of two persons, or will have one. From the first one on its mailbox changes by two alone, and
     * its password is one that was chosen since.
     */
    boolean isVouchedFor(String account) {
        LocalDate today = clock.today();
        return of(account).inForce().stream().anyMatch(Role::takesTwoPersons)
                || grants.of(account).stream()
                        .anyMatch(grant -> grant.role().takesTwoPersons() && grant.lastsBeyond(today));
    }

    @EventListener
    void forget(StandingChanged changed) {
        known.forget(changed.account());
    }

    private Standing load(String account) {
        LocalDate today = clock.today();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Grant grant : grants.of(account)) {
            if (grant.covers(today) || isStillNeeded(grant, today)) {
                roles.add(grant.role());
            }
        }
        return new Standing(roles, closures.of(account).isPresent(), closures.sessionsEnd(account));
    }

    private boolean isStillNeeded(Grant grant, LocalDate day) {
        return grant.isEndedEarly(day)
                && grant.role().isCommitteeMember()
                && seats.obtain().stream().anyMatch(open -> open.isTakenBy(grant.account()));
    }
}
