package fr.cadreia.committee.mandate;

import fr.cadreia.grant.Grant;
import fr.cadreia.grant.Grants;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The chairs of the committee on a given day, past or not, independently of today's chair. */
@Component
public class CommitteeChairs {

    private final Grants grants;

    public CommitteeChairs(Grants grants) {
        this.grants = grants;
    }

    /** Finds today's chair among these people; there is one chair at a time. */
    public static Optional<Person> among(Collection<Person> members) {
        return members.stream()
                .filter(member -> member.has(Role.COMMITTEE_CHAIR))
                .findFirst();
    }

    /** @return accounts */
    public Set<String> on(LocalDate day) {
        return grants.ofCommittee().stream()
                .filter(grant -> grant.role() == Role.COMMITTEE_CHAIR && grant.covers(day))
                .map(Grant::account)
                .collect(Collectors.toSet());
    }
}
