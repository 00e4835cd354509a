package fr.cadreia.grant;

import fr.cadreia.grant.GrantRequest.Kind;
import fr.cadreia.journal.AttestedRight;
import fr.cadreia.journal.Journal;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountErased;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInProvider;
import fr.cadreia.people.StandingChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The effects of a decision about an account: on memberships, sessions, tasks and the journal. */
@Component
class GrantEffects {

    private static final Logger LOG = LoggerFactory.getLogger(GrantEffects.class);

    private final Grants grants;
    private final GrantStandings standings;
    private final Identities identities;
    private final Credentials credentials;
    private final HeldTasks tasks;
    private final DecidingOrganisations deciders;
    private final People people;
    private final AccountActs acts;

    GrantEffects(
            Grants grants,
            GrantStandings standings,
            Identities identities,
            Credentials credentials,
            HeldTasks tasks,
            DecidingOrganisations deciders,
            People people,
            AccountActs acts) {
        this.grants = grants;
        this.standings = standings;
        this.identities = identities;
        this.credentials = credentials;
        this.tasks = tasks;
        this.deciders = deciders;
        this.people = people;
        this.acts = acts;
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
                deciders.name(request.account(), request.organisation(), request.act(), signer, acts.now());
                acts.record(
                        signer,
                        AccountChange.Kind.DECIDER_NAMED,
                        request.account(),
                        request.organisation(),
                        request.act());
                tasks.offerActs(request.account());
            }
            case PROFILE -> changeProfile(request, signer);
            case IDENTITY -> {
                if (request.identity().isTakenAway()) {
                    unlink(request.account(), request.identity().provider(), signer, request.act());
                } else {
                    link(request.account(), request.identity(), signer, request.act());
                }
            }
            case SECOND_FACTOR -> {
                record(signer, AccountChange.Kind.SECOND_FACTOR_FORGOTTEN, request, request.act());
                acts.publish(new SecondFactorForgotten(request.account()));
                credentials.endSessions(request.account());
            }
            case REOPENING -> {
                credentials.reopen(request.account());
                record(signer, AccountChange.Kind.SIGN_IN_REOPENED, request, request.act());
            }
            case ERASURE -> erase(request, signer);
        }
        acts.publish(new StandingChanged(request.account()));
    }

    /**
     * Gives a requested right. Before the account's first right of two persons another person may know its password,
     * so that password becomes void.
     */
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
                        acts.now()),
                signer);
    }

    /**
     * Makes sure that from now on only a person who reads the account's mailbox, or has the link and the code from
     * two others, uses the account.
     */
    void vouchFor(String account, String actor) {
        if (!standings.isVouchedFor(account)) {
            credentials.annul(actor, account);
        }
    }

    /** @param actor who said the last yes */
    void give(Grant grant, String actor) {
        Grant given = grants.give(grant, actor);
        if (given.covers(acts.today())) {
            identities.join(given.account(), given.role());
        }
        if (given.role().isCommitteeMember()) {
            acts.publish(new SeatGiven(given, actor, ""));
        }
        acts.publish(new StandingChanged(given.account()));
    }

    private void end(Grant grant, GrantRequest request, String signer) {
        LocalDate day = request.from().orElseThrow();
        List<Grant> presidencies = grants.presidencies(grant, day);
        shorten(grant, day, signer, request.act());
        presidencies.forEach(held -> shorten(held, day, signer, request.act()));
    }

    private void shorten(Grant grant, LocalDate day, String signer, String act) {
        Grant ended = grants.end(grant, day, signer, AccountChange.Kind.RIGHT_SHORTENED, act);
        if (ended.role().isCommitteeMember()) {
            acts.publish(new SeatGiven(ended, signer, act));
        }
        acts.publish(new StandingChanged(ended.account()));
        takeAway(ended, signer, act);
    }

    /**
     * Takes away the membership, the sessions and the tasks of a right that is over. Does nothing while the right is
     * still in force: by another grant, until a later day, or in an open examination.
     */
    private void takeAway(Grant grant, String actor, String reason) {
        if (isInForce(grant)) {
            return;
        }
        acts.record(
                actor,
                AccountChange.Kind.RIGHT_ENDED,
                grant.account(),
                grant.role().id(),
                reason);
        leave(grant);
    }

    /** Ends at once a right that one person gives and takes. */
    void endNow(Grant grant, String actor, String reason) {
        Grant ended = grants.end(grant, acts.today(), actor, AccountChange.Kind.RIGHT_ENDED, reason);
        acts.publish(new StandingChanged(ended.account()));
        if (!isInForce(ended)) {
            leave(ended);
        }
    }

    /** Closes the sign-in at once. Rights and seat stay. */
    void closeSignIn(String account, AccountClosures.Closure closure) {
        credentials.close(account, closure);
        tasks.giveBack(account);
    }

    /** Takes sessions and tasks from an account whose person is absent from the directory. Rights and seat stay. */
    void leave(String account) {
        credentials.endSessions(account);
        tasks.giveBack(account);
        acts.publish(new StandingChanged(account));
    }

    private boolean isInForce(Grant grant) {
        return standings.of(grant.account()).inForce().contains(grant.role());
    }

    private void leave(Grant grant) {
        identities.leave(grant.account(), grant.role());
        tasks.giveBack(grant.account(), Set.of(grant.role().id()));
        credentials.endSessions(grant.account());
    }

    /** Makes an identity at a provider the only way to sign in with the account. */
    void link(String account, GrantRequest.Identity identity, String actor, String note) {
        identities.link(account, identity.provider(), identity.subject(), identity.signInName());
        acts.record(actor, AccountChange.Kind.IDENTITY_LINKED, account, "", note);
        credentials.dropPassword(account);
        credentials.endSessions(account);
    }

    /** Changes the name with which the account's person signs in here. */
    void rename(String account, String signInName, String actor) {
        identities.rename(account, SignInProvider.LOCAL, signInName);
        acts.record(actor, AccountChange.Kind.SIGN_IN_RENAMED, account);
    }

    void unlink(String account, SignInProvider provider, String actor, String note) {
        identities.unlink(account, provider);
        acts.record(actor, AccountChange.Kind.IDENTITY_UNLINKED, account, "", note);
        if (provider == SignInProvider.LDAP && credentials.forgetAbsence(account)) {
            acts.record(actor, AccountChange.Kind.SIGN_IN_REOPENED, account, "", "détaché de l’annuaire");
        }
        credentials.endSessions(account);
    }

    private void changeProfile(GrantRequest request, String signer) {
        String before =
                identities.profile(request.account()).map(Profile::mailbox).orElse("");
        identities.changeProfile(request.account(), request.profile());
        record(signer, AccountChange.Kind.CHANGED, request, request.act());
        credentials.mailboxChanged(request.account(), before, request.profile().mailbox());
    }

    /** Erases what the person was called and signed in by; everybody else who holds something of them hears of it. */
    private void erase(GrantRequest request, String signer) {
        Set<String> names = identities.names(request.account());
        identities.erase(request.account());
        record(signer, AccountChange.Kind.IDENTITY_ERASED, request, request.act());
        acts.publish(new AccountErased(request.account(), names));
    }

    private void record(String actor, AccountChange.Kind kind, GrantRequest request, String note) {
        String group = request.kind() == Kind.ORGANISATION ? request.organisation() : "";
        acts.record(actor, kind, request.account(), group, note);
    }

    /**
     * Updates the memberships of a role to the present day. A right ends on its day even if this has not run, and
     * begins with the membership that this writes.
     *
     * @return the accounts whose right is over
     */
    List<String> followTime(Role role) {
        Set<String> members = new HashSet<>(identities.members(role));
        List<Grant> given = grants.of(role);
        begin(given, members);
        given.stream()
                .filter(grant -> grant.covers(acts.today()))
                .map(Grant::account)
                .forEach(members::remove);
        List<String> over = new ArrayList<>();
        for (String member : members) {
            if (!standings.of(member).inForce().contains(role) && end(member, role, given)) {
                over.add(member);
            }
        }
        return over;
    }

    /**
     * Begins the memberships of rights in force. A right that the journal does not attest was written outside the
     * application, and gives no membership.
     */
    private void begin(List<Grant> given, Set<String> members) {
        List<Grant> beginning = given.stream()
                .filter(grant -> grant.covers(acts.today()) && !members.contains(grant.account()))
                .filter(grant -> people.find(grant.account()).isPresent())
                .toList();
        if (beginning.isEmpty()) {
            return;
        }
        Map<Long, AttestedRight> known = grants.attested();
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

    /**
     * @return false where a membership without a right was taken away: it was written from outside the application
     */
    private boolean end(String member, Role role, List<Grant> given) {
        Optional<Grant> last = given.stream()
                .filter(grant -> grant.account().equals(member) && !grant.lastsBeyond(acts.today()))
                .max(Comparator.comparing(grant -> grant.until().orElseThrow()));
        if (last.isEmpty()) {
            identities.leave(member, role);
            acts.record(Journal.APPLICATION, AccountChange.Kind.LEFT, member, role.id(), "sans habilitation");
            return false;
        }
        boolean early = !last.get().until().equals(last.get().term());
        takeAway(last.get(), Journal.APPLICATION, early ? "fin décidée" : "au terme prévu");
        return true;
    }
}
