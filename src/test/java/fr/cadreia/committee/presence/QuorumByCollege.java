package fr.cadreia.committee.presence;

import fr.cadreia.people.Role;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A quorum that the framework does not have: more than a share of each college. The recipe of CONTRIBUTING.md, written out.
 *
 * @param colleges of every member in office
 */
record QuorumByCollege(Map<String, Role> colleges, Share each) implements QuorumRule {

    private static final Set<Role> COLLEGES = Set.of(Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS);

    @Override
    public long needed(long counting) {
        return COLLEGES.stream()
                .mapToLong(college -> each.needed(of(college, colleges.keySet()).size()))
                .sum();
    }

    /** That of the college which lacks it; else of both together. */
    @Override
    public Quorum of(Set<String> counting, Set<String> present) {
        return COLLEGES.stream()
                .sorted()
                .map(college -> each.of(of(college, counting), of(college, present)))
                .reduce((one, other) -> !one.isReached()
                        ? one
                        : !other.isReached()
                                ? other
                                : new Quorum(
                                        one.present() + other.present(),
                                        one.needed() + other.needed(),
                                        one.counting() + other.counting()))
                .orElseThrow();
    }

    private Set<String> of(Role college, Set<String> members) {
        return members.stream()
                .filter(member -> colleges.get(member) == college)
                .collect(Collectors.toSet());
    }
}
