package fr.cadreia.people;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * An account.
 *
 * @param id what the person signs in with
 * @param name what others read
 * @param organisation id of the department or commune, empty for an account that belongs to none
 */
public record Person(String id, String name, String organisation, Set<Role> roles) {

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

    /** Whether the person brings inventories of uses already in service into the application. */
    public boolean takesUsesOver() {
        return has(Role.ADMINISTRATORS) || has(Role.AI_EXPERTS);
    }

    public boolean isCommitteeMember() {
        return roles.stream().anyMatch(Role::isCommitteeMember);
    }

    /**
     * The groups by which the person finds tasks: the roles, but for a requester the own organisation in place of
     * {@code agents} or {@code communes}, since a requester's task belongs to the case's organisation alone.
     */
    public Set<String> taskGroups() {
        return roles.stream()
                .map(role -> role.isRequester() ? organisation : role.id())
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Members, chair and secretary. */
    public boolean attendsCommittee() {
        return isCommitteeMember() || has(Role.COMMITTEE_CHAIR) || has(Role.COMMITTEE_SECRETARY);
    }

    public boolean maySee(String caseOrganisation) {
        return seesEveryCase() || isRequesterOf(caseOrganisation);
    }
}
