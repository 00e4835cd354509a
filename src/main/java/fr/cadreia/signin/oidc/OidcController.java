package fr.cadreia.signin.oidc;

import fr.cadreia.grant.Credentials;
import fr.cadreia.grant.IdentityDesk;
import fr.cadreia.grant.PasswordLinks.PasswordLink;
import fr.cadreia.grant.ProvidedAccounts.Provided;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import fr.cadreia.signin.SignInRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The addresses at which a sign-in at the provider begins, and the page about the own identity there. */
@Controller
@Profile("oidc")
class OidcController {

    /** A page of this application, by its path. */
    private static final Pattern PAGE = Pattern.compile("/(?![/\\\\])[\\w\\-./?=&%]{0,500}");

    private final OidcProvider provider;
    private final OidcSettings settings;
    private final OidcSignIn signIn;
    private final IdentityDesk desk;
    private final Credentials credentials;
    private final SignInIdentities signIns;
    private final People people;
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final AuthorityClock machine = AuthorityClock.ofMachine();

    OidcController(
            OidcProvider provider,
            OidcSettings settings,
            OidcSignIn signIn,
            IdentityDesk desk,
            Credentials credentials,
            SignInIdentities signIns,
            People people,
            ClientRegistrationRepository registrations) {
        this.provider = provider;
        this.settings = settings;
        this.signIn = signIn;
        this.desk = desk;
        this.credentials = credentials;
        this.signIns = signIns;
        this.people = people;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
    }

    /**
     * Sends the person to the provider.
     *
     * @param page path of the page to which the person returns who is signed in and confirms to be still the same
     * @param link token of the one-time link whose reader gives its account an identity
     */
    @GetMapping(OidcProvider.BEGIN)
    void begin(
            @RequestParam(name = "page", defaultValue = "") String page,
            @RequestParam(name = "lien", defaultValue = "") String link,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            provider.requireAnswer();
        } catch (SignInRefusal refusal) {
            OidcSignIn.refuse(request, response, refusal);
            return;
        }
        boolean confirms = principal != null && PAGE.matcher(page).matches();
        OAuth2AuthorizationRequest usual = requests.resolve(request, OidcProvider.ID);
        OAuth2AuthorizationRequest wanted = OAuth2AuthorizationRequest.from(usual)
                .additionalParameters(parameters -> demand(parameters, confirms))
                .build();
        asked.saveAuthorizationRequest(wanted, request, response);
        HttpSession session = request.getSession();
        if (confirms) {
            session.setAttribute(OidcSignIn.CONFIRMING, page);
            session.setAttribute(OidcSignIn.ASKED_AT, machine.now());
        } else {
            session.removeAttribute(OidcSignIn.CONFIRMING);
            session.removeAttribute(OidcSignIn.ASKED_AT);
        }
        if (principal == null && !link.isEmpty()) {
            session.setAttribute(OidcSignIn.LINK, link);
        } else {
            session.removeAttribute(OidcSignIn.LINK);
        }
        // Not by sendRedirect, which shortens addresses of a provider on the same host.
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, wanted.getAuthorizationRequestUri());
    }

    /** Adds what is demanded of the sign-in: a level of authentication, and that the person proves it again. */
    private void demand(Map<String, Object> parameters, boolean confirms) {
        List<String> levels = settings.acrValues();
        if (!levels.isEmpty() && settings.isProConnect()) {
            parameters.put(
                    "claims",
                    "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":" + StoredJson.write(levels) + "}}}");
        } else if (!levels.isEmpty()) {
            parameters.put("acr_values", String.join(" ", levels));
        }
        if (confirms) {
            parameters.put("prompt", "login");
            if (!settings.isProConnect()) {
                parameters.put("max_age", "0");
            }
        }
    }

    @GetMapping(OidcSignIn.OWN_PAGE)
    String show(
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Principal principal,
            HttpServletRequest request,
            Model model) {
        SignInRefusal.Reason.of(reason).ifPresent(known -> model.addAttribute("refusal", known.message()));
        return page(principal, request, model);
    }

    private String page(Principal principal, HttpServletRequest request, Model model) {
        model.addAttribute(
                "linked",
                signIns.find(principal.getName(), SignInProvider.OIDC)
                        .map(SignInIdentities.SignInIdentity::signInName)
                        .orElse(""));
        model.addAttribute("pending", signIn.pending(request.getSession()).orElse(null));
        model.addAttribute("button", settings.button());
        EnteredForm.none(model);
        return "signin/identity";
    }

    /** Links the identity with which the person came back to the account of the session. */
    @PostMapping(OidcSignIn.OWN_PAGE)
    String link(EnteredForm entered, Principal principal, HttpServletRequest request, Model model) {
        return entered.answer(() -> page(principal, request, model), () -> {
            HttpSession session = request.getSession();
            Provided identity = signIn.pending(session)
                    .orElseThrow(() -> CommandRefusedException.conflict(
                            "Connectez-vous d’abord auprès du fournisseur d’identité."));
            boolean done = desk.link(people.get(principal.getName()), identity);
            signIn.forgetPending(session);
            return done ? "redirect:/connexion?rattachee" : entered.done("signin.identity.asked", OidcSignIn.OWN_PAGE);
        });
    }

    /** Forgets the identity with which the person came back. */
    @PostMapping(OidcSignIn.OWN_PAGE + "/abandon")
    String giveUp(HttpServletRequest request) {
        signIn.forgetPending(request.getSession());
        return "redirect:" + OidcSignIn.OWN_PAGE;
    }

    /** Shows the reader of a one-time link the identity that its account would get. */
    @GetMapping(OidcSignIn.LINK_PAGE)
    String show(HttpServletRequest request, Model model) {
        HttpSession session = request.getSession();
        Object token = session.getAttribute(OidcSignIn.LINK);
        Provided identity =
                signIn.pending(session).filter(pending -> token != null).orElse(null);
        if (identity == null) {
            return "redirect:/connexion";
        }
        try {
            PasswordLink link = credentials.open(token.toString());
            model.addAttribute("who", people.name(link.account()));
            model.addAttribute("needsCode", link.needsCode());
        } catch (CommandRefusedException gone) {
            throw new ResponseStatusException(HttpStatus.GONE, gone.getMessage(), gone);
        }
        model.addAttribute("pending", signIn.pending(session).get());
        EnteredForm.none(model);
        return "signin/link";
    }

    /** Gives the account of the one-time link the identity with which its reader signed in. */
    @PostMapping(OidcSignIn.LINK_PAGE)
    String link(EnteredForm entered, HttpServletRequest request, Model model) {
        HttpSession session = request.getSession();
        Object token = session.getAttribute(OidcSignIn.LINK);
        Provided identity =
                signIn.pending(session).filter(pending -> token != null).orElse(null);
        if (identity == null) {
            return "redirect:/connexion";
        }
        return entered.answer(() -> show(request, model), () -> {
            boolean done = desk.link(token.toString(), entered.value("code"), identity);
            signIn.forgetPending(session);
            return entered.done(done ? "signin.identity.linked" : "signin.identity.asked", "/connexion");
        });
    }
}
