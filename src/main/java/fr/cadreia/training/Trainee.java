package fr.cadreia.training;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An agent to be trained for one case's solution. Nothing else of the person is kept.
 *
 * @param id 0 before it is stored; stands for the person in the journal
 * @param agent an account, or a professional e-mail address or identifier, in lower case
 * @param attended ids of the sessions at which the agent was present
 * @param accessEnded empty while the agent has access, or never had
 */
public record Trainee(
        long id,
        String caseReference,
        String agent,
        Set<Long> attended,
        Optional<LocalDate> attestedOn,
        Optional<LocalDate> accessSince,
        Optional<LocalDate> accessEnded) {

    static Trainee enrolled(String caseReference, String agent) {
        return new Trainee(0, caseReference, agent, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isAttested() {
        return attestedOn.isPresent();
    }

    public boolean hasAccess() {
        return accessSince.isPresent() && accessEnded.isEmpty();
    }

    /** Tells whether the person may leave the list: a person with recorded training or access stays. */
    boolean mayLeaveTheList() {
        return attended.isEmpty() && attestedOn.isEmpty() && accessSince.isEmpty();
    }

    Trainee attested(LocalDate day) {
        return new Trainee(id, caseReference, agent, attended, Optional.of(day), accessSince, accessEnded);
    }

    Trainee admitted(LocalDate day) {
        return new Trainee(id, caseReference, agent, attended, attestedOn, Optional.of(day), Optional.empty());
    }

    Trainee withdrawn(LocalDate day) {
        return new Trainee(id, caseReference, agent, attended, attestedOn, accessSince, Optional.of(day));
    }
}
