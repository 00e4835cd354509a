package fr.cadreia.register.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page that says the same to every stranger and sends nothing: a proxy may keep it for a moment. Whoever is signed in has
 * the own name at its head, so that theirs is kept by nobody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface PublicPage {

    /** Says so of what is answered; refusals are not kept. */
    final class Keeping implements HandlerInterceptor {

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
            if (handler instanceof HandlerMethod method
                    && method.hasMethodAnnotation(PublicPage.class)
                    && request.getUserPrincipal() == null) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, RegisterApi.CACHE.getHeaderValue());
                response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            }
        }
    }
}
