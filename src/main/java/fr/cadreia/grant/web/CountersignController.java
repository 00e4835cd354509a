package fr.cadreia.grant.web;

import fr.cadreia.grant.Credentials;
import fr.cadreia.grant.GrantDesk;
import fr.cadreia.grant.GrantLinks;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the requests that a guarantor signs or refuses, and of the one-time links that wait for a code. */
@Controller
@RequestMapping(GrantLinks.TO_SIGN)
class CountersignController {

    private final GrantPagesAccess access;
    private final GrantPage page;
    private final GrantDesk desk;
    private final Credentials credentials;
    private final People people;

    CountersignController(
            GrantPagesAccess access, GrantPage page, GrantDesk desk, Credentials credentials, People people) {
        this.access = access;
        this.page = page;
        this.desk = desk;
        this.credentials = credentials;
        this.people = people;
    }

    /** A one-time link that does nothing without a code. */
    record Link(long id, String who, String by, String until) {}

    @GetMapping
    String show(Principal principal, Model model) {
        return page(access.watcher(principal), model);
    }

    private String page(Person reader, Model model) {
        model.addAttribute("waiting", page.waiting(reader));
        model.addAttribute("signs", reader.has(Role.GUARANTORS));
        model.addAttribute(
                "links",
                credentials.waitingForCode().stream()
                        .map(link -> new Link(
                                link.id(),
                                people.name(link.account()),
                                people.name(link.madeBy()),
                                FrenchText.moment(link.expiresAt())))
                        .toList());
        EnteredForm.none(model);
        return "grant/sign";
    }

    @PostMapping("/{id:\\d{1,18}}/signature")
    String sign(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        return carryOut(
                id,
                principal,
                entered,
                model,
                person -> signed(desk.sign(person, id, entered.value("empreinte"), entered.value("motDePasse"))));
    }

    @PostMapping("/{id:\\d{1,18}}/refus")
    String refuse(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        return carryOut(id, principal, entered, model, person -> {
            desk.refuse(person, id, entered.text("motif", "Motif du refus", 500), entered.value("motDePasse"));
            return "grant.done.refused";
        });
    }

    @PostMapping("/liens/{id:\\d{1,18}}/code")
    String code(
            @PathVariable long id, EnteredForm entered, Principal principal, Model model, RedirectAttributes redirect) {
        return carryOut(id, principal, entered, model, person -> {
            redirect.addFlashAttribute("code", credentials.giveCode(person, id));
            return "grant.done.code";
        });
    }

    /** @return the message that says what was done, and what is left */
    private String signed(GrantDesk.Signed signed) {
        if (!signed.annulled()) {
            return "grant.done.signed";
        }
        if (signed.link().isEmpty()) {
            return "grant.done.signed-anew";
        }
        try {
            credentials.deliver(signed.link().get());
            return "grant.done.signed-sent";
        } catch (CommandRefusedException unsent) {
            return "grant.done.signed-unsent";
        }
    }

    private String carryOut(
            long id, Principal principal, EnteredForm entered, Model model, Function<Person, String> work) {
        Person person = access.watcher(principal);
        model.addAttribute("failed", id);
        return entered.answer(() -> page(person, model), () -> entered.done(work.apply(person), GrantLinks.TO_SIGN));
    }
}
