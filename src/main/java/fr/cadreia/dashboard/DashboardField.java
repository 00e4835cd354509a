package fr.cadreia.dashboard;

import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.figures.EnergyUse;
import fr.cadreia.figures.FindingFigures;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.register.EntryOutline;
import fr.cadreia.register.entry.FieldTable;
import java.util.Set;

/**
 * The facts that the dashboard knows of a case, each with the field of the register that publishes it. A new fact stays
 * private until somebody decides that it is public.
 */
enum DashboardField {
    /** The end of its experiment. */
    EXPERIMENT_END("experimentation.end"),
    /** The day of its next evaluation. */
    REASSESSMENT("standing.nextReassessment"),
    /** The lateness of its evaluation. */
    LATE("standing.reassessmentLate"),
    /** The motion that the committee adopted, and the day. */
    DECISION("decisions"),
    /**
     * The energy and carbon in its documents, before the committee has decided; the register publishes them afterwards.
     */
    ENERGY,
    /** The length of its steps. */
    DURATION,
    /** The open tasks, with the people who may do them and the due days. */
    WORKLOAD,
    /** The committee's finding on each rule; its extract publishes it. */
    FINDING,
    OTHER;

    static final String EXPERIMENT_TIMER = "Timer_ExperimentEnds";
    static final String REASSESSMENT_TIMER = "Timer_ReassessmentDue";

    /** The timers that the charts show. */
    static final Set<String> TIMERS = Set.of(EXPERIMENT_TIMER, REASSESSMENT_TIMER);

    private final String path;

    DashboardField() {
        this("");
    }

    /** @param path in the register's entry; empty for what is never public */
    DashboardField(String path) {
        this.path = path;
    }

    boolean isPublic() {
        return !path.isEmpty();
    }

    /** Returns the name that people know from the register; French. */
    String label() {
        return FieldTable.REGISTER.field(path).label();
    }

    boolean isHiddenIn(EntryOutline entry) {
        return entry.hides(path);
    }

    static DashboardField of(JournalEntry entry) {
        return entry.kind() == JournalKind.RESULT_RECORDED ? DECISION : DURATION;
    }

    static DashboardField of(StepDocument document) {
        if (EnergyUse.isSaidBy(document)) {
            return ENERGY;
        }
        return FindingFigures.FORMS.contains(document.form()) ? FINDING : OTHER;
    }

    static DashboardField of(CaseDeadline deadline) {
        return switch (deadline.element()) {
            case EXPERIMENT_TIMER -> EXPERIMENT_END;
            case REASSESSMENT_TIMER -> REASSESSMENT;
            default -> OTHER;
        };
    }
}
