package fr.cadreia.grant;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk for names and mailboxes. One administrator records the profile of an account that proposes at most; any
 * other profile takes two persons.
 */
@Component
public class ProfileDesk {

    private final Identities identities;
    private final GrantStandings standings;
    private final Credentials credentials;
    private final GrantDesk desk;
    private final RightChecks checks;
    private final AccountActs acts;

    ProfileDesk(
            Identities identities,
            GrantStandings standings,
            Credentials credentials,
            GrantDesk desk,
            RightChecks checks,
            AccountActs acts) {
        this.identities = identities;
        this.standings = standings;
        this.credentials = credentials;
        this.desk = desk;
        this.checks = checks;
        this.acts = acts;
    }

    /** The outcome of a change. */
    public enum Outcome {
        DONE,
        /**
         * The change is done, and nobody signs in before the account's owner has chosen a password by a link to the
         * new mailbox.
         */
        DONE_ANEW,
        /** The change waits for a guarantor. */
        ASKED
    }

    /**
     * @param act the reason, French
     * @return the outcome of the change
     */
    @Transactional
    public Outcome change(Person administrator, String account, Profile profile, String act) {
        acts.takeTurn();
        GrantRequest wanted = GrantRequest.profile(account, profile, act);
        if (takesTwo(account)) {
            desk.ask(administrator, wanted);
            return Outcome.ASKED;
        }
        AskingRules.requireAsker(administrator, wanted);
        checks.checkProfile(wanted);
        String before = identities
                .profile(account)
                .orElseThrow(() -> CommandRefusedException.invalid("Compte\u00a0: choisissez un compte qui existe."))
                .mailbox();
        identities.changeProfile(account, profile);
        acts.record(administrator.id(), AccountChange.Kind.CHANGED, account, "", act);
        credentials.mailboxChanged(account, before, profile.mailbox());
        if (before.equalsIgnoreCase(profile.mailbox())) {
            return Outcome.DONE;
        }
        credentials.annul(administrator.id(), account);
        return Outcome.DONE_ANEW;
    }

    /**
     * Tells whether a change takes two persons: the account has a right of two persons or will have one, or one is
     * asked for. A member whose mandate was ended early keeps the right as long as an examination needs it.
     */
    public boolean takesTwo(String account) {
        boolean asked = desk.waiting().stream()
                .anyMatch(request -> request.account().equals(account)
                        && request.role().filter(Role::takesTwoPersons).isPresent());
        return asked || standings.isVouchedFor(account);
    }
}
