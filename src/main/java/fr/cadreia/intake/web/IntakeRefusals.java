package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.MappingQuestion;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.RefusalStatus;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs what is wrong with what they sent. */
@RestControllerAdvice(assignableTypes = {IntakeApi.class, IntakeMappingsApi.class})
class IntakeRefusals {

    /**
     * @param problems French sentences, one per defect
     * @param questions the problems that a choice answers
     */
    record Refusal(String message, List<String> problems, List<MappingQuestion> questions) {

        static Refusal of(String message) {
            return new Refusal(message, List.of(message), List.of());
        }
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(IntakeRefusedException refused) {
        return ResponseEntity.status(MappingScreen.status(refused))
                .body(new Refusal(refused.getMessage(), refused.problems(), refused.questions()));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(CommandRefusedException refused) {
        return ResponseEntity.status(RefusalStatus.of(refused)).body(Refusal.of(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refuse(HttpMessageNotReadableException unreadable) {
        return ResponseEntity.badRequest()
                .body(Refusal.of("Le corps de la requête n’est pas le JSON attendu, ou manque."));
    }
}
