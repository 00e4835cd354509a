package fr.cadreia.people;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An account.
 *
 * @param id a word that means nothing and never changes; by what the person signs in, {@link SignInIdentities} tells
 * @param name the name that others read
 * @param organisation id of the department or commune, empty for an account that belongs to none
 * @param groups ids of the groups that are neither roles nor organisations: administrators make them for tasks that
 *     they add to a diagram
 */
public record Person(String id, String name, String organisation, Set<Role> roles, Set<String> groups) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean seesEveryCase() {
        return roles.stream().anyMatch(Role::seesEveryCase);
    }

    public boolean isRequesterOf(String caseOrganisation) {
        return !organisation.isEmpty()
                && organisation.equals(caseOrganisation)
                && roles.stream().anyMatch(Role::isRequester);
    }

    /** Tells whether the person may have tasks on cases, and so may open the Tasklist. */
    public boolean actsOnCases() {
        return roles.stream().anyMatch(Role::actsOnCases);
    }

    /** Tells whether the person brings inventories of uses already in service into the application. */
    public boolean takesUsesOver() {
        return has(Role.ADMINISTRATORS) || has(Role.AI_EXPERTS);
    }

    public boolean isCommitteeMember() {
        return roles.stream().anyMatch(Role::isCommitteeMember);
    }

    /**
     * Returns the groups by which the person finds tasks: the roles, within the own organisation where a role acts for
     * one alone ({@link Role#groupWithin}); and the groups that administrators made.
     */
    public Set<String> taskGroups() {
        return Stream.concat(roles.stream().map(role -> role.groupWithin(organisation)), groups.stream())
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Tells whether the person attends the committee: members, chair and secretary do. */
    public boolean attendsCommittee() {
        return roles.stream().anyMatch(Role::attendsCommittee);
    }

    /** Tells whether the person reads which trades the cases touch: human resources and the committee do. */
    public boolean readsTrades() {
        return has(Role.HR) || attendsCommittee();
    }

    /**
     * Tells whether the person watches accounts: administrators, guarantors, and those who answer for the committee's
     * votes do.
     */
    public boolean watchesAccounts() {
        return has(Role.ADMINISTRATORS)
                || has(Role.GUARANTORS)
                || has(Role.COMMITTEE_SECRETARY)
                || has(Role.COMMITTEE_CHAIR);
    }

    /** Tells whether the person examines, decides or administers, which takes two persons to allow. */
    public boolean holdsRightOfTwo() {
        return roles.stream().anyMatch(Role::takesTwoPersons);
    }

    public boolean maySee(String caseOrganisation) {
        return seesEveryCase() || isRequesterOf(caseOrganisation);
    }
}
