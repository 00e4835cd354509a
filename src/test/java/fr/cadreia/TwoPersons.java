package fr.cadreia;

import fr.cadreia.demonstration.RightsRenewal;
import fr.cadreia.grant.AccountClosures;
import fr.cadreia.grant.Grant;
import fr.cadreia.grant.GrantDesk;
import fr.cadreia.grant.GrantRequest;
import fr.cadreia.grant.GrantRequests;
import fr.cadreia.grant.GrantWords;
import fr.cadreia.grant.Grants;
import fr.cadreia.grant.ProposingDesk;
import fr.cadreia.grant.Title;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives accounts and rights to tests by the only way there is: one person asks, a guarantor signs. */
@Component
public class TwoPersons {

    private static final String GUARANTOR = "guarantor";

    private static final Title TITLE = new Title(Title.MADAM, "membre de l’assemblée");

    private final Identities identities;
    private final IdentityService engine;
    private final People people;
    private final Grants grants;
    private final GrantDesk desk;
    private final GrantRequests requests;
    private final GrantWords words;
    private final AccountClosures closures;
    private final ProposingDesk proposing;
    private final ObjectProvider<RightsRenewal> renewal;
    private final AuthorityClock clock;

    TwoPersons(
            Identities identities,
            IdentityService engine,
            People people,
            Grants grants,
            GrantDesk desk,
            GrantRequests requests,
            GrantWords words,
            AccountClosures closures,
            ProposingDesk proposing,
            ObjectProvider<RightsRenewal> renewal,
            AuthorityClock clock) {
        this.identities = identities;
        this.engine = engine;
        this.people = people;
        this.grants = grants;
        this.desk = desk;
        this.requests = requests;
        this.words = words;
        this.closures = closures;
        this.proposing = proposing;
        this.renewal = renewal;
        this.clock = clock;
    }

    /** An account without any right, whose password is its id. */
    public void account(String id, String firstName, String lastName, String organisation) {
        identities.create(id, id, new Profile(firstName, lastName, id + "@cadre-ia.example"), id, organisation);
    }

    /** An account that proposes, by the right that one administrator gives alone; its password is its id. */
    public void proposer(String id, String firstName, String lastName, String organisation) {
        account(id, firstName, lastName, organisation);
        proposing.begin(people.get("admin"), id);
    }

    /** Time passes until the morning of a day, and the person who is in office is appointed anew in time, as in the demonstration. */
    public void passTo(LocalDate day) {
        // After an election one working day may lie between the act that names the presidency and its first day.
        for (LocalDate on = today().plusDays(1); on.isBefore(day); on = on.plusDays(1)) {
            itIs(on);
        }
        if (day.isAfter(today())) {
            itIs(day);
        }
    }

    private void itIs(LocalDate day) {
        TestClock.stopsAt(day.atTime(9, 0).atZone(ZoneId.systemDefault()).toInstant());
        renewal.ifAvailable(RightsRenewal::run);
    }

    /** From today on, for a year. */
    public void give(String account, Role role) {
        give(account, role, "", today(), today().plusYears(1));
    }

    /** @param until first day without it */
    public void give(String account, Role role, String titular, LocalDate from, LocalDate until) {
        sign(ask(account, role, titular, from, until));
    }

    /** @return the request, which waits for a guarantor */
    public long ask(String account, Role role, String titular, LocalDate from, LocalDate until) {
        return desk.ask(
                asker(role),
                GrantRequest.right(account, role, titular, from, until, "Délibération n° 2026-1")
                        .titled(role.attendsCommittee() ? TITLE : Title.NONE));
    }

    /** Names the organisation whose authority decides for another. */
    public void name(String organisation, String deciding) {
        sign(desk.ask(people.get("admin"), GrantRequest.decider(organisation, deciding, "Délibération n° 2026-1")));
    }

    /** One guarantor signs; whose password is void by it chooses the id again. */
    public void sign(long request) {
        String account = requests.find(request).orElseThrow().account();
        desk.sign(
                people.get(GUARANTOR),
                request,
                words.of(requests.find(request).orElseThrow()).fingerprint(),
                GUARANTOR);
        if (closures.isPasswordAnnulled(account)) {
            identities.setPassword(account, account);
            closures.passwordChosen(account);
        }
    }

    /** Gives up every request that waits for a guarantor. */
    public void dropRequests() {
        requests.waiting()
                .forEach(request -> requests.answer(
                        request.id(), GrantRequest.State.DROPPED, "test", TestClock.now(), "fin du test"));
    }

    /** Ends every right of two persons that an account has, from today on. */
    public void end(String account) {
        for (Grant grant : grants.of(account)) {
            if (grant.lastsBeyond(today())) {
                sign(askEnd(grant, today()));
            }
        }
    }

    /** @return the request, which waits for a guarantor */
    public long askEnd(Grant grant, LocalDate day) {
        return desk.ask(asker(grant.role()), GrantRequest.end(grant, day, "Démission"));
    }

    /** Ends its rights and deletes the account. */
    public void remove(String account) {
        end(account);
        engine.deleteUser(account);
    }

    private Person asker(Role role) {
        if (role.isCommitteeMember()) {
            return people.get("secretary");
        }
        return people.get(role == Role.GUARANTORS ? "guarantor2" : "admin");
    }

    private LocalDate today() {
        return clock.today();
    }
}
