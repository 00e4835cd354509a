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
 * What the dashboard knows of a case, and whether everybody may: the same that the register publishes. Whatever is
 * added here is kept until somebody decides that it is public.
 */
enum DashboardField {
    /** When its experiment ends. */
    EXPERIMENT_END("experimentation.end"),
    /** When it is evaluated again. */
    REASSESSMENT("standing.nextReassessment"),
    /** That its evaluation is late. */
    LATE("standing.reassessmentLate"),
    /** Which motion the committee adopted, and when. */
    DECISION("decisions"),
    /** What its documents say of energy and carbon, before the committee has decided; the register says the rest. */
    ENERGY,
    /** How long its steps took. */
    DURATION,
    /** Which tasks are open, for whom, and until when. */
    WORKLOAD,
    /** What the committee found of each rule; its extract says it. */
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

    /** What people call it, as in the register; French. */
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
