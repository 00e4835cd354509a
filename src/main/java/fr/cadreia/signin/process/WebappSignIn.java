package fr.cadreia.signin.process;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.RequestPath;
import fr.cadreia.people.AccountMemory;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import fr.cadreia.people.StandingChanged;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signing in once serves our pages and the Camunda webapps: they take the person from Spring Security's session. */
@Configuration(proxyBeanMethods = false)
class WebappSignIn {

    /** The order after Spring Security's own filter chain (-100) and before Camunda's. */
    private static final int AFTER_SPRING_SECURITY = -50;

    private static final String[] ADDRESSES = {"/camunda/app/*", "/camunda/api/*"};

    @Bean
    FilterRegistrationBean<FreshRights> webappRights(FreshRights rights) {
        FilterRegistrationBean<FreshRights> filter = new FilterRegistrationBean<>(rights);
        filter.addUrlPatterns(ADDRESSES);
        filter.setOrder(AFTER_SPRING_SECURITY - 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappAuthentication() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", SpringSession.class.getName()));
        filter.addUrlPatterns(ADDRESSES);
        filter.setOrder(AFTER_SPRING_SECURITY);
        return filter;
    }

    /** Instantiated by the filter, hence public with a default constructor. */
    public static final class SpringSession extends ContainerBasedAuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            Authentication person = person();
            return person == null
                    ? AuthenticationResult.unsuccessful()
                    : AuthenticationResult.successful(person.getName());
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Returns who is signed in; null for a stranger. */
    private static Authentication person() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || !person.isAuthenticated() || "anonymousUser".equals(person.getPrincipal())
                ? null
                : person;
    }

    /**
     * Gives the webapps what a person may do today, in the place where they look for it. They would keep it in the
     * session, change it there without telling the session, and look again after five minutes: a right that was lost
     * would live on, and another node would not see the change. Here each node remembers it for ten seconds.
     */
    @Component
    static class FreshRights extends OncePerRequestFilter {

        private static final Duration REMEMBERED = Duration.ofSeconds(10);

        private static final int MOST = 5_000;

        /** The attribute of the session under which the webapps keep the person ({@link AuthenticationUtil}). */
        private static final String KEPT = "authenticatedUser";

        /**
         * The session of a static file, for which the webapps' filters ask all the same: it keeps nothing, and seems to
         * have a token against forgery, so that they make none.
         */
        private static final HttpSession NONE = session((proxy, method, arguments) ->
                arguments != null && CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME.equals(arguments[0]) ? "" : null);

        private final ProcessEngine engine;
        private final People people;
        private final AccountMemory<UserAuthentication> memory;

        FreshRights(@Lazy ProcessEngine engine, People people, AuthorityClock clock) {
            this.engine = engine;
            this.people = people;
            this.memory = new AccountMemory<>(REMEMBERED, MOST, clock);
        }

        @EventListener
        void forget(StandingChanged changed) {
            memory.forget(changed.account());
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean file = RequestPath.isFile(request);
            Authentication person = file ? null : person();
            if (!file && person == null) {
                chain.doFilter(request, response);
                return;
            }
            Authentications rights = new Authentications();
            UserAuthentication known = file ? null : memory.get(person.getName(), this::load);
            if (known != null) {
                rights.addOrReplace(known);
            }
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public HttpSession getSession(boolean create) {
                            HttpSession session = file ? NONE : super.getSession(create);
                            return session == null ? null : with(rights, session);
                        }

                        @Override
                        public HttpSession getSession() {
                            return getSession(true);
                        }
                    },
                    response);
        }

        private UserAuthentication load(String account) {
            List<String> groups =
                    people.get(account).roles().stream().map(Role::id).toList();
            return AuthenticationUtil.createAuthentication(engine, account, groups, List.of());
        }

        /** Returns the session, in which the person's rights of this request seem to be kept. */
        private static HttpSession with(Authentications rights, HttpSession session) {
            InvocationHandler handler = (proxy, method, arguments) -> {
                boolean ofRights = arguments != null && KEPT.equals(arguments[0]);
                if (ofRights) {
                    return method.getName().equals("getAttribute") ? rights : null;
                }
                try {
                    return method.invoke(session, arguments);
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                }
            };
            return session(handler);
        }

        private static HttpSession session(InvocationHandler handler) {
            return (HttpSession) Proxy.newProxyInstance(
                    WebappSignIn.class.getClassLoader(), new Class<?>[] {HttpSession.class}, handler);
        }
    }
}
