package fr.cadreia.grant;

import fr.cadreia.grant.Recoveries.Recovery;
import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names a guarantor when none is left, or only one who can sign for nobody. An act names the guarantor, the operator
 * has a code made on the server, and another person who holds a right enters it. Everybody is told, and the public
 * for twelve months.
 */
@Component
public class GuarantorRecovery {

    private final Recoveries recoveries;
    private final Guarantors guarantors;
    private final RightChecks rights;
    private final GrantEffects effects;
    private final GrantSettings settings;
    private final Credentials credentials;
    private final People people;
    private final AccountActs acts;

    GuarantorRecovery(
            Recoveries recoveries,
            Guarantors guarantors,
            RightChecks rights,
            GrantEffects effects,
            GrantSettings settings,
            Credentials credentials,
            People people,
            AccountActs acts) {
        this.recoveries = recoveries;
        this.guarantors = guarantors;
        this.rights = rights;
        this.effects = effects;
        this.settings = settings;
        this.credentials = credentials;
        this.people = people;
        this.acts = acts;
    }

    /** Tells whether there are too few guarantors for the usual way. */
    public boolean isNeeded() {
        return guarantors.active().size() < 2;
    }

    /**
     * Tells whether this person may enter the code. An administrator may not: an administrator may also be the
     * operator, and the same person would agree twice.
     */
    public boolean mayEnter(Person person) {
        return person.holdsRightOfTwo() && !person.has(Role.ADMINISTRATORS);
    }

    /**
     * Returns the people whom an act may designate and this person may name, by account: not the person's own
     * account, no administrators, no closed accounts.
     */
    public Map<String, String> accounts(Person reader) {
        Map<String, String> accounts = new LinkedHashMap<>(people.distinctNames());
        accounts.remove(reader.id());
        accounts.keySet().removeAll(credentials.closedAccounts());
        people.members(Role.ADMINISTRATORS).forEach(administrator -> accounts.remove(administrator.id()));
        return accounts;
    }

    /**
     * @param person the person who has the code
     * @param account the account that the act names
     */
    @Transactional(noRollbackFor = WrongCodeException.class)
    public void enter(Person person, String code, String account) {
        acts.takeTurn();
        if (!mayEnter(person)) {
            throw CommandRefusedException.forbidden(
                    "Le code est saisi par une personne qui examine, décide ou est garante"
                            + " des habilitations\u00a0; jamais par un administrateur.");
        }
        if (person.id().equals(account)) {
            throw CommandRefusedException.forbidden("Une autre personne que celle que l’acte nomme saisit le code.");
        }
        Recovery recovery =
                recoveries.open(acts.now()).orElseThrow(() -> WrongCodeException.outOf(Recoveries.MOST_FAILURES));
        if (!Secret.isCode(code, recovery.codeSha256())) {
            recoveries.countFailure(recovery.id());
            throw WrongCodeException.outOf(Recoveries.MOST_FAILURES);
        }
        if (!isNeeded()) {
            throw CommandRefusedException.conflict(
                    "Deux garants au moins sont là\u00a0: l’un demande, l’autre contresigne.");
        }
        LocalDate from = acts.today();
        LocalDate until = from.plus(settings.longest());
        rights.check(GrantRequest.right(account, Role.GUARANTORS, "", from, until, recovery.act()));
        if (!recoveries.use(recovery.id(), account, person.id(), acts.now())) {
            throw CommandRefusedException.conflict("Ce code a déjà servi.");
        }
        if (credentials.sendsLinksByMail() || !guarantors.active().isEmpty()) {
            // Otherwise nobody could give the code of a new link, and the authority would have no guarantor.
            effects.vouchFor(account, person.id());
        }
        effects.give(
                Grant.ofOne(account, Role.GUARANTORS, from, until, recovery.act(), person.id(), acts.now()),
                person.id());
        acts.record(person.id(), AccountChange.Kind.GUARANTOR_RECOVERED, account, Role.GUARANTORS.id(), recovery.act());
        acts.tell(
                List.copyOf(people.names().keySet()),
                "Un garant des habilitations a été nommé par la commande de secours (" + recovery.act()
                        + "), code saisi par " + People.reference(person.id()) + ".",
                "/comite/composition");
    }
}
