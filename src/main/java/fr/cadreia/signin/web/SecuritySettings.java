package fr.cadreia.signin.web;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.AnswerHeaders;
import fr.cadreia.kernel.web.PublicCorsFilter;
import fr.cadreia.kernel.web.PublicUrls;
import fr.cadreia.kernel.web.RequestPath;
import fr.cadreia.kernel.web.UnknownRouteFilter;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.OpenAddresses;
import fr.cadreia.people.People;
import fr.cadreia.signin.LocalSignIn;
import fr.cadreia.signin.SecondFactors;
import fr.cadreia.signin.SignInRefusal;
import fr.cadreia.signin.oidc.OidcLogout;
import fr.cadreia.signin.oidc.OidcSignIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The access to each address: Basic authentication for the APIs, the signed-in session everywhere else. */
@Configuration(proxyBeanMethods = false)
class SecuritySettings {

    private static final String[] FILES = RequestPath.FILES.toArray(String[]::new);

    /** The register for programs: anybody reads it, from any page. */
    private static final String[] PUBLIC_API = {"/api/register", "/api/register/**", "/api/register.*"};

    /** The descriptions of the interfaces, which programs read, and by which they validate their answers. */
    private static final String DESCRIPTIONS = "/openapi/**";

    private static final int LONGEST_WANTED = 2000;

    private static final String WEBAPP_LOGOUT = "/camunda/api/admin/auth/user/*/logout";

