package fr.cadreia.dossier.steps.authorityact;

import fr.cadreia.kernel.form.Answers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * The acts of an authority that nobody holds, or whose holder does not sign in: the secretary enters the act as it was
 * received, and a guarantor countersigns it before it takes effect.
 */
@NamedInterface("steps")
public interface ReceivedActs {

    /**
     * @param answers as the form of the act takes them
     * @param deciding the organisation whose authority decided when it was entered, and whose act it is
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

        /** Tells whether a guarantor refused it: it has no effect. */
        public boolean isRefused() {
            return answer.filter(given -> !given.signed()).isPresent();
        }
    }

    /** The answer of a guarantor, never of the person who entered the act. @param reason of a refusal */
    @NamedInterface("steps")
    record Answer(String by, Instant at, boolean signed, String reason) {}

    void add(String caseReference, Answers answers, String deciding, String enteredBy, Instant enteredAt);

    /** Lists the waiting acts of all cases, oldest first. */
    List<ReceivedAct> waiting();

    /** Lists the acts that were entered for a case, oldest first. */
    List<ReceivedAct> of(String caseReference);

    /** @return false when somebody answered before, and then nothing is changed */
    boolean answer(long id, Answer given);

    /** Returns the last act that was entered for a case. */
    default Optional<ReceivedAct> latest(String caseReference) {
        return of(caseReference).stream().reduce((earlier, later) -> later);
    }

    /** Returns the act that waits for this case. */
    default Optional<ReceivedAct> waiting(String caseReference) {
        return latest(caseReference).filter(act -> act.answer().isEmpty());
    }

    /** Returns the last act of the case, when this guarantor signed it. */
    default Optional<ReceivedAct> signedBy(String caseReference, String guarantor) {
        return latest(caseReference)
                .filter(act -> act.answer()
                        .filter(given -> given.signed() && given.by().equals(guarantor))
                        .isPresent());
    }
}
