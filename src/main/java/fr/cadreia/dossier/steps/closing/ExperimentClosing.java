package fr.cadreia.dossier.steps.closing;

import fr.cadreia.kernel.form.AnswersOf;
import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * The closing of an experimentation: its end and the reason, the use of the solution, the work done, and whether use
 * goes on provisionally.
 */
@NamedInterface("steps")
@AnswersOf("experiment-closing")
public record ExperimentClosing(
        LocalDate actualEnd,
        String earlyReason,
        String earlyWords,
        Integer users,
        Integer uses,
        String whatWasDone,
        boolean maintained,
        String maintainedBy,
        LocalDate maintainedUntil,
        String maintainedReason) {

    static final String ACTUAL_END = "actualEnd";
    static final String USES = "uses";
    static final String USERS = "users";
    static final String MAINTAINED_UNTIL = "maintainedUntil";
}
