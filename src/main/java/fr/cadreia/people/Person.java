package fr.cadreia.people;

import java.util.Set;

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

    /** Members, chair and secretary. */
    public boolean attendsCommittee() {
        return isCommitteeMember() || has(Role.COMMITTEE_CHAIR) || has(Role.COMMITTEE_SECRETARY);
    }

    public boolean maySee(String caseOrganisation) {
        return seesEveryCase() || isRequesterOf(caseOrganisation);
    }
}
