package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.MappingQuestion;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.RefusalStatus;
import fr.cadreia.kernel.web.RequestPath;
import fr.cadreia.kernel.web.VirusScan.InfectedFileException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A multipart request that cannot be read fails before any controller is chosen, and again when the container asks for
 * the error's page: the answer is written here, for every address.
 */
@ControllerAdvice
class UploadErrors {

    @ExceptionHandler
    Object tooBig(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.PAYLOAD_TOO_LARGE,
                "L’envoi est trop gros\u00a0: 20 Mo au plus pour un fichier, 2 Mo pour le reste.");
    }

    @ExceptionHandler
    Object unreadable(MultipartException e, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.BAD_REQUEST,
                "Le formulaire est incomplet ou mal formé\u00a0: envoyez-le en multipart/form-data.");
    }

    /** Answers where no page of a form does so itself: pages by the error's page, which is asked for. */
    @ExceptionHandler
    Object infected(InfectedFileException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (RequestPath.isInterface(request)) {
            return answer(request, HttpStatus.BAD_REQUEST, e.getMessage());
        }
        response.sendError(HttpStatus.BAD_REQUEST.value(), e.getMessage());
        return null;
    }

    /** Answers a file in the place of a text, which would be a failure of ours otherwise. */
    @ExceptionHandler
    Object misplaced(
            MethodArgumentConversionNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String message = "Le champ «\u00a0" + e.getName() + "\u00a0» attend un texte, et non un fichier.";
        if (RequestPath.isInterface(request)) {
            return answer(request, HttpStatus.BAD_REQUEST, message);
        }
        response.sendError(HttpStatus.BAD_REQUEST.value(), message);
        return null;
    }

    private static Object answer(HttpServletRequest request, HttpStatus status, String message) {
        Object origin = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = origin == null ? request.getRequestURI() : origin.toString();
        if (path.startsWith(request.getContextPath() + "/api/")) {
            return ResponseEntity.status(status).body(IntakeRefusals.Refusal.of(message));
        }
        return new ModelAndView(
                "error/" + status.value(), Map.of("status", status.value(), "message", message), status);
    }

    /** Tells programs what is wrong with what they sent. */
    @RestControllerAdvice(assignableTypes = {IntakeApi.class, IntakeMappingsApi.class})
    private static class IntakeRefusals {

        /**
         * @param problems French sentences, one per defect
         *
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
}
