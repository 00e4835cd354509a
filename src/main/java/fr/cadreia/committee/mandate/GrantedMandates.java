package fr.cadreia.committee.mandate;

import fr.cadreia.grant.Grants;
import java.util.List;
import org.springframework.stereotype.Component;

/** A mandate is a right of one of the two colleges that two persons gave. */
@Component
class GrantedMandates implements Mandates {

    private final Grants grants;

    GrantedMandates(Grants grants) {
        this.grants = grants;
    }

    @Override
    public List<Mandate> all() {
        return grants.ofCommittee().stream()
                .filter(grant -> grant.role().isCommitteeMember())
                .map(Mandate::of)
                .toList();
    }
}
