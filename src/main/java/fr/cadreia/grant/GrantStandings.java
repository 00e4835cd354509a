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

/**
 * The standing of each account today, by the rights on record. It is remembered for some seconds, because every
 * request asks for it.
 */
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
     * Tells whether the account has a right of two persons, or will have one. From the first such right on, only two
     * persons together change its mailbox, and its password was chosen after that right was given.
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
        boolean closed = closures.of(account).isPresent() || closures.isAbsent(account);
        return new Standing(roles, closed, closures.sessionsEnd(account));
    }

    private boolean isStillNeeded(Grant grant, LocalDate day) {
        return grant.isEndedEarly(day)
                && grant.role().isCommitteeMember()
                && seats.obtain().stream().anyMatch(open -> open.isTakenBy(grant.account()));
    }
}
