package fr.cadreia.grant;

import fr.cadreia.grant.GrantRequest.Kind;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.AccountTurn;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Profile;
import fr.cadreia.people.StandingChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a decision about an account: memberships, sessions, tasks, the journal. */
@Component
class GrantEffects {

    private final Grants grants;
    private final RecordedRights rights;
    private final SeatChecks seats;
    private final AccountClosures closures;
    private final Credentials credentials;
    private final People people;
    private final Identities identities;
    private final AccountStandings standings;
    private final AccountTurn turn;
    private final HeldTasks tasks;
    private final DecidingOrganisations deciders;
    private final AccountRecords records;
    private final ApplicationEventPublisher events;
    private final AuthorityClock clock;

    GrantEffects(
            Grants grants,
            RecordedRights rights,
            SeatChecks seats,
            AccountClosures closures,
            Credentials credentials,
            People people,
            Identities identities,
            AccountStandings standings,
            AccountTurn turn,
            HeldTasks tasks,
            DecidingOrganisations deciders,
            AccountRecords records,
            ApplicationEventPublisher events,
            AuthorityClock clock) {
        this.grants = grants;
        this.rights = rights;
        this.seats = seats;
        this.closures = closures;
        this.credentials = credentials;
        this.people = people;
        this.identities = identities;
        this.standings = standings;
        this.turn = turn;
        this.tasks = tasks;
        this.deciders = deciders;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** Before anything is looked at: what is found then still holds when it is written. */
    void takeTurn() {
        turn.take();
    }

    /** @param signer the guarantor */
    void apply(GrantRequest request, String signer) {
        switch (request.kind()) {
            case RIGHT -> give(request, signer);
            case END -> end(grants.find(request.grant()).orElseThrow(), request, signer);
            case ORGANISATION -> {
                Set<String> groups = people.get(request.account()).taskGroups();
                identities.moveTo(request.account(), request.organisation());
                record(signer, AccountChange.Kind.ORGANISATION_CHANGED, request, request.act());
                credentials.endSessions(request.account());
                // The account loses the tasks that it took for the former organisation, and examines nothing of the new
                // one.
                tasks.giveBack(request.account(), groups);
            }
            case DECIDER -> {
                deciders.name(request.account(), request.organisation(), request.act(), signer, now());
                records.add(
                        signer,
                        AccountChange.Kind.DECIDER_NAMED,
                        request.account(),
                        request.organisation(),
                        request.act());
                tasks.offerActs(request.account());
            }
            case PROFILE -> changeProfile(request, signer);
            case REOPENING -> {
                closures.reopen(request.account());
                record(signer, AccountChange.Kind.SIGN_IN_REOPENED, request, request.act());
            }
        }
        events.publishEvent(new StandingChanged(request.account()));
    }

    /** Before the account's first right of two persons its password may be somebody else's. */
    private void give(GrantRequest request, String signer) {
        vouchFor(request.account(), signer);
        give(
                new Grant(
                        0,
                        request.account(),
                        request.role().orElseThrow(),
                        request.titular(),
                        request.title(),
                        request.from().orElseThrow(),
                        request.until(),
                        request.until(),
                        request.act(),
                        request.askedBy(),
                        signer,
                        now()),
                signer);
    }

    /** From here on only a person who reads its mailbox, or has link and code from two others, uses the account. */
    void vouchFor(String account, String actor) {
        if (!credentials.areVouchedFor(account)) {
            credentials.annul(actor, account);
        }
    }

    /** @param actor who said the last yes */
    void give(Grant grant, String actor) {
        Grant given = rights.give(grant, actor);
        if (given.covers(today())) {
            identities.join(given.account(), given.role());
        }
        if (given.role().isCommitteeMember()) {
            events.publishEvent(new SeatGiven(given, actor, ""));
        }
        events.publishEvent(new StandingChanged(given.account()));
    }

    private void end(Grant grant, GrantRequest request, String signer) {
        LocalDate day = request.from().orElseThrow();
        List<Grant> presidencies = seats.presidencies(grant, day);
        shorten(grant, day, signer, request.act());
        presidencies.forEach(held -> shorten(held, day, signer, request.act()));
    }

    private void shorten(Grant grant, LocalDate day, String signer, String act) {
        Grant ended = rights.end(grant, day, signer, AccountChange.Kind.RIGHT_SHORTENED, act);
        if (ended.role().isCommitteeMember()) {
            events.publishEvent(new SeatGiven(ended, signer, act));
        }
        events.publishEvent(new StandingChanged(ended.account()));
        takeAway(ended, signer, act);
    }

    /**
     * A right that is over: its membership, its sessions and the tasks that were taken by it. Nothing happens while it is
     * in force by another grant, until a day to come, or in an examination that is open.
     */
    void takeAway(Grant grant, String actor, String reason) {
        if (isInForce(grant)) {
            return;
        }
        records.add(
                actor,
                AccountChange.Kind.RIGHT_ENDED,
                grant.account(),
                grant.role().id(),
                reason);
        leave(grant);
    }

    /** Ends at once a right that one person gives and takes. */
    void endNow(Grant grant, String actor, String reason) {
        Grant ended = rights.end(grant, today(), actor, AccountChange.Kind.RIGHT_ENDED, reason);
        events.publishEvent(new StandingChanged(ended.account()));
        if (!isInForce(ended)) {
            leave(ended);
        }
    }

    private boolean isInForce(Grant grant) {
        return standings.of(grant.account()).inForce().contains(grant.role());
    }

    private void leave(Grant grant) {
        identities.leave(grant.account(), grant.role());
        tasks.giveBack(grant.account(), Set.of(grant.role().id()));
        credentials.endSessions(grant.account());
    }

    private void changeProfile(GrantRequest request, String signer) {
        String before =
                identities.profile(request.account()).map(Profile::mailbox).orElse("");
        identities.changeProfile(request.account(), request.profile());
        record(signer, AccountChange.Kind.CHANGED, request, request.act());
        credentials.mailboxChanged(request.account(), before, request.profile().mailbox());
    }

    private void record(String actor, AccountChange.Kind kind, GrantRequest request, String note) {
        String group = request.kind() == Kind.ORGANISATION ? request.organisation() : "";
        records.add(actor, kind, request.account(), group, note);
    }

    LocalDate today() {
        return clock.today();
    }

    Instant now() {
        return clock.now();
    }
}
