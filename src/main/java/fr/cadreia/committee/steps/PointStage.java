package fr.cadreia.committee.steps;

import fr.cadreia.kernel.form.FormId;
import fr.cadreia.people.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The stage of a case before the committee: the form of the task that waits, in the order of the examination. */
public enum PointStage {
    CONVENING(Convening.class, Optional.of(Role.COMMITTEE_SECRETARY)),
    ATTENDANCE(Attendance.class, Optional.of(Role.COMMITTEE_SECRETARY)),
    MOTION(MotionPut.class, Optional.of(Role.COMMITTEE_CHAIR)),
    /** One task for each member who counts, beside that of the closing. */
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

    /** The role to which a task that nobody holds is offered; empty for a vote, which always has its member. */
    public Optional<Role> role() {
        return role;
    }
}
