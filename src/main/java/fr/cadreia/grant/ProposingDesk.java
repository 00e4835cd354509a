package fr.cadreia.grant;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk for the right to propose for the own organisation, which one administrator gives, renews and ends. */
@Component
public class ProposingDesk {

    private static final Comparator<Grant> LATEST = Comparator.comparing(ProposingDesk::end);

    private final People people;
    private final Grants grants;
    private final RightChecks rights;
    private final GrantEffects effects;
    private final Guarantors guarantors;
    private final PeopleSettings peopleSettings;
    private final GrantSettings settings;
    private final AccountActs acts;

    ProposingDesk(
            People people,
            Grants grants,
            RightChecks rights,
            GrantEffects effects,
            Guarantors guarantors,
            PeopleSettings peopleSettings,
            GrantSettings settings,
            AccountActs acts) {
        this.people = people;
        this.grants = grants;
        this.rights = rights;
        this.effects = effects;
        this.guarantors = guarantors;
        this.peopleSettings = peopleSettings;
        this.settings = settings;
        this.acts = acts;
    }

    /**
     * Lets an account propose for its organisation, or renews this right from the day on which it ends, and tells the
     * organisation's mailbox.
     */
    @Transactional
    public void begin(Person administrator, String account) {
        acts.takeTurn();
        AccountDesk.requireAdministrator(administrator);
        begin(administrator.id(), account);
    }

    /** @param actor the administrator, or the application where a provider's word opens the account */
    void begin(String actor, String account) {
        Person person = people.find(account)
                .orElseThrow(() -> CommandRefusedException.invalid("Compte\u00a0: choisissez un compte qui existe."));
        Organisation organisation = people.organisation(person.organisation())
                .orElseThrow(() -> CommandRefusedException.invalid(
                        "Organisation\u00a0: un compte qui propose appartient à une direction ou à une commune."));
        Role role = organisation.requesters();
        LocalDate from = begins(account, role);
        LocalDate until = from.plus(settings.longest());
        rights.requireCompatible(account, role, from, Optional.of(until));
        effects.give(Grant.ofOne(account, role, from, until, "Compte de proposition", actor, acts.now()), actor);
        boolean renewed = from.isAfter(acts.today());
        tell(
                person,
                "Le compte «\u00a0" + People.reference(person.id()) + "\u00a0» propose "
                        + (renewed ? "encore après le " + FrenchText.day(from.minusDays(1)) : "désormais")
                        + " pour «\u00a0"
                        + organisation.name() + "\u00a0».");
    }

    /**
     * Returns the first day of the new right: today or, where the present right ends soon, the first day without it.
     */
    private LocalDate begins(String account, Role role) {
        Optional<Grant> last = proposing(account).stream()
                .filter(grant -> grant.role() == role)
                .max(LATEST);
        if (last.isEmpty()) {
            return acts.today();
        }
        LocalDate end = last.get()
                .until()
                .orElseThrow(() -> CommandRefusedException.conflict("Ce compte propose déjà pour son organisation."));
        LocalDate renewable = end.minus(settings.warning());
        if (acts.today().isBefore(renewable)) {
            throw CommandRefusedException.conflict("Ce compte propose déjà pour son organisation, jusqu’au "
                    + FrenchText.day(end.minusDays(1)) + "\u00a0: renouvelez-le à partir du "
                    + FrenchText.day(renewable) + ".");
        }
        return end;
    }

    /** Tells whether an administrator can renew the right now. */
    public boolean isRenewable(String account) {
        return proposing(account).stream()
                .max(LATEST)
                .filter(grant -> !end(grant).isAfter(horizon()))
                .isPresent();
    }

    /** Tells whether the account proposes, or will propose. */
    public boolean proposes(String account) {
        return !proposing(account).isEmpty();
    }

    private List<Grant> proposing(String account) {
        return grants.of(account).stream()
                .filter(grant -> !grant.role().takesTwoPersons() && grant.lastsBeyond(acts.today()))
                .toList();
    }

    /** Ends the right at once. */
    @Transactional
    public void end(Person administrator, String account, String reason) {
        acts.takeTurn();
        AccountDesk.requireAdministrator(administrator);
        AccountDesk.requireReason(reason);
        List<Grant> own = proposing(account);
        if (own.isEmpty()) {
            throw CommandRefusedException.conflict("Ce compte ne propose pour aucune organisation.");
        }
        own.forEach(grant -> effects.endNow(grant, administrator.id(), reason));
    }

    /** Returns the rights that end soon and that nobody has renewed, the earliest end first. */
    public List<Grant> endingSoon() {
        return Stream.of(Role.values())
                .filter(role -> !role.takesTwoPersons())
                .flatMap(role -> grants.of(role).stream()
                        .filter(grant -> grant.lastsBeyond(acts.today()))
                        .collect(Collectors.toMap(Grant::account, Function.identity(), BinaryOperator.maxBy(LATEST)))
                        .values()
                        .stream())
                .filter(grant -> !end(grant).isAfter(horizon()))
                .filter(grant -> people.find(grant.account()).isPresent())
                .sorted(LATEST.thenComparing(Grant::account))
                .toList();
    }

    /** Announces the rights that end soon, each once. */
    void announceEnds() {
        for (Grant grant : endingSoon()) {
            if (grants.announceEnd(grant.id(), acts.now())) {
                Person person = people.get(grant.account());
                tell(
                        person,
                        "Le compte «\u00a0" + People.reference(person.id()) + "\u00a0» propose jusqu’au "
                                + FrenchText.day(end(grant).minusDays(1))
                                + "\u00a0: un administrateur peut dès maintenant renouveler ce droit.");
            }
        }
    }

    /** Returns the day until which an end is near. */
    private LocalDate horizon() {
        return acts.today().plus(settings.warning());
    }

    /** Returns the first day without the right; the last of all days where it has no end. */
    private static LocalDate end(Grant grant) {
        return grant.until().orElse(LocalDate.MAX);
    }

    private void tell(Person person, String words) {
        String mailbox = peopleSettings.mailboxes().getOrDefault(person.organisation(), "");
        if (mailbox.isEmpty()) {
            acts.tell(guarantors.accounts(), words, GrantLinks.PAGE);
        } else {
            acts.publish(new AddressNotification(person.id(), mailbox, words));
        }
    }
}
