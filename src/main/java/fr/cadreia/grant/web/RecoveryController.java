package fr.cadreia.grant.web;

import fr.cadreia.grant.GrantLinks;
import fr.cadreia.grant.GuarantorRecovery;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page where the code of {@code recover-guarantor} is entered. */
@Controller
@RequestMapping(GrantLinks.PAGE + "/secours")
class RecoveryController {

    private final GrantPagesAccess access;
    private final GuarantorRecovery recovery;

    RecoveryController(GrantPagesAccess access, GuarantorRecovery recovery) {
        this.access = access;
        this.recovery = recovery;
    }

    @GetMapping
    String form(Principal principal, Model model) {
        return page(access.person(principal), model);
    }

    private String page(Person reader, Model model) {
        model.addAttribute("needed", recovery.isNeeded());
        model.addAttribute("holds", recovery.mayEnter(reader));
        model.addAttribute("accounts", recovery.mayEnter(reader) ? recovery.accounts(reader) : Map.of());
        EnteredForm.none(model);
        return "grant/recovery";
    }

    @PostMapping
    String enter(EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return entered.answer(() -> page(person, model), () -> {
            recovery.enter(person, entered.requiredLine("code", "Code", 40), entered.required("compte", "Garant", 64));
            return "redirect:/comite/composition";
        });
    }
}
