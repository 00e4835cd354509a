package fr.cadreia.signin.web;

import fr.cadreia.kernel.web.RequestPath;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.signin.AccessTokens;
import fr.cadreia.signin.AccessTokens.Scope;
import fr.cadreia.signin.SecondFactors;
import fr.cadreia.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.stereotype.Component;

/**
 * Signs scripts and Camunda Modeler in to the interfaces by a personal access token, as the password of Basic
 * authentication or as a bearer token, and keeps them within the token's scope.
 */
@Component
class TokenSignIn {

    private static final String BEARER = "bearer ";
    private static final String BEYOND_SCOPE = "Ce jeton d’accès ne permet pas cette demande\u00a0: un jeton permet de"
            + " lire ou, s’il est fait pour cela, de mettre un diagramme en vigueur.";
    private static final String TAKES_A_TOKEN =
            "Ce compte se connecte avec un second facteur\u00a0: ici, il lui faut un"
                    + " jeton d’accès personnel, créé dans «\u00a0Mes jetons d’accès\u00a0».";
    private static final String WRONG = "Jeton d’accès inconnu, révoqué ou expiré.";

    private final AccessTokens tokens;
    private final People people;
    private final SignInIdentities identities;
    private final SecondFactors factors;

    TokenSignIn(AccessTokens tokens, People people, SignInIdentities identities, SecondFactors factors) {
        this.identities = identities;
        this.factors = factors;
        this.tokens = tokens;
        this.people = people;
    }

    /** A person who signed in by a token. */
    private static final class ByToken extends UsernamePasswordAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final Scope scope;

        ByToken(Person owner, Scope scope) {
            super(owner.id(), null, SignedIn.roles(owner));
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

    /**
     * Returns the check of tokens. It leaves passwords to the providers after it; a wrong token is refused at once, for it
     * is nobody's password.
     */
    AuthenticationProvider provider() {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication attempt) {
                String secret = String.valueOf(attempt.getCredentials());
                boolean bearer = attempt instanceof Bearer;
                if (AccessTokens.looksLikeOne(secret)) {
                    return signIn(attempt.getName(), secret, bearer);
                }
                if (bearer) {
                    throw new BadCredentialsException(WRONG);
                }
                return null;
            }

            @Override
            public boolean supports(Class<?> authentication) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
            }
        };
    }

    private Authentication signIn(String name, String token, boolean bearer) {
        return tokens.use(token)
                .flatMap(used -> people.find(used.account())
                        .filter(owner -> bearer || identities.isNameOf(name, owner.id()))
                        .map(owner -> new ByToken(owner, used.scope())))
                .orElseThrow(() -> new CredentialsExpiredException(WRONG));
    }

    /**
     * Returns the filter that reads the token of a request with {@code Authorization: Bearer}.
     *
     * @param programs asks {@link #provider} first
     */
    AuthenticationFilter bearers(AuthenticationManager programs, AuthenticationEntryPoint refused) {
        AuthenticationFilter filter = new AuthenticationFilter(programs, request -> {
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

    /**
     * Lets signed-in people in, those with a token within its scope alone.
     *
     * @throws AccessDeniedException in French, for a token beyond its scope, and for the mere password of an account that
     *     takes a second factor
     */
    AuthorizationDecision mayAsk(Supplier<Authentication> person, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Authentication known = person.get();
        if (known == null || known instanceof AnonymousAuthenticationToken || !known.isAuthenticated()) {
            return new AuthorizationDecision(false);
        }
        if (known instanceof ByToken token) {
            if (!token.scope.allows(request.getMethod(), RequestPath.of(request))) {
                throw new AccessDeniedException(BEYOND_SCOPE);
            }
        } else if (people.find(known.getName()).filter(factors::isDemandedOf).isPresent()) {
            throw new AccessDeniedException(TAKES_A_TOKEN);
        }
        return new AuthorizationDecision(true);
    }
}
