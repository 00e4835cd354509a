package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.SpecialBallot;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.form.Embedded;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.modulith.NamedInterface;

/**
 * A motion that is put to the vote.
 *
 * @param publicBallot accounts of the members who demand that the ballot be public
 * @param secretBallot accounts of the members who demand that it be secret
 * @param recusedLeft whether the chair states that the members with an interest in the case left the room
 */
@NamedInterface("steps")
@AnswersOf("motion")
public record MotionPut(
        @Embedded DraftOpinion opinion, List<String> publicBallot, List<String> secretBallot, boolean recusedLeft) {

    public static final String PUBLIC_BALLOT = "publicBallot";
    public static final String SECRET_BALLOT = "secretBallot";

    /**
     * Returns the answers to the form that put a draft to the vote.
     *
     * @param draft answers to the fields of the draft
     * @param amended the fields of the draft that were changed, as typed; an empty text takes an answer away, and the
     *     reservation of an empty text with it
     * @throws FormRefusedException where a reservation is given without its text
     */
    public static Answers answers(
            Answers draft, Map<String, String> amended, SpecialBallot ballot, boolean recusedLeft) {
        Answers put = draft;
        for (Map.Entry<String, String> change : amended.entrySet()) {
            put = put.without(List.of(change.getKey())).withAnswered(change.getKey(), typed(change));
        }
        requireTexts(draft, put);
        put = closedUp(put);
        put = ballot.publicly().isEmpty() ? put : put.with(PUBLIC_BALLOT, ballot.publicly());
        put = ballot.secretly().isEmpty() ? put : put.with(SECRET_BALLOT, ballot.secretly());
        return recusedLeft ? put.with("recusedLeft", true) : put;
    }

    /** Returns a number for the months; a text that is none stays as it was typed, and the form refuses it. */
    private static Object typed(Map.Entry<String, String> change) {
        return change.getKey().equals(DraftOpinion.EXTENSION_MONTHS)
                        && change.getValue().strip().matches("\\d{1,4}")
                ? (Object) Integer.valueOf(change.getValue().strip())
                : change.getValue();
    }

    /** Refuses a new reservation that has no text: the form does not ask for the rest of it, and nobody would miss it. */
    private static void requireTexts(Answers draft, Answers put) {
        List<FieldError> errors = IntStream.rangeClosed(1, DraftOpinion.RESERVATIONS)
                .filter(number -> {
                    List<String> fields = DraftOpinion.reservation(number);
                    String text = fields.get(0);
                    return !draft.values().containsKey(text)
                            && !put.values().containsKey(text)
                            && fields.stream().anyMatch(put.values()::containsKey);
                })
                .mapToObj(number -> FieldError.of(
                                DraftOpinion.reservation(number).get(0),
                                "écrivez ce qui est demandé, ou effacez la fonction responsable et l’échéance.")
                        .labelled("Réserve " + number))
                .toList();
        if (!errors.isEmpty()) {
            throw new FormRefusedException(errors);
        }
    }

    /** Returns the same with its reservations from the first on: the form asks for the next only after one with a text. */
    private static Answers closedUp(Answers put) {
        Answers closed = put;
        for (int number = 1; number <= DraftOpinion.RESERVATIONS; number++) {
            closed = closed.without(DraftOpinion.reservation(number));
        }
        int next = 1;
        for (int number = 1; number <= DraftOpinion.RESERVATIONS; number++) {
            List<String> fields = DraftOpinion.reservation(number);
            if (put.values().containsKey(fields.get(0))) {
                List<String> places = DraftOpinion.reservation(next++);
                for (int at = 0; at < fields.size(); at++) {
                    closed = closed.withAnswered(places.get(at), put.values().get(fields.get(at)));
                }
            }
        }
        return closed;
    }

    public SpecialBallot ballot() {
        return new SpecialBallot(publicBallot, secretBallot);
    }
}
