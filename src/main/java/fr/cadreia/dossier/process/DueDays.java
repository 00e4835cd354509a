package fr.cadreia.dossier.process;

import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.Qualification;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.framework.FrameworkSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** By which day a task is to be done: one that was set for it, or so many days after it came. */
@Component
class DueDays {

    /**
     * Forms that are due on a day that an earlier step set, and the variable that has the midnight after it: an
     * experiment's end, the development council's term, and some time after the last day of a call.
     */
    private static final Map<String, String> ENDS = Map.of(
            "experiment-closing", PathVariables.EXPERIMENT_END.name(),
            "codev-opinion", "codevTerm",
            "call-selection", "callEnd");

    private static final String ATTENDANCE = "attendance";

    /** What the committee does in one sitting. */
    private static final Set<String> SITTING = Set.of(ATTENDANCE, "motion", "vote", "vote-closing", "result");

    private final FrameworkSettings framework;
    private final Qualification qualification;
    private final StepDocuments documents;
    private final Clock clock;

    DueDays(FrameworkSettings framework, Qualification qualification, StepDocuments documents, Clock clock) {
        this.documents = documents;
        this.framework = framework;
        this.qualification = qualification;
        this.clock = clock;
    }

    LocalDate of(String form, String reference, VariableScope task) {
        Date asked = (Date) task.getVariable(EngineCommitments.DUE.name());
        if (asked != null) {
            return LocalDate.ofInstant(asked.toInstant(), ZoneId.systemDefault());
        }
        Date end = ENDS.containsKey(form) ? (Date) task.getVariable(ENDS.get(form)) : null;
        if (end != null) {
            // The end is the midnight that closes the last day.
            return LocalDate.ofInstant(end.toInstant().minusMillis(1), ZoneId.systemDefault());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        if (SITTING.contains(form)) {
            return convenedFor(form, reference).filter(today::isBefore).orElse(today);
        }
        boolean isLight = "review".equals(form)
                && "light".equals(qualification.of(reference).track());
        return today.plus(
                isLight
                        ? framework.deadlines().lightReview()
                        : framework.deadlines().dueFor(form));
    }

    /** What is asked for in a session that sits is for now, on whichever day that is. */
    private Optional<LocalDate> convenedFor(String form, String reference) {
        return documents
                .latest(reference, "convening")
                .map(StepDocument::answers)
                .filter(convening -> form.equals(ATTENDANCE) || convening.is("mode", "written"))
                .flatMap(convening -> convening.date("sessionDate"));
    }

    /** How long before its last day a task is on its reader's mind. */
    LocalDate reminder(LocalDate due) {
        return due.minus(framework.deadlines().reminderBefore());
    }
}
