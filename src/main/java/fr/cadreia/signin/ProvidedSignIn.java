package fr.cadreia.signin;

import fr.cadreia.grant.ProvidedAccounts;
import fr.cadreia.grant.ProvidedAccounts.Provided;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.Identities;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.signin.SignInRefusal.Reason;
import org.springframework.stereotype.Component;

/** Finds the account of a person who proved at the provider or with the directory who they are, or opens it. */
@Component
public class ProvidedSignIn {

    private final SignInIdentities signIns;
    private final Identities identities;
    private final ProvidedAccounts accounts;
    private final AccountStandings standings;

    ProvidedSignIn(
            SignInIdentities signIns, Identities identities, ProvidedAccounts accounts, AccountStandings standings) {
        this.signIns = signIns;
        this.identities = identities;
        this.accounts = accounts;
        this.standings = standings;
    }

    /**
     * Returns the id of the person's account, which takes over what has changed of them.
     *
     * @param opens whether the first sign-in of a person opens an account that proposes
     * @throws SignInRefusal when there is no account and none is opened, or the account is closed
     */
    public String account(Provided person, boolean opens) {
        String account = signIns.account(person.provider(), person.subject()).orElseGet(() -> first(person, opens));
        requireOpen(account);
        accounts.follow(account, person);
        return account;
    }

    /** @throws SignInRefusal when nobody signs in with the account */
    public void requireOpen(String account) {
        if (standings.of(account).closed()) {
            throw new SignInRefusal(Reason.CLOSED);
        }
    }

    private String first(Provided person, boolean opens) {
        if (!opens) {
            throw new SignInRefusal(Reason.UNKNOWN);
        }
        if (person.organisation().isEmpty()) {
            throw new SignInRefusal(Reason.ORGANISATION);
        }
        String mailbox = person.profile().mailbox();
        if (!mailbox.isEmpty() && identities.ownerOf(mailbox).isPresent()) {
            throw new SignInRefusal(Reason.MAILBOX);
        }
        try {
            return accounts.open(person);
        } catch (CommandRefusedException refused) {
            // Another window of the same person may have been faster.
            return signIns.account(person.provider(), person.subject())
                    .orElseThrow(() -> new SignInRefusal(Reason.INCOMPLETE, refused));
        }
    }
}
