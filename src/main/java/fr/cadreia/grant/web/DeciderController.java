package fr.cadreia.grant.web;

import fr.cadreia.dossier.web.EnteredForm;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.grant.GrantDesk;
import fr.cadreia.grant.GrantLinks;
import fr.cadreia.grant.GrantRequest;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which organisation's authority decides for each: asked for like a right, and countersigned. */
@Controller
@RequestMapping(GrantLinks.DECIDERS)
class DeciderController {

    private final GrantPagesAccess access;
    private final GrantDesk desk;
    private final DecidingOrganisations deciding;
    private final People people;
    private final Clock clock;

    DeciderController(
            GrantPagesAccess access, GrantDesk desk, DecidingOrganisations deciding, People people, Clock clock) {
        this.access = access;
        this.desk = desk;
        this.deciding = deciding;
        this.people = people;
        this.clock = clock;
    }

    /** Of one organisation, in words; {@code holders} empty when nobody holds the authority that decides for it. */
    record Decider(String organisation, String deciding, String act, String holders) {}

    @GetMapping
    String show(Principal principal, Model model) {
        EnteredForm.none(model);
        return page(access.watcher(principal), model);
    }

    private String page(Person reader, Model model) {
        List<Person> authority = people.members(Role.AUTHORITY);
        model.addAttribute("organisations", people.organisations());
        model.addAttribute("asks", reader.has(Role.ADMINISTRATORS));
        model.addAttribute(
                "deciders",
                people.organisations().stream()
                        .map(organisation -> decider(organisation.id(), organisation.name(), authority))
                        .toList());
        return "grant/deciders";
    }

    private Decider decider(String id, String name, List<Person> authority) {
        String decides = deciding.of(id);
        return new Decider(
                name,
                decides.isEmpty() ? "" : people.organisationName(decides),
                deciding.act(id).orElse(""),
                authority.stream()
                        .filter(person -> person.organisation().equals(decides))
                        .map(Person::name)
                        .collect(Collectors.joining(", ")));
    }

    @PostMapping
    String ask(
            @RequestParam MultiValueMap<String, String> sent,
            Principal principal,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Person person = access.watcher(principal);
        EnteredForm entered = new EnteredForm(sent);
        try {
            LocalDate day = entered.requiredDay("date", "Date de l’acte");
            if (day.isAfter(LocalDate.now(clock))) {
                throw CommandRefusedException.invalid(
                        "Date de l’acte\u00a0: cette date est à venir, indiquez le jour où il a été pris.");
            }
            desk.ask(
                    person,
                    GrantRequest.decider(
                            entered.requiredLine("organisation", "Organisation", 64),
                            entered.requiredLine("decide", "Organisation qui décide", 64),
                            entered.requiredLine("numero", "Numéro de l’acte", 80) + " du " + FrenchText.day(day)));
        } catch (CommandRefusedException refused) {
            entered.refuse(refused, model, response);
            return page(person, model);
        }
        redirect.addFlashAttribute("doneMessage", "grant.done.asked");
        return "redirect:" + GrantLinks.PAGE;
    }
}
