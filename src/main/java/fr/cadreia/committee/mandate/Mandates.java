package fr.cadreia.committee.mandate;

import fr.cadreia.grant.Grants;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The mandates of the committee's members, including past ones: rights of one of the two colleges, given by two people.
 */
@Component
public class Mandates {

    private final Grants grants;

    Mandates(Grants grants) {
        this.grants = grants;
    }

    /** Lists the mandates, the earliest first. */
    public List<Mandate> all() {
        return grants.ofCommittee().stream()
                .filter(grant -> grant.role().isCommitteeMember())
                .map(Mandate::of)
                .toList();
    }
}
