package fr.cadreia.grant;

import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may ask for which right, and which rights one person cannot have together. */
public final class AskingRules {

    private AskingRules() {}

    /** Roles whose holders ask for this one. */
    static Set<Role> askers(Role role) {
        if (role.isCommitteeMember()) {
            return EnumSet.of(Role.COMMITTEE_SECRETARY);
        }
        return switch (role) {
            case COMMITTEE_CHAIR, COMMITTEE_SECRETARY -> EnumSet.of(Role.ADMINISTRATORS, Role.COMMITTEE_SECRETARY);
            case GUARANTORS -> EnumSet.of(Role.GUARANTORS);
            default -> EnumSet.of(Role.ADMINISTRATORS);
        };
    }

    /** The rights of two persons that this one may ask for, for others. */
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
        boolean may = wanted.role().map(role -> mayAsk(asker, role)).orElse(asker.has(Role.ADMINISTRATORS));
        if (!may) {
            String who = String.join(
                    " ou ",
                    wanted.role().map(AskingRules::askers).orElse(EnumSet.of(Role.ADMINISTRATORS)).stream()
                            .map(Role::label)
                            .toList());
            throw CommandRefusedException.forbidden("Cette demande revient à\u00a0: " + who + ".");
        }
        if (asker.id().equals(wanted.account())) {
            throw CommandRefusedException.forbidden(
                    "On ne demande rien pour soi-même\u00a0: une autre personne en fait la demande.");
        }
    }

    /** A guarantor holds no other right. */
    static boolean areIncompatible(Role one, Role other) {
        return one != other && (one == Role.GUARANTORS || other == Role.GUARANTORS);
    }
}
