package fr.cadreia.committee.examination;

import fr.cadreia.committee.steps.DeliberationVariables;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.StepContext;
import java.util.Arrays;
import java.util.List;

/** The subject of an examination, with the motions that the committee can then be asked to adopt. */
public enum ExaminationSubject {
    /** The bilan of an experimentation. */
    ASSESSMENT(Motion.GENERALIZE, Motion.EXTEND, Motion.STOP),
    /** The re-evaluation of a solution in service. */
    REASSESSMENT(Motion.KEEP, Motion.ADAPT, Motion.REPLACE, Motion.STOP);

    private final List<Motion> motions;

    ExaminationSubject(Motion... motions) {
        this.motions = List.of(motions);
    }

    /** Returns the motions in the order in which they are offered. */
    public List<Motion> motions() {
        return motions;
    }

    /**
     * @param code as the diagrams give it; null or empty stands for a bilan
     * @throws IllegalArgumentException if no subject has this code
     */
    public static ExaminationSubject of(String code) {
        if (code == null || code.isEmpty()) {
            return ASSESSMENT;
        }
        return Arrays.stream(values())
                .filter(subject -> FormCode.of(subject).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No subject of an examination: " + code));
    }

    /** Returns the subject of the examination to which a step belongs. */
    public static ExaminationSubject ofStep(StepContext step) {
        return of(step.get(DeliberationVariables.SUBJECT).orElse(""));
    }
}
