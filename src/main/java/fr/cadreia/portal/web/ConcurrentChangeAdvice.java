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
 * Answers when two people collide on any page: {@link ErrorWords} tells the second one to do it again, since nothing is
 * wrong with the application. A person who only waited too long gets the answer for an overloaded database.
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
