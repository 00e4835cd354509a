package fr.cadreia.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A multipart request that cannot be read fails before any controller is chosen: it is nobody's in particular. */
@ControllerAdvice
class UploadErrors {

    @ExceptionHandler
    void tooBig(MaxUploadSizeExceededException e, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, IntakeUploadLimit.TOO_BIG);
    }

    @ExceptionHandler
    void unreadable(MultipartException e, HttpServletResponse response) throws IOException {
        response.sendError(
                HttpServletResponse.SC_BAD_REQUEST,
                "Le formulaire est incomplet ou mal formé : envoyez-le en multipart/form-data.");
    }
}
