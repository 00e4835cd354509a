package fr.cadreia.committee.mandate;

import fr.cadreia.grant.Grants;
import fr.cadreia.people.Role;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
        return Stream.of(Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS)
                .flatMap(college -> grants.of(college).stream())
                .map(Mandate::of)
                .sorted(Comparator.comparing(Mandate::from).thenComparing(Mandate::id))
                .toList();
    }
}
