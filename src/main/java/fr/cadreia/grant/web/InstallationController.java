package fr.cadreia.grant.web;

import fr.cadreia.grant.GrantLinks;
import fr.cadreia.grant.Installation;
import fr.cadreia.grant.InstallationState;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page where the first two persons enter their codes and close the installation. */
@Controller
class InstallationController {

    private static final String RECORD = GrantLinks.PAGE + "/installation";

    private final Installation installation;
    private final GrantPagesAccess access;
    private final AuthorityClock clock;

    InstallationController(Installation installation, GrantPagesAccess access, AuthorityClock clock) {
        this.clock = clock;
        this.installation = installation;
        this.access = access;
    }

    @GetMapping(GrantLinks.INSTALLATION)
    String form(Model model) {
        if (!installation.waitsForCodes()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "Les deux premières personnes ont ouvert leur compte\u00a0: connectez-vous.");
        }
        EnteredForm.none(model);
        return "grant/first";
    }

    @PostMapping(GrantLinks.INSTALLATION)
    String enter(EnteredForm entered, HttpServletRequest request, Model model) {
        return entered.answer(() -> form(model), () -> {
            String password = entered.newPassword();
            Role role = installation.enter(
                    request.getRemoteAddr(),
                    entered.requiredLine("code", "Code", 40),
                    entered.requiredLine("identifiant", "Identifiant", 63),
                    new Profile(
                            entered.requiredLine("prenom", "Prénom", 100),
                            entered.requiredLine("nom", "Nom", 100),
                            entered.requiredLine("boite", "Boîte aux lettres", 254)),
                    password);
            return entered.done(
                    role == Role.ADMINISTRATORS ? "grant.done.first-administrator" : "grant.done.first-guarantor",
                    "/connexion");
        });
    }

    @GetMapping(RECORD)
    String show(Principal principal, Model model) {
        return page(access.watcher(principal), model);
    }

    private String page(Person reader, Model model) {
        InstallationState state = installation.state().orElseThrow();
        model.addAttribute("open", installation.isOpen());
        model.addAttribute("missing", installation.isOpen() ? installation.missing() : List.of());
        model.addAttribute("adminClosed", !state.closing().administrator().isEmpty());
        model.addAttribute("guarantorClosed", !state.closing().guarantor().isEmpty());
        model.addAttribute(
                "closedAt", state.closing().at().map(FrenchText::moment).orElse(""));
        model.addAttribute("frameworkAct", state.closing().frameworkAct());
        model.addAttribute("record", state.closing().record());
        model.addAttribute("digest", state.closing().recordSha256());
        return "grant/installation";
    }

    private String frameworkAct(EnteredForm entered) {
        LocalDate day = entered.requiredDay("date", "Date de l’acte qui adopte le cadre");
        if (day.isAfter(clock.today())) {
            throw CommandRefusedException.invalid(
                    "Date de l’acte qui adopte le cadre\u00a0: elle est à venir, indiquez le jour où il a été pris.");
        }
        return entered.requiredLine("acte", "Acte qui adopte le cadre et son numéro", 80) + " du "
                + FrenchText.day(day);
    }

    @PostMapping(RECORD)
    String close(EnteredForm entered, Principal principal, Model model) {
        Person person = access.watcher(principal);
        return entered.answer(() -> page(person, model), () -> {
            boolean closed = installation.close(person, entered.value("motDePasse"), frameworkAct(entered));
            return entered.done(closed ? "grant.done.installed" : "grant.done.half-installed", RECORD);
        });
    }
}
