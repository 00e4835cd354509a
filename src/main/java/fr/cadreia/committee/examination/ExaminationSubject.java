package fr.cadreia.committee.examination;

import fr.cadreia.dossier.event.Motion;
import fr.cadreia.engine.FormCode;
import java.util.List;

/** What the committee decides on, and what it can then be asked to adopt. */
public enum ExaminationSubject {
    /** The bilan of an experimentation. */
    ASSESSMENT(Motion.GENERALIZE, Motion.EXTEND, Motion.STOP),
    /** The re-evaluation of a solution in service. */
    REASSESSMENT(Motion.KEEP, Motion.ADAPT, Motion.REPLACE, Motion.STOP);

    private final List<Motion> motions;

    ExaminationSubject(Motion... motions) {
        this.motions = List.of(motions);
    }

    /** In the order in which they are offered. */
    public List<Motion> motions() {
        return motions;
    }

    /** @param code as the diagrams give it; a bilan where they say nothing else */
    public static ExaminationSubject of(String code) {
        return FormCode.of(REASSESSMENT).equals(code) ? REASSESSMENT : ASSESSMENT;
    }
}
