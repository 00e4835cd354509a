package fr.cadreia.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers on every page and interface of ours what comes at a bad moment. */
@ControllerAdvice
class ComeAgainPages {

    @ExceptionHandler
    void answer(ComeAgainException bad, HttpServletRequest request, HttpServletResponse response) throws IOException {
        bad.answer().answer(request, response);
    }
}
