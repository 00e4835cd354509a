package fr.cadreia.grant;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules on the rights for which a person may ask, and on the rights that one person cannot have together. */
public final class AskingRules {

    /** The roles that a holder of the authority may have too. */
    private static final Set<Role> BESIDE_AUTHORITY = EnumSet.of(
            Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS, Role.DEVELOPMENT_COUNCIL, Role.METROPOLITAN_COUNCIL);

    private AskingRules() {}

    /** Returns the roles whose holders may ask for this role. */
    static Set<Role> askers(Role role) {
        return switch (role) {
            case COMMITTEE_ELECTED, COMMITTEE_AGENTS -> EnumSet.of(Role.COMMITTEE_SECRETARY);
            case COMMITTEE_CHAIR, COMMITTEE_SECRETARY, AUTHORITY ->
                EnumSet.of(Role.ADMINISTRATORS, Role.COMMITTEE_SECRETARY);
            case GUARANTORS -> EnumSet.of(Role.GUARANTORS);
            case AGENTS,
                    COMMUNES,
                    AI_EXPERTS,
                    DPO,
                    SECURITY,
                    SOBRIETY,
                    HR,
                    DEVELOPMENT_COUNCIL,
                    METROPOLITAN_COUNCIL,
                    ADMINISTRATORS -> EnumSet.of(Role.ADMINISTRATORS);
        };
    }

    /** Returns the roles that take two persons and for which this person may ask, for others. */
    public static List<Role> askable(Person person) {
        return Stream.of(Role.values())
                .filter(Role::takesTwoPersons)
                .filter(role -> mayAsk(person, role))
                .toList();
    }

    static boolean mayAsk(Person person, Role role) {
        return askers(role).stream().anyMatch(person::has);
    }

    static void requireAsker(Person asker, GrantRequest wanted) {
        boolean proven = wanted.kind() == GrantRequest.Kind.IDENTITY
                && !wanted.identity().isTakenAway();
        if (proven) {
            // Only the person who just signed in with both can ask for it.
            if (!asker.id().equals(wanted.account())) {
                throw CommandRefusedException.forbidden(
                        "Chacun rattache à son compte sa propre identité de connexion.");
            }
            return;
        }
        // An erasure is a matter of data protection; everything else about an account is the administrators'.
        Set<Role> askers = wanted.role()
                .map(AskingRules::askers)
                .orElse(EnumSet.of(wanted.kind() == GrantRequest.Kind.ERASURE ? Role.DPO : Role.ADMINISTRATORS));
        if (askers.stream().noneMatch(asker::has)) {
            String who = String.join(" ou ", askers.stream().map(Role::label).toList());
            throw CommandRefusedException.forbidden("Cette demande revient à\u00a0: " + who + ".");
        }
        if (asker.id().equals(wanted.account())) {
            throw CommandRefusedException.forbidden(
                    "On ne demande rien pour soi-même\u00a0: une autre personne en fait la demande.");
        }
    }

    /**
     * Returns the reason why one person cannot have both roles. A guarantor has no other right. A holder of the
     * authority neither proposes nor examines the cases that it decides, and is neither secretary nor chair of the
     * committee nor administrator. The holder may sit in the committee: a holder who voted on a case leaves its act
     * to another holder.
     */
    static Optional<String> incompatibility(Role one, Role other) {
        if (one == other) {
            return Optional.empty();
        }
        if (one == Role.GUARANTORS || other == Role.GUARANTORS) {
            return Optional.of("Un garant des habilitations n’a aucun autre rôle");
        }
        boolean both = one == Role.AUTHORITY && !BESIDE_AUTHORITY.contains(other)
                || other == Role.AUTHORITY && !BESIDE_AUTHORITY.contains(one);
        return both
                ? Optional.of(
                        "L’autorité compétente ne propose, n’instruit, ne préside ni n’administre, et ne tient pas le"
                                + " secrétariat du comité")
                : Optional.empty();
    }
}
