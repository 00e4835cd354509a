package fr.cadreia.figures;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The application has just started and has not made its figures yet: whoever asks is told to come again. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class FiguresPreparingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