    /**
     * Makes a firewall that admits all methods, and no field with the sign U+0000, which PostgreSQL neither keeps nor
     * looks for. Our own interface refuses that sign itself, because it names the parameter. Unknown methods are
     * refused before the firewall, once for each request; it would refuse the page of that refusal, too.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall programs = new StrictHttpFirewall();
        programs.setUnsafeAllowAnyHttpMethod(true);
        StrictHttpFirewall firewall = new StrictHttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return request.getRequestURI().startsWith("/api/")
                        ? programs.getFirewalledRequest(request)
                        : super.getFirewalledRequest(request);
            }
        };
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedParameterValues(value -> value.indexOf('\u0000') < 0);
        return firewall;
    }

    /** Stands before everything else, also where the server answers an error. */
    @Bean
    static FilterRegistrationBean<AnswerHeaders> answerHeaders(PublicUrls urls, AnswerHeaders.WebSettings settings) {
        FilterRegistrationBean<AnswerHeaders> filter = new FilterRegistrationBean<>(new AnswerHeaders(urls, settings));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Makes the request known before anybody asks who somebody is: wrong passwords are counted by its address. */
    @Bean
    static FilterRegistrationBean<RequestContextFilter> requestContext() {
        FilterRegistrationBean<RequestContextFilter> filter = new FilterRegistrationBean<>(new RequestContextFilter());
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }

    /** Protects the addresses for machines: no session, no cookie, a password or a token on every request. */
    @Bean
    @Order(1)
    SecurityFilterChain apis(
            HttpSecurity http,
            ObjectProvider<RequestMappingInfoHandlerMapping> pages,
            ObjectProvider<AuthenticationProvider> passwords,
            LocalSignIn local,
            TokenSignIn tokens,
            AuthenticationEventPublisher events)
            throws Exception {
        AuthenticationManager programs = programs(tokens, passwords, local, events);
        BasicAuthenticationEntryPoint refused = new BasicAuthenticationEntryPoint();
        refused.setRealmName("Cadre IA");
        return http.securityMatcher(paths("/engine-rest/**", "/api/**"))
                .authenticationManager(programs)
                .authorizeHttpRequests(requests -> requests.requestMatchers(reads(PUBLIC_API))
                        .permitAll()
                        .anyRequest()
                        .access(tokens::mayAsk))
                .cors(cors -> cors.disable())
                .addFilter(PublicCorsFilter.of(PUBLIC_API))
                .addFilterBefore(new UnknownRouteFilter(pages, FILES), CsrfFilter.class)
                .addFilterBefore(tokens.bearers(programs, refused), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(refused))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refused)
                        .accessDeniedHandler((request, response, reason) ->
                                response.sendError(HttpServletResponse.SC_FORBIDDEN, reason.getMessage())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.httpStrictTransportSecurity(hsts -> hsts.disable()))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Gives static files to everybody, without asking who it is: no session is read for them. */
    @Bean
    @Order(2)
    SecurityFilterChain files(HttpSecurity http, ObjectProvider<RequestMappingInfoHandlerMapping> pages)
            throws Exception {
        return http.securityMatcher(paths(FILES))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilter(PublicCorsFilter.of(DESCRIPTIONS))
                .addFilterAfter(new UnknownRouteFilter(pages, FILES), HeaderWriterFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .anonymous(anonymous -> anonymous.disable())
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .headers(SecuritySettings::ofPages)
                .build();
    }

    private static void ofPages(HeadersConfigurer<HttpSecurity> headers) {
        headers.httpStrictTransportSecurity(hsts -> hsts.disable())
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    /** Returns who checks what programs send: where people sign in at a provider, no password is accepted from them. */
    private static AuthenticationManager programs(
            TokenSignIn tokens,
            ObjectProvider<AuthenticationProvider> passwords,
            LocalSignIn local,
            AuthenticationEventPublisher events) {
        Stream<AuthenticationProvider> others = local.onInterfaces() ? passwords.orderedStream() : Stream.empty();
        ProviderManager programs = new ProviderManager(
                Stream.concat(Stream.of(tokens.provider()), others).toList());
        // Those who sign in are counted.
        programs.setAuthenticationEventPublisher(events);
        return programs;
    }

    /**
     * Protects the pages for people, ours and the Camunda webapps, with one session for both. The webapps bring their
     * own protection against forged requests. The engine's first-user set-up is closed (CVE-2026-77226).
     */
    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            ObjectProvider<RequestMappingInfoHandlerMapping> pages,
            ObjectProvider<OpenAddresses> opened,
            ObjectProvider<OidcSignIn> oidc,
            ObjectProvider<OidcLogout> leaving,
            ObjectProvider<AuthenticationProvider> passwords,
            AccountStandings standings,
            SecondFactors factors,
            People people,
            AuthorityClock clock)
            throws Exception {
        // Those that are asked are named here; Spring's own choice depends on how many there are.
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        passwords.orderedStream().forEach(http::authenticationProvider);
        OidcSignIn provider = oidc.getIfAvailable();
        // The page that somebody wanted before signing in; the browser keeps it, so that it costs no session.
        CookieRequestCache wanted = new CookieRequestCache();
        wanted.setRequestMatcher(SecuritySettings::isPage);
        if (provider != null) {
            provider.protect(http, landing(wanted));
        }
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                // No machine fetches work here, and the webapps cannot wait for any.
                                paths(
                                        "/camunda/api/admin/setup/**",
                                        "/camunda/app/*/*/setup/**",
                                        "/camunda/api/engine/engine/*/external-task/fetchAndLock"))
                        .denyAll()
                        // The only help page about pages that only administrators see.
                        .requestMatchers(paths("/aide/administrateur/**"))
                        .authenticated()
                        .requestMatchers(paths(OpenPages.with(opened)))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/connexion")
                        .successHandler(landing(wanted))
                        .failureHandler((request, response, failed) ->
                                response.sendRedirect(request.getContextPath() + "/connexion?" + why(failed))))
                .logout(logout -> logout.logoutRequestMatcher(posts("/deconnexion", WEBAPP_LOGOUT))
                        .addLogoutHandler(
                                (request, response, person) -> leaving.ifAvailable(out -> out.prepare(request)))
                        .logoutSuccessHandler((request, response, person) -> {
                            leaving.ifAvailable(out -> out.leave(request));
                            signedOut(request, response, leaving.getIfAvailable() != null);
                        }))
                .addFilterBefore(new UnknownRouteFilter(pages, answered(provider)), CsrfFilter.class)
                .addFilterBefore(new EndedSessions(standings, clock), CsrfFilter.class)
                .addFilterBefore(new SecondFactorFilter(factors, people, paths(FILES)), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new VisitorTokens())
                        .ignoringRequestMatchers(paths("/camunda/**", OidcLogout.BACK_CHANNEL)))
                .requestCache(cache -> cache.requestCache(wanted))
                .headers(SecuritySettings::ofPages)
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), paths("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/connexion"), paths("/**"))
                        .accessDeniedHandler(SecuritySettings::denied))
                .build();
    }

    /**
     * Returns what the page to sign in says: that the password is wrong or, to a person who has proved who they are, why
     * they are not let in. Nothing of it is kept in a session.
     */
    private static String why(AuthenticationException failed) {
        return failed instanceof SignInRefusal refusal
                ? "motif=" + refusal.reason().word()
                : "error";
    }

    /** Leads a person who signs in to the page they wanted, else to the page of the tasks that wait for them. */
    private static SavedRequestAwareAuthenticationSuccessHandler landing(RequestCache wanted) {
        SavedRequestAwareAuthenticationSuccessHandler landing = new SavedRequestAwareAuthenticationSuccessHandler();
        landing.setRequestCache(wanted);
        landing.setRedirectStrategy(
                (request, response, wantedUrl) -> response.sendRedirect(within(wantedUrl, request.getContextPath())));
        return landing;
    }

    /**
     * Returns the wanted page within the application. The browser keeps that address, so anybody may have written it:
     * it leads to no other host.
     */
    private static String within(String url, String root) {
        try {
            URI wanted = new URI(url);
            String path = wanted.getRawPath() == null ? "" : wanted.getRawPath();
            if (path.startsWith(root + "/") && !path.startsWith("//")) {
                return path + (wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery());
            }
        } catch (URISyntaxException e) {
            // No address is kept: a person who signs in begins at the beginning.
        }
        return root + "/";
    }

    /** Tells a page's script that the session has ended, so that no typed text is lost. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        // For the page that gives the reason.
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, reason);
        boolean script = MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
        boolean ended = SecurityContextHolder.getContext().getAuthentication() == null;
        response.sendError(script && ended ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
    }

    /** Answers the webapps, which sign out by a request of their own, and expect no page in return. */
    private static void signedOut(HttpServletRequest request, HttpServletResponse response, boolean atProvider)
            throws IOException {
        if (request.getRequestURI().endsWith("/deconnexion")) {
            response.sendRedirect(request.getContextPath() + (atProvider ? OidcLogout.AFTERWARDS : "/?deconnecte"));
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    /** Returns the addresses that no controller answers: files and, where people sign in there, the provider's way back. */
    private static String[] answered(OidcSignIn provider) {
        return provider == null
                ? FILES
                : Stream.concat(Stream.of(FILES), Stream.of(provider.wayBack())).toArray(String[]::new);
    }

    /** Tells whether somebody is to be led there after signing in: the browser keeps no more than a few thousand signs. */
    private static boolean isPage(HttpServletRequest request) {
        int length = request.getRequestURI().length()
                + (request.getQueryString() == null
                        ? 0
                        : request.getQueryString().length());
        return "GET".equals(request.getMethod())
                && length <= LONGEST_WANTED
                && !RequestPath.of(request).startsWith("/camunda/api/");
    }

    private static RequestMatcher reads(String... patterns) {
        return new AndRequestMatcher(
                request -> Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod()), paths(patterns));
    }

    private static RequestMatcher posts(String... patterns) {
        return new AndRequestMatcher(request -> "POST".equals(request.getMethod()), paths(patterns));
    }

    /**
     * Matches whole paths, for every servlet that serves them (Jersey for the engine's API, Camunda's own for the
     * webapps).
     */
    private static RequestMatcher paths(String... patterns) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher) path.matcher(pattern))
                .toList());
    }
}
