package fr.cadreia.dashboard;

import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.StepDocument;
import java.util.Set;

/**
 * What the dashboard knows of a case, and whether everybody may: the same that the register publishes. Whatever is
 * added here is kept until somebody decides that it is public.
 */
enum Field {
    /** When its experiment ends. */
    EXPERIMENT_END(true),
    /** When it is evaluated again, and that it is late. */
    REASSESSMENT(true),
    /** Which motion the committee adopted, and when. */
    DECISION(true),
    /** What was estimated and measured of energy and carbon. */
    ENERGY(true),
    /** How long its steps took. */
    DURATION(false),
    /** Which tasks are open, for whom, and until when. */
    WORKLOAD(false),
    /** What the committee found of each rule; its extract says it. */
    FINDING(false),
    OTHER(false);

    static final String EXPERIMENT_TIMER = "Timer_ExperimentEnds";
    static final String REASSESSMENT_TIMER = "Timer_ReassessmentDue";

    private final boolean isPublic;

    Field(boolean isPublic) {
        this.isPublic = isPublic;
    }

    /**
     * @param followed references of the cases that the reader follows from within
     * @param shown references of all that the reader may know of
     */
    boolean isFor(String reference, Set<String> followed, Set<String> shown) {
        return (isPublic ? shown : followed).contains(reference);
    }

    static Field of(JournalEntry entry) {
        return entry.kind() == JournalKind.RESULT_RECORDED ? DECISION : DURATION;
    }

    static Field of(StepDocument document) {
        return switch (document.form()) {
            case "review", "assessment", "reassessment" -> ENERGY;
            case "result" -> FINDING;
            default -> OTHER;
        };
    }

    static Field of(CaseDeadline deadline) {
        return switch (deadline.element()) {
            case EXPERIMENT_TIMER -> EXPERIMENT_END;
            case REASSESSMENT_TIMER -> REASSESSMENT;
            default -> OTHER;
        };
    }
}
