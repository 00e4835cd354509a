package fr.cadreia.grant.web;

import fr.cadreia.grant.AccountDesk;
import fr.cadreia.grant.Credentials;
import fr.cadreia.grant.Credentials.LinkOffer;
import fr.cadreia.grant.GrantDesk;
import fr.cadreia.grant.GrantLinks;
import fr.cadreia.grant.GrantRequest;
import fr.cadreia.grant.IdentityDesk;
import fr.cadreia.grant.ProfileDesk;
import fr.cadreia.grant.ProposingDesk;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which accounts are opened, changed and closed. */
@Controller
@RequestMapping(GrantLinks.PAGE + "/comptes")
class AccountDeskController {

    private static final String PAGE = GrantLinks.PAGE + "/comptes";

    private final GrantPagesAccess access;
    private final AccountDesk accounts;
    private final ProfileDesk profiles;
    private final Credentials credentials;
    private final ProposingDesk proposing;
    private final GrantDesk desk;
    private final IdentityDesk linking;
    private final AccountPage page;

    AccountDeskController(
            GrantPagesAccess access,
            AccountDesk accounts,
            ProfileDesk profiles,
            Credentials credentials,
            ProposingDesk proposing,
            GrantDesk desk,
            IdentityDesk linking,
            AccountPage page) {
        this.access = access;
        this.accounts = accounts;
        this.profiles = profiles;
        this.credentials = credentials;
        this.proposing = proposing;
        this.desk = desk;
        this.linking = linking;
        this.page = page;
    }

    @GetMapping
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Principal principal,
            Model model) {
        return page.list(access.watcher(principal), words, number, model);
    }

    @PostMapping
    String open(EnteredForm entered, Principal principal, Model model, RedirectAttributes redirect) {
        Person person = access.watcher(principal);
        String signInName = entered.value("identifiant").strip();
        return entered.answer(() -> page.list(person, "", 1, model), () -> {
            LinkOffer link = accounts.open(
                    person,
                    signInName,
                    profile(entered),
                    entered.line("organisation", "Organisation", 64),
                    "oui".equals(entered.value("propose")));
            String account = link.account();
            // The account is there, even when its link cannot be sent.
            model.addAttribute("failedForm", "lien");
            return entered.answer(() -> page.show(person, account, model), () -> {
                boolean sent = linkMade(redirect, link).equals("grant.done.link-sent");
                return entered.done(sent ? "grant.done.opened-sent" : "grant.done.opened", PAGE + "/" + account);
            });
        });
    }

    @GetMapping("/{account}")
    String show(@PathVariable String account, Principal principal, Model model) {
        return page.show(access.watcher(principal), account, model);
    }

    @PostMapping("/{account}/{action}")
    String act(
            @PathVariable String account,
            @PathVariable String action,
            EnteredForm entered,
            Principal principal,
            Model model,
            RedirectAttributes redirect) {
        Person person = access.watcher(principal);
        model.addAttribute("failedForm", action);
        return entered.answer(
                () -> page.show(person, account, model),
                () -> entered.done(carryOut(person, account, action, entered, redirect), PAGE + "/" + account));
    }

    /** @return the message that says what was done */
    private String carryOut(
            Person person, String account, String action, EnteredForm entered, RedirectAttributes redirect) {
        switch (action) {
            case "profil" -> {
                return switch (profiles.change(person, account, profile(entered), act(entered))) {
                    case DONE -> "grant.done.profile";
                    case DONE_ANEW -> "grant.done.profile-anew";
                    case ASKED -> "grant.done.asked";
                };
            }
            case "identifiant" -> {
                linking.rename(person, account, entered.requiredLine("identifiant", "Identifiant", 63));
                return "grant.done.renamed";
            }
            case "organisation" -> {
                desk.ask(
                        person,
                        GrantRequest.organisation(
                                account, entered.requiredLine("organisation", "Organisation", 64), act(entered)));
                return "grant.done.asked";
            }
            case "reouverture" -> {
                desk.ask(person, GrantRequest.reopening(account, act(entered)));
                return "grant.done.asked";
            }
            case "second-facteur" -> {
                desk.ask(person, GrantRequest.secondFactor(account, act(entered)));
                return "grant.done.asked";
            }
            case "proposition" -> {
                proposing.begin(person, account);
                return "grant.done.proposes";
            }
            case "fin-proposition" -> {
                proposing.end(person, account, reason(entered));
                return "grant.done.proposes-no-more";
            }
            case "fermeture" -> {
                accounts.close(person, account, reason(entered));
                return "grant.done.closed";
            }
            case "detachement" -> {
                return linking.unlink(person, account, reason(entered)) ? "grant.done.unlinked" : "grant.done.asked";
            }
            case "lien" -> {
                return linkMade(redirect, credentials.offer(person, account));
            }
            default -> throw CommandRefusedException.invalid("Cette action n’existe pas.");
        }
    }

    private String linkMade(RedirectAttributes redirect, LinkOffer offer) {
        Optional<String> link = credentials.deliver(offer);
        redirect.addFlashAttribute("linkWords", offer.words());
        link.ifPresent(address -> redirect.addFlashAttribute("link", address));
        return link.isPresent() ? "grant.done.link" : "grant.done.link-sent";
    }

    private static Profile profile(EnteredForm entered) {
        return new Profile(
                entered.requiredLine("prenom", "Prénom", 100),
                entered.requiredLine("nom", "Nom", 100),
                entered.requiredLine("boite", "Boîte aux lettres", 254));
    }

    private static String act(EnteredForm entered) {
        return entered.requiredLine("acte", "Pièce ou motif", 200);
    }

    private static String reason(EnteredForm entered) {
        return entered.text("motif", "Motif", 200);
    }
}
