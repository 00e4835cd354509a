package fr.cadreia.committee.minutes;

import fr.cadreia.grant.Grant;
import fr.cadreia.grant.Grants;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rights within the committee that are only read. */
record RightsOfCommittee(List<Grant> ofCommittee) implements Grants {

    @Override
    public List<Grant> all() {
        return ofCommittee;
    }

    @Override
    public List<Grant> of(String account) {
        return ofCommittee.stream()
                .filter(grant -> grant.account().equals(account))
                .toList();
    }

    @Override
    public List<Grant> of(Role role) {
        return ofCommittee.stream().filter(grant -> grant.role() == role).toList();
    }

    @Override
    public Optional<Grant> find(long id) {
        return Optional.empty();
    }

    @Override
    public long add(Grant grant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end(long id, LocalDate until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean announceEnd(long id, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean announceYears(long id, int years) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sign(long id, String guarantor) {
        throw new UnsupportedOperationException();
    }
}
