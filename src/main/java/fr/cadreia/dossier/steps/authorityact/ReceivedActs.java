package fr.cadreia.dossier.steps.authorityact;

import fr.cadreia.kernel.form.Answers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * Acts of an authority that nobody holds, or whose holder does not sign in: the secretary enters what was received, and a
 * guarantor countersigns before it takes effect.
 */
@NamedInterface("steps")
public interface ReceivedActs {

    /**
     * @param answers as the form of the act takes them
     * @param deciding the organisation whose authority decided as it was entered, and whose act it is
     */
    @NamedInterface("steps")
    record ReceivedAct(
            long id,
            String caseReference,
            Answers answers,
            String deciding,
            String enteredBy,
            Instant enteredAt,
            Optional<Answer> answer) {

        /** Whether a guarantor refused it: it has no effect. */
        public boolean isRefused() {
            return answer.filter(given -> !given.signed()).isPresent();
        }
    }

    /** What a guarantor, never the one who entered it, answered. @param reason of a refusal */
    @NamedInterface("steps")
    record Answer(String by, Instant at, boolean signed, String reason) {}

    void add(String caseReference, Answers answers, String deciding, String enteredBy, Instant enteredAt);

    /** Those that wait, of all cases, oldest first. */
    List<ReceivedAct> waiting();

    /** Those that were entered for a case, oldest first. */
    List<ReceivedAct> of(String caseReference);

    /** @return false when somebody answered before, and then nothing is changed */
    boolean answer(long id, Answer given);

    /** The last one that was entered for a case. */
    default Optional<ReceivedAct> latest(String caseReference) {
        return of(caseReference).stream().reduce((earlier, later) -> later);
    }

    /** The one that waits for this case. */
    default Optional<ReceivedAct> waiting(String caseReference) {
        return latest(caseReference).filter(act -> act.answer().isEmpty());
    }

    /** The last one of the case, when this guarantor signed it. */
    default Optional<ReceivedAct> signedBy(String caseReference, String guarantor) {
        return latest(caseReference)
                .filter(act -> act.answer()
                        .filter(given -> given.signed() && given.by().equals(guarantor))
                        .isPresent());
    }
}
