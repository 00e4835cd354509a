package fr.cadreia.grant;

import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.Standings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names and mailboxes: an administrator records those of an account that proposes at most; the rest takes two. */
@Component
public class ProfileDesk {

    private final Identities identities;
    private final Grants grants;
    private final GrantRequests requests;
    private final Standings standings;
    private final GrantDesk desk;
    private final GrantEffects effects;
    private final AccountRecords records;

    ProfileDesk(
            Identities identities,
            Grants grants,
            GrantRequests requests,
            Standings standings,
            GrantDesk desk,
            GrantEffects effects,
            AccountRecords records) {
        this.identities = identities;
        this.grants = grants;
        this.requests = requests;
        this.standings = standings;
        this.desk = desk;
        this.effects = effects;
        this.records = records;
    }

    /**
     * @param act why, French
     * @return whether it is done; else it waits for a guarantor
     */
    @Transactional
    public boolean change(Person administrator, String account, Profile profile, String act) {
        effects.takeTurn();
        GrantRequest wanted = GrantRequest.profile(account, profile, act);
        if (takesTwo(account)) {
            desk.ask(administrator, wanted);
            return false;
        }
        AskingRules.requireAsker(administrator, wanted);
        desk.checkProfile(wanted);
        String before = identities
                .profile(account)
                .orElseThrow(() -> CommandRefusedException.invalid("Compte : choisissez un compte qui existe."))
                .mailbox();
        identities.changeProfile(account, profile);
        records.add(administrator.id(), AccountChange.Kind.CHANGED, account, "", act);
        effects.tellOldAddress(account, before, profile.mailbox());
        effects.endSessions(account);
        return true;
    }

    /**
     * Whether it has a right of two persons, will have one, or one is asked for. A member whose mandate was ended early has
     * the right as long as an examination needs it.
     */
    public boolean takesTwo(String account) {
        boolean inForce = standings.of(account).inForce().stream().anyMatch(Role::takesTwoPersons);
        boolean granted = grants.of(account).stream()
                .anyMatch(grant -> grant.role().takesTwoPersons() && grant.lastsBeyond(effects.today()));
        boolean asked = requests.waiting().stream()
                .anyMatch(request -> request.account().equals(account)
                        && request.role().filter(Role::takesTwoPersons).isPresent());
        return inForce || granted || asked;
    }
}
