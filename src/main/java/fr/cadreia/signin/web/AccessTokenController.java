package fr.cadreia.signin.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.signin.AccessTokens;
import fr.cadreia.signin.AccessTokens.AccessToken;
import fr.cadreia.signin.AccessTokens.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which people make, list and revoke their personal access tokens. */
@Controller
@RequestMapping(AccessTokens.PAGE)
class AccessTokenController {

    private static final int LONGEST_NAME = 100;
    private static final int PROPOSED_DAYS = 30;

    private final CaseAccess access;
    private final AccessTokens tokens;
    private final SignInIdentities identities;
    private final AuthorityClock clock;

    AccessTokenController(CaseAccess access, AccessTokens tokens, SignInIdentities identities, AuthorityClock clock) {
        this.identities = identities;
        this.access = access;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A line of the list. */
    record Line(long id, String name, String scope, String made, String until, String used, boolean valid) {}

    @GetMapping
    String show(Principal principal, Model model) {
        return page(access.person(principal), model);
    }

    private String page(Person person, Model model) {
        EnteredForm.none(model);
        LocalDate today = clock.today();
        model.addAttribute("scopes", Scope.of(person));
        model.addAttribute("today", today);
        model.addAttribute("proposed", today.plusDays(PROPOSED_DAYS));
        model.addAttribute("latest", today.plusDays(AccessTokens.LONGEST_DAYS));
        model.addAttribute("days", AccessTokens.LONGEST_DAYS);
        List<Line> lines = tokens.of(person.id()).stream().map(this::line).toList();
        model.addAttribute("tokens", lines);
        return "signin/tokens";
    }

    private Line line(AccessToken token) {
        return new Line(
                token.id(),
                token.name(),
                token.scope().label(),
                FrenchText.day(AuthorityClock.dayOf(token.madeAt())),
                FrenchText.day(token.until()),
                token.lastUsedOn().map(FrenchText::day).orElse(""),
                tokens.isValid(token));
    }

    /** Shows the new token in the answer itself, so that no other page can show it again. */
    @PostMapping
    String make(EnteredForm entered, Principal principal, Model model, HttpServletResponse response) {
        Person person = access.person(principal);
        return entered.answer(() -> page(person, model), () -> {
            String text = tokens.make(
                    person,
                    entered.requiredLine("nom", "À quoi il sert", LONGEST_NAME),
                    entered.choice("portee", "Ce qu’il permet", Scope.values()),
                    entered.requiredDay("fin", "Valable jusqu’au"));
            model.addAttribute("token", text);
            model.addAttribute("signInName", identities.signInName(person.id()));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return page(person, model);
        });
    }

    @PostMapping("/{id:\\d{1,18}}/revocation")
    String revoke(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return entered.answer(() -> page(person, model), () -> {
            tokens.revoke(person, id);
            return entered.done("token.revoked", AccessTokens.PAGE);
        });
    }
}
