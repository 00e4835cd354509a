package fr.cadreia.signin.web;

import fr.cadreia.kernel.web.RequestPath;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.signin.AccessTokens;
import fr.cadreia.signin.AccessTokens.AccessToken;
import fr.cadreia.signin.AccessTokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;

/**
 * Signs scripts and Camunda Modeler in to the interfaces by a personal access token, as the password of Basic
 * authentication or as a bearer token, and keeps them within the token's scope.
 */
final class TokenSignIn implements AuthenticationProvider {

    private static final String BEARER = "bearer ";
    private static final String WRONG = "Jeton d’accès inconnu, révoqué ou expiré.";

    private final AccessTokens tokens;
    private final People people;
    private final SignInIdentities identities;

    TokenSignIn(AccessTokens tokens, People people, SignInIdentities identities) {
        this.identities = identities;
        this.tokens = tokens;
        this.people = people;
    }

    /** A person who signed in by a token. */
    private static final class ByToken extends UsernamePasswordAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final Scope scope;

        ByToken(Person owner, Scope scope) {
            super(
                    owner.id(),
                    null,
                    owner.roles().stream()
                            .map(role -> new SimpleGrantedAuthority(role.id()))
                            .toList());
            this.scope = scope;
        }
    }

    /** A token that came without a name of its owner. */
    private static final class Bearer extends UsernamePasswordAuthenticationToken {

        private static final long serialVersionUID = 1L;

        Bearer(String token) {
            super("", token);
        }
    }

    /** Leaves passwords to the providers after this one. A wrong token is refused at once: it is nobody's password. */
    @Override
    public Authentication authenticate(Authentication attempt) {
        String secret = String.valueOf(attempt.getCredentials());
        boolean bearer = attempt instanceof Bearer;
        if (!AccessTokens.looksLikeOne(secret)) {
            if (bearer) {
                throw new BadCredentialsException(WRONG);
            }
            return null;
        }
        Optional<AccessToken> token = tokens.use(secret);
        return token.flatMap(used -> people.find(used.account())
                        .filter(owner -> bearer || identities.isNameOf(attempt.getName(), owner.id()))
                        .map(owner -> new ByToken(owner, used.scope())))
                .orElseThrow(() -> new CredentialsExpiredException(WRONG));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Returns the filter that reads the token of a request with {@code Authorization: Bearer}. */
    AuthenticationFilter bearers(AuthenticationEntryPoint refused) {
        AuthenticationFilter filter = new AuthenticationFilter(new ProviderManager(this), request -> {
            String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                    .orElse("");
            return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? new Bearer(header.substring(BEARER.length()).strip())
                    : null;
        });
        filter.setSuccessHandler((request, response, person) -> {});
        filter.setFailureHandler(new AuthenticationEntryPointFailureHandler(refused));
        return filter;
    }

    /** Lets signed-in people in, and those with a token within its scope. */
    static AuthorizationDecision withinScope(Supplier<Authentication> person, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Authentication known = person.get();
        boolean signedIn = known != null && known.isAuthenticated() && !"anonymousUser".equals(known.getPrincipal());
        return new AuthorizationDecision(signedIn
                && (!(known instanceof ByToken token)
                        || token.scope.allows(request.getMethod(), RequestPath.of(request))));
    }
}
