package fr.cadreia.committee.steps;

import fr.cadreia.kernel.form.FormId;
import fr.cadreia.people.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The stage of a case before the committee, given by the form of its waiting task; in the order of the examination. */
public enum PointStage {
    CONVENING(Convening.class, Optional.of(Role.COMMITTEE_SECRETARY)),
    ATTENDANCE(Attendance.class, Optional.of(Role.COMMITTEE_SECRETARY)),
    MOTION(MotionPut.class, Optional.of(Role.COMMITTEE_CHAIR)),
    /** The vote, with one task for each member who counts, beside the closing task. */
    VOTE(VoteCast.class, Optional.empty()),
    CLOSING(VoteClosing.class, Optional.of(Role.COMMITTEE_SECRETARY)),
    RESULT(ExaminationResult.class, Optional.of(Role.COMMITTEE_CHAIR));

    /** The stages of a point in an open session, each with one task. */
    public static final Set<PointStage> SITTING = EnumSet.of(ATTENDANCE, MOTION, CLOSING, RESULT);

    private final Class<?> document;
    private final Optional<Role> role;

    PointStage(Class<?> document, Optional<Role> role) {
        this.document = document;
        this.role = role;
    }

    public String form() {
        return FormId.of(document);
    }

    /** Returns the role to which an unassigned task is offered; empty for a vote, which always has an assignee. */
    public Optional<Role> role() {
        return role;
    }
}
