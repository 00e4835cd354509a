package fr.cadreia.grant;

import fr.cadreia.grant.GrantRequest.Kind;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The checks on a request that do not depend on its signer. They run when it is made and once more when it is signed.
 */
@Component
class RightChecks {

    /** The greatest number of people who may hold a role at a time. */
    private static final Map<Role, Integer> MOST =
            Map.of(Role.ADMINISTRATORS, 5, Role.GUARANTORS, 4, Role.COMMITTEE_CHAIR, 1);

    /** The least number of people who must keep a role when the right of another person is ended. */
    private static final Map<Role, Integer> LEAST = Map.of(Role.ADMINISTRATORS, 2, Role.GUARANTORS, 2);

    private static final int LONGEST_ACT = 200;

    private final Grants grants;
    private final People people;
    private final Identities identities;
    private final SignInIdentities signIns;
    private final AccountStandings standings;
    private final GrantSettings settings;
    private final DecidingOrganisations deciding;
    private final AuthorityClock clock;

    RightChecks(
            Grants grants,
            People people,
            Identities identities,
            SignInIdentities signIns,
            AccountStandings standings,
            GrantSettings settings,
            DecidingOrganisations deciding,
            AuthorityClock clock) {
        this.grants = grants;
        this.people = people;
        this.identities = identities;
        this.signIns = signIns;
        this.standings = standings;
        this.settings = settings;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** Refuses a request that this person may not make, or that cannot be granted. */
    void checkAsked(Person asker, GrantRequest wanted) {
        AskingRules.requireAsker(asker, wanted);
        if (wanted.act().isBlank() || wanted.act().length() > LONGEST_ACT) {
            throw invalid("Acte ou pièce\u00a0: indiquez-le, en 200 caractères au plus.");
        }
        boolean ofAnAccount = wanted.kind() != Kind.DECIDER && wanted.kind() != Kind.ERASURE;
        if (ofAnAccount && people.find(wanted.account()).isEmpty()) {
            throw invalid("Compte\u00a0: choisissez un compte qui existe.");
        }
        check(wanted);
    }

    /** Refuses a request that cannot be granted; runs when it is made and once more when it is signed. */
    void check(GrantRequest wanted) {
        switch (wanted.kind()) {
            case RIGHT -> checkRight(wanted);
            case END -> checkEnd(wanted);
            case ORGANISATION -> checkOrganisation(wanted);
            case DECIDER -> checkDecider(wanted);
            case PROFILE -> checkProfile(wanted);
            case IDENTITY -> checkIdentity(wanted);
            case SECOND_FACTOR -> {
                if (people.find(wanted.account()).isEmpty()) {
                    throw CommandRefusedException.invalid("Compte\u00a0: choisissez un compte qui existe.");
                }
            }
            case REOPENING -> {
                if (!standings.of(wanted.account()).closed()) {
                    throw CommandRefusedException.conflict("La connexion de ce compte est ouverte.");
                }
            }
            case ERASURE -> checkErasure(wanted);
        }
    }

    /** Requires a person who has left: nobody signs in with the account, and none of its rights is in force or to come. */
    private void checkErasure(GrantRequest wanted) {
        String account = wanted.account();
        boolean exists = people.find(account).isPresent();
        if (!exists && signIns.formerName(account).isEmpty()) {
            throw invalid("Compte\u00a0: choisissez le compte d’une personne dont le nom est encore connu.");
        }
        if (exists && !standings.of(account).closed()) {
            throw CommandRefusedException.conflict(
                    "La connexion de ce compte est ouverte\u00a0: un administrateur la ferme"
                            + " d’abord. Seule l’identité d’une personne partie s’efface.");
        }
        if (grants.of(account).stream().anyMatch(grant -> grant.lastsBeyond(clock.today()))) {
            throw CommandRefusedException.conflict(
                    "Cette personne a encore une habilitation ou un mandat\u00a0: faites-y mettre fin d’abord, sur la page des"
                            + " habilitations.");
        }
        if (!standings.of(account).inForce().isEmpty()) {
            throw CommandRefusedException.conflict(
                    "Cette personne siège encore dans un examen ouvert du comité\u00a0: attendez qu’il se termine.");
        }
        String act = wanted.act().toLowerCase(Locale.FRENCH);
        boolean named = Stream.concat(
                        identities.names(account).stream(), identities.profile(account).map(Profile::lastName).stream())
                .filter(name -> !name.isBlank() && !name.equals(account))
                .anyMatch(name -> act.contains(name.toLowerCase(Locale.FRENCH)));
        if (named) {
            throw invalid("Motif\u00a0: n’y nommez pas la personne, il est inscrit au journal pour toujours.");
        }
    }

    private void checkEnd(GrantRequest wanted) {
        LocalDate today = clock.today();
        LocalDate day = wanted.from().orElseThrow();
        Grant grant = grants.find(wanted.grant())
                .filter(found -> found.lastsBeyond(today))
                .orElseThrow(() -> CommandRefusedException.conflict("Cette habilitation est déjà terminée."));
        if (day.isBefore(today)) {
            throw invalid(
                    "Une habilitation ne prend pas fin dans le passé\u00a0: indiquez aujourd’hui ou une date à venir.");
        }
        if (grant.until().map(day::isAfter).orElse(false)) {
            throw invalid("Cette habilitation se termine avant cette date.");
        }
        requireEnoughLeft(grant, day);
    }

    private void checkOrganisation(GrantRequest wanted) {
        if (people.organisation(wanted.organisation()).isEmpty()) {
            throw invalid("Organisation\u00a0: choisissez-en une de la liste.");
        }
        if (people.get(wanted.account()).organisation().equals(wanted.organisation())) {
            throw CommandRefusedException.conflict("Ce compte est déjà rattaché à cette organisation.");
        }
    }

    private void checkDecider(GrantRequest wanted) {
        if (people.organisation(wanted.account()).isEmpty()) {
            throw invalid("Organisation\u00a0: choisissez-en une de la liste.");
        }
        if (people.organisation(wanted.organisation()).isEmpty()) {
            throw invalid("Organisation qui décide\u00a0: choisissez-en une de la liste.");
        }
        boolean same = deciding.of(wanted.account()).equals(wanted.organisation());
        if (same && deciding.act(wanted.account()).filter(wanted.act()::equals).isPresent()) {
            throw CommandRefusedException.conflict(
                    "Cette demande ne change rien\u00a0: la même autorité décide déjà pour cette organisation, par le même"
                            + " acte.");
        }
    }

    void checkProfile(GrantRequest wanted) {
        Profile profile = wanted.profile();
        if (profile.name().isBlank()) {
            throw invalid("Prénom et nom\u00a0: indiquez qui est la personne.");
        }
        identities.requireMailbox(wanted.account(), profile.mailbox());
        if (identities.profile(wanted.account()).filter(profile::equals).isPresent()) {
            throw CommandRefusedException.conflict("C’est déjà ce qui est enregistré pour ce compte.");
        }
    }

    void checkIdentity(GrantRequest wanted) {
        GrantRequest.Identity identity = wanted.identity();
        boolean has = signIns.find(wanted.account(), identity.provider()).isPresent();
        if (identity.isTakenAway()) {
            if (!has) {
                throw CommandRefusedException.conflict("Ce compte n’a pas d’identité de connexion.");
            }
        } else if (has) {
            throw CommandRefusedException.conflict("Ce compte a déjà une identité de connexion.");
        } else if (signIns.account(identity.provider(), identity.subject()).isPresent()) {
            throw CommandRefusedException.conflict("Cette identité de connexion est déjà celle d’un autre compte.");
        }
    }

    private void checkRight(GrantRequest wanted) {
        Role role = wanted.role().orElseThrow();
        LocalDate from = wanted.from().orElseThrow();
        LocalDate until = wanted.until().orElseThrow();
        if (!role.takesTwoPersons()) {
            throw invalid("Ce rôle se donne sur la page du compte, par un administrateur seul.");
        }
        requireAccount(wanted.account());
        dates(role, from, until);
        requireCompatible(wanted.account(), role, from, wanted.until());
        List<Grant> own = grants.of(wanted.account());
        if (role.isCommitteeMember()) {
            checkSeat(wanted);
            return;
        }
        if (role == Role.AUTHORITY) {
            requireDeciding(wanted.account());
        }
        if (role == Role.COMMITTEE_CHAIR) {
            requireElectedSeat(wanted);
        }
        if (own.stream().anyMatch(grant -> grant.role() == role && grant.overlaps(from, Optional.of(until)))) {
            throw CommandRefusedException.conflict(people.name(wanted.account())
                    + " a déjà cette habilitation sur cette" + " période\u00a0: demandez-la à partir de son terme.");
        }
        most(role, from, until);
    }

    /**
     * Refuses a role that excludes another role of the account on any of these days. A role that was ended early, but
     * that an open examination still needs, counts too.
     */
    void requireCompatible(String account, Role role, LocalDate from, Optional<LocalDate> until) {
        List<Grant> own = grants.of(account);
        Set<Role> stillNeeded = new HashSet<>(standings.of(account).inForce());
        own.stream().filter(grant -> grant.covers(clock.today())).forEach(grant -> stillNeeded.remove(grant.role()));
        Stream.concat(own.stream().filter(grant -> grant.overlaps(from, until)).map(Grant::role), stillNeeded.stream())
                .forEach(other -> AskingRules.incompatibility(other, role).ifPresent(why -> {
                    throw CommandRefusedException.conflict(why + "\u00a0: " + people.name(account) + " a «\u00a0"
                            + other.label() + "\u00a0» sur cette période.");
                }));
    }

    /** Refuses a seat to a person who has one at that time, and a second deputy to a titular. */
    private void checkSeat(GrantRequest wanted) {
        Role college = wanted.role().orElseThrow();
        LocalDate from = wanted.from().orElseThrow();
        if (!wanted.title().isComplete()) {
            throw invalid("Civilité et qualité\u00a0: indiquez-les pour un siège au comité\u00a0; ses"
                    + " papiers nomment chaque membre par sa qualité.");
        }
        if (!wanted.titular().isEmpty()) {
            requireTitular(wanted, college);
        }
        boolean clash = grants.ofTwoPersons().stream()
                .filter(grant -> grant.role().isCommitteeMember() && grant.overlaps(from, wanted.until()))
                .anyMatch(grant -> clash(wanted, grant));
        if (clash) {
            throw CommandRefusedException.conflict(
                    people.name(wanted.account())
                            + " a déjà un mandat sur cette période, ou son titulaire un suppléant\u00a0: mettez-y fin d’abord.");
        }
    }

    /** Tells whether both seats have the same member, or are deputies' seats for the same titular. */
    private static boolean clash(GrantRequest wanted, Grant other) {
        boolean sameMember = other.account().equals(wanted.account());
        boolean sameSeat = !wanted.titular().isEmpty() && other.titular().equals(wanted.titular());
        return sameMember || sameSeat;
    }

    private void requireTitular(GrantRequest wanted, Role college) {
        if (wanted.titular().equals(wanted.account())) {
            throw invalid("Un membre n’est pas son propre suppléant.");
        }
        boolean sits = grants.of(college).stream()
                .anyMatch(grant -> grant.account().equals(wanted.titular())
                        && !grant.isDeputy()
                        && grant.overlaps(wanted.from().orElseThrow(), wanted.until()));
        if (!sits) {
            throw invalid("Titulaire\u00a0: choisissez un membre en mandat du même collège que son suppléant.");
        }
    }

    /** Requires an elected seat that lasts as long as the right to preside, which is held from it. */
    private void requireElectedSeat(GrantRequest wanted) {
        LocalDate from = wanted.from().orElseThrow();
        Optional<Grant> seat = grants.of(Role.COMMITTEE_ELECTED).stream()
                .filter(grant -> grant.account().equals(wanted.account()) && !grant.isDeputy() && grant.covers(from))
                .findFirst();
        boolean longEnough = seat.flatMap(Grant::until)
                .map(end -> !wanted.until().orElseThrow().isAfter(end))
                .orElse(seat.isPresent());
        if (!longEnough) {
            throw CommandRefusedException.conflict(
                    "La présidence revient à un membre titulaire du collège des élus, au plus pour la durée de son mandat.");
        }
    }

    /** Requires that the account belongs to an organisation that decides, for itself or for others. */
    private void requireDeciding(String account) {
        String own = people.get(account).organisation();
        boolean decides = !own.isEmpty()
                && people.organisations().stream()
                        .anyMatch(organisation -> deciding.of(organisation.id()).equals(own));
        if (!decides) {
            throw CommandRefusedException.conflict(people.name(account)
                    + " n’appartient à aucune organisation qui décide\u00a0: rattachez son compte à celle qui décide, ou"
                    + " indiquez d’abord pour quelles organisations la sienne décide.");
        }
    }

    /** Requires an existing and open account with a mailbox of its own. */
    private void requireAccount(String account) {
        if (people.find(account).isEmpty()) {
            throw invalid("Choisissez un compte qui existe.");
        }
        if (standings.of(account).closed()) {
            throw CommandRefusedException.conflict(
                    "La connexion de ce compte est fermée\u00a0: demandez d’abord à la rouvrir.");
        }
        if (identities.profile(account).map(Profile::mailbox).orElse("").isEmpty()) {
            throw CommandRefusedException.conflict(
                    "Aucune boîte aux lettres n’est enregistrée pour ce compte\u00a0: demandez d’abord à l’enregistrer.");
        }
    }

    private void dates(Role role, LocalDate from, LocalDate until) {
        if (!until.isAfter(from)) {
            throw invalid("L’habilitation se termine avant de commencer\u00a0: corrigez ses dates.");
        }
        if (!until.isAfter(clock.today())) {
            throw invalid("L’habilitation est déjà terminée à cette date\u00a0: indiquez une date à venir.");
        }
        boolean mandate = role.isCommitteeMember() || role == Role.COMMITTEE_CHAIR;
        if (!mandate && from.isBefore(clock.today())) {
            throw invalid(
                    "Une habilitation ne commence pas dans le passé\u00a0: indiquez aujourd’hui ou une date à venir.");
        }
        Period longest = mandate ? settings.longestSeat() : settings.longest();
        LocalDate last = from.plus(longest);
        if (until.isAfter(last)) {
            throw invalid("Une habilitation dure " + longest.toTotalMonths() + " mois au plus\u00a0: au plus tard le "
                    + FrenchText.day(last.minusDays(1)) + " inclus. Elle se renouvelle de même.");
        }
    }

    private void most(Role role, LocalDate from, LocalDate until) {
        if (MOST.containsKey(role) && atATime(grants.of(role), from, until) >= MOST.get(role)) {
            throw CommandRefusedException.conflict((MOST.get(role) == 1
                            ? "Une seule personne a ce rôle à la fois"
                            : MOST.get(role) + " personnes au plus ont ce rôle en même temps")
                    + "\u00a0: mettez d’abord fin à une autre habilitation.");
        }
    }

    /**
     * Refuses the end of a right on a day if too few persons would keep the role: on that day, or on a later one on
     * which the right of another person ends before its term. A right that ends at its term is assumed to be renewed
     * in time.
     */
    void requireEnoughLeft(Grant ended, LocalDate day) {
        int least = LEAST.getOrDefault(ended.role(), 0);
        List<Grant> others = grants.of(ended.role()).stream()
                .filter(grant -> !grant.account().equals(ended.account()))
                .filter(grant -> !standings.of(grant.account()).closed())
                .toList();
        if (fewestFrom(others, day) < least) {
            throw CommandRefusedException.conflict(
                    "Il resterait moins de deux personnes dans ce rôle\u00a0: faites d’abord"
                            + " habiliter une autre. La connexion d’un compte, elle, se ferme à tout moment.");
        }
    }

    /**
     * Returns the least number of persons who have the role on that day, or on a later one on which a right ends
     * before its term.
     */
    static long fewestFrom(List<Grant> grants, LocalDate day) {
        return Stream.concat(
                        Stream.of(day),
                        grants.stream()
                                .filter(grant -> !grant.until().equals(grant.term()))
                                .flatMap(grant -> grant.until().stream())
                                .filter(day::isBefore))
                .mapToLong(each -> holders(grants, each))
                .min()
                .orElse(0);
    }

    private static long holders(List<Grant> grants, LocalDate day) {
        return grants.stream()
                .filter(grant -> grant.covers(day))
                .map(Grant::account)
                .distinct()
                .count();
    }

    /**
     * Returns the greatest number of persons who have the role on one day of this time: a successor does not hold the
     * right at the same time as the predecessor.
     */
    static long atATime(List<Grant> grants, LocalDate from, LocalDate until) {
        return Stream.concat(Stream.of(from), grants.stream().map(Grant::from))
                .filter(day -> !day.isBefore(from) && day.isBefore(until))
                .mapToLong(day -> holders(grants, day))
                .max()
                .orElse(0);
    }

    private static CommandRefusedException invalid(String message) {
        return CommandRefusedException.invalid(message);
    }
}
