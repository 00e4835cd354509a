package fr.cadreia.portal.web;

import fr.cadreia.kernel.ConcurrentChange;
import fr.cadreia.kernel.database.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whoever collides with somebody else, on any page, is told to do it again by {@link ErrorWords}: nothing is wrong with the
 * application. Whoever only waited too long is answered as when the database is overloaded.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConcurrentChangeAdvice implements HandlerExceptionResolver {

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!ConcurrentChange.isIn(failure) || Unavailable.isIn(failure)) {
            return null;
        }
        try {
            response.sendError(HttpStatus.CONFLICT.value());
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
