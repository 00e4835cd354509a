package fr.cadreia.guard.web;

import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets administrators alone into the pages on diagrams. */
@Component
class AdministratorAccess implements HandlerInterceptor, WebMvcConfigurer {

    private final People people;

    AdministratorAccess(People people) {
        this.people = people;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(DiagramController.PATH + "/**", HelpController.PATH + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Principal principal = request.getUserPrincipal();
        boolean allowed = principal != null && people.has(principal.getName(), Role.ADMINISTRATORS);
        if (!allowed) {
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN,
                    "Les diagrammes sont l’affaire des administrateurs. Ce que le cadre demande à chaque étape se lit à "
                            + "l’adresse /cadre/exigences.");
        }
        return allowed;
    }
}
