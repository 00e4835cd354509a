package fr.cadreia.intake.web;

import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets administrators and AI experts alone into the intake's pages and API. */
@Component
class IntakeAccess implements HandlerInterceptor, WebMvcConfigurer {

    private final People people;

    IntakeAccess(People people) {
        this.people = people;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/reprise/**", "/api/intake/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Principal principal = request.getUserPrincipal();
        boolean allowed = principal != null
                && people.find(principal.getName()).map(Person::takesUsesOver).orElse(false);
        if (!allowed) {
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN,
                    "La reprise des usages en service est réservée aux administrateurs et aux experts IA.");
        }
        return allowed;
    }
}
