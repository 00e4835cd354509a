package fr.cadreia.grant;

import fr.cadreia.grant.GrantRequest.Kind;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Profile;
import fr.cadreia.people.StandingChanged;
import fr.cadreia.people.Standings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a decision about an account: memberships, sessions, tasks, the journal. */
@Component
class GrantEffects {

    private final Grants grants;
    private final AccountClosures closures;
    private final Identities identities;
    private final Standings standings;
    private final HeldTasks tasks;
    private final AccountRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantEffects(
            Grants grants,
            AccountClosures closures,
            Identities identities,
            Standings standings,
            HeldTasks tasks,
            AccountRecords records,
            ApplicationEventPublisher events,
            Clock clock) {
        this.grants = grants;
        this.closures = closures;
        this.identities = identities;
        this.standings = standings;
        this.tasks = tasks;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** @param signer the guarantor */
    void apply(GrantRequest request, String signer) {
        switch (request.kind()) {
            case RIGHT ->
                give(
                        new Grant(
                                0,
                                request.account(),
                                request.role().orElseThrow(),
                                request.titular(),
                                request.from().orElseThrow(),
                                request.until(),
                                request.until(),
                                request.act(),
                                request.askedBy(),
                                signer,
                                now()),
                        signer);
            case END -> end(grants.find(request.grant()).orElseThrow(), request, signer);
            case ORGANISATION -> {
                identities.moveTo(request.account(), request.organisation());
                record(signer, AccountChange.Kind.ORGANISATION_CHANGED, request, request.act());
                endSessions(request.account());
            }
            case PROFILE -> changeProfile(request, signer);
            case REOPENING -> {
                closures.reopen(request.account());
                record(signer, AccountChange.Kind.SIGN_IN_REOPENED, request, request.act());
            }
        }
        events.publishEvent(new StandingChanged(request.account()));
    }

    /** @param actor who said the last yes */
    long give(Grant grant, String actor) {
        long id = grants.add(grant);
        if (grant.covers(today())) {
            identities.join(grant.account(), grant.role());
        }
        records.add(
                actor,
                AccountChange.Kind.RIGHT_GRANTED,
                grant.account(),
                grant.role().id(),
                grant.act());
        if (grant.role().isCommitteeMember()) {
            events.publishEvent(new SeatGiven(grants.find(id).orElseThrow(), actor, ""));
        }
        events.publishEvent(new StandingChanged(grant.account()));
        return id;
    }

    private void end(Grant grant, GrantRequest request, String signer) {
        grants.end(grant.id(), request.from().orElseThrow());
        if (grant.role().isCommitteeMember()) {
            events.publishEvent(new SeatGiven(grants.find(grant.id()).orElseThrow(), signer, request.act()));
        }
        events.publishEvent(new StandingChanged(grant.account()));
        takeAway(grant, signer, request.act());
    }

    /**
     * A right that is over: its membership, its sessions and the tasks that were taken by it. Nothing happens while it is
     * in force by another grant, until a day to come, or in an examination that is open.
     */
    void takeAway(Grant grant, String actor, String reason) {
        if (standings.of(grant.account()).inForce().contains(grant.role())) {
            return;
        }
        identities.leave(grant.account(), grant.role());
        records.add(
                actor,
                AccountChange.Kind.RIGHT_ENDED,
                grant.account(),
                grant.role().id(),
                reason);
        tasks.giveBack(grant.account(), Set.of(grant.role().id()));
        endSessions(grant.account());
    }

    private void changeProfile(GrantRequest request, String signer) {
        String before =
                identities.profile(request.account()).map(Profile::mailbox).orElse("");
        identities.changeProfile(request.account(), request.profile());
        record(signer, AccountChange.Kind.CHANGED, request, request.act());
        tellOldAddress(request.account(), before, request.profile().mailbox());
        endSessions(request.account());
    }

    void tellOldAddress(String account, String before, String after) {
        if (!before.isEmpty() && !before.equalsIgnoreCase(after)) {
            events.publishEvent(new AddressNotice(
                    account,
                    before,
                    "La boîte aux lettres de votre compte a été remplacée. Si vous ne l'avez pas demandé, prévenez un"
                            + " garant des habilitations."));
        }
    }

    void endSessions(String account) {
        closures.endSessions(account, now());
        events.publishEvent(new StandingChanged(account));
    }

    private void record(String actor, AccountChange.Kind kind, GrantRequest request, String note) {
        String group = request.kind() == Kind.ORGANISATION ? request.organisation() : "";
        records.add(actor, kind, request.account(), group, note);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
