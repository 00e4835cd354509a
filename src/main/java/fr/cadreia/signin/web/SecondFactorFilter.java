package fr.cadreia.signin.web;

import fr.cadreia.kernel.web.RequestPath;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.signin.SecondFactors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a person who has yet to enter the code of the second factor from every page but the one that asks for it. */
final class SecondFactorFilter extends OncePerRequestFilter {

    /** The session's attribute for the account whose second factor was confirmed in it. */
    private static final String CONFIRMED = "cadre.second-factor";

    private static final Set<String> OPEN = Set.of(SecondFactors.PAGE, "/deconnexion", "/error");

    private final SecondFactors factors;
    private final People people;
    private final RequestMatcher files;

    SecondFactorFilter(SecondFactors factors, People people, RequestMatcher files) {
        this.factors = factors;
        this.people = people;
        this.files = files;
    }

    static void confirm(HttpSession session, String account) {
        session.setAttribute(CONFIRMED, account);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OPEN.contains(RequestPath.of(request)) || files.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        Optional<Person> person = Optional.ofNullable(known).flatMap(who -> people.find(who.getName()));
        if (person.filter(factors::isDemandedOf).isEmpty() || isConfirmed(request, known.getName())) {
            chain.doFilter(request, response);
        } else if (HttpMethod.GET.matches(request.getMethod())
                && !RequestPath.of(request).startsWith("/camunda/api/")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendRedirect(request.getContextPath() + SecondFactors.PAGE);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED, "Entrez d’abord le code de votre second facteur.");
        }
    }

    private static boolean isConfirmed(HttpServletRequest request, String account) {
        HttpSession session = request.getSession(false);
        return session != null && account.equals(session.getAttribute(CONFIRMED));
    }
}
