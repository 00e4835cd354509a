package fr.cadreia.signin.process;

import fr.cadreia.kernel.web.RequestPath;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls, for the REST API and our pages. (The Camunda webapps have their own filter.) */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identity;
    private final People people;

    EngineIdentityFilter(@Lazy IdentityService identity, People people) {
        this.identity = identity;
        this.people = people;
    }

    /** Returns the roles of today, which may be others than those at the sign-in. */
    private List<String> groups(String account) {
        return people.find(account).map(Person::roles).orElse(Set.of()).stream()
                .map(Role::id)
                .toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return RequestPath.of(request).startsWith("/camunda/") || RequestPath.isFile(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || !person.isAuthenticated()) {
            chain.doFilter(request, response);
            return;
        }
        identity.setAuthentication(person.getName(), groups(person.getName()));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
