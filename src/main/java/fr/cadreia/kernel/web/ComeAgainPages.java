package fr.cadreia.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers requests that come at a bad moment, on every page and interface of ours. */
@ControllerAdvice
class ComeAgainPages {

    @ExceptionHandler
    void answer(ComeAgainException bad, HttpServletRequest request, HttpServletResponse response) throws IOException {
        bad.answer().answer(request, response);
    }
}
