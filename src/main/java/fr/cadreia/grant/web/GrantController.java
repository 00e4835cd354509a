package fr.cadreia.grant.web;

import fr.cadreia.grant.Grant;
import fr.cadreia.grant.GrantDesk;
import fr.cadreia.grant.GrantLinks;
import fr.cadreia.grant.GrantRequest;
import fr.cadreia.grant.Grants;
import fr.cadreia.grant.Title;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of the rights in force and of the authority that decides for each organisation, with the forms that ask
 * for another right or for an end.
 */
@Controller
class GrantController {

    private final GrantPagesAccess access;
    private final GrantDesk desk;
    private final Grants grants;
    private final GrantPage page;
    private final DecidingOrganisations deciding;
    private final People people;
    private final AuthorityClock clock;

    GrantController(
            GrantPagesAccess access,
            GrantDesk desk,
            Grants grants,
            GrantPage page,
            DecidingOrganisations deciding,
            People people,
            AuthorityClock clock) {
        this.access = access;
        this.desk = desk;
        this.grants = grants;
        this.page = page;
        this.deciding = deciding;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The decider for one organisation, in words; {@code holders} is empty when nobody holds the authority that
     * decides for it.
     */
    record Decider(String organisation, String deciding, String act, String holders) {}

    @GetMapping(GrantLinks.PAGE)
    String list(Principal principal, Model model) {
        return page.list(access.watcher(principal), model);
    }

    @GetMapping(GrantLinks.PAGE + "/demande")
    String form(
            @RequestParam(name = "compte", defaultValue = "") String account,
            @RequestParam(name = "role", defaultValue = "") String role,
            Principal principal,
            Model model) {
        Person person = access.watcher(principal);
        model.addAttribute("chosenAccount", account);
        model.addAttribute("chosenRole", role);
        return page.form(person, model);
    }

    @PostMapping(GrantLinks.PAGE + "/demande")
    String ask(EnteredForm entered, Principal principal, Model model) {
        Person person = access.watcher(principal);
        model.addAttribute("chosenAccount", entered.value("compte"));
        model.addAttribute("chosenRole", entered.value("role"));
        return entered.answer(() -> page.form(person, model), () -> {
            desk.ask(person, right(entered));
            return entered.done("grant.done.asked", GrantLinks.PAGE);
        });
    }

    private static GrantRequest right(EnteredForm entered) {
        Role role = Role.of(entered.value("role"))
                .filter(Role::takesTwoPersons)
                .orElseThrow(() -> CommandRefusedException.invalid("Rôle\u00a0: choisissez-en un de la liste."));
        return GrantRequest.right(
                        entered.requiredLine("compte", "Compte", 64),
                        role,
                        role.isCommitteeMember() ? entered.line("titulaire", "Suppléant de", 64) : "",
                        entered.requiredDay("debut", "À partir du"),
                        entered.requiredDay("fin", "Jusqu’au (inclus)").plusDays(1),
                        entered.requiredLine("acte", "Acte ou pièce", 200))
                .titled(title(entered));
    }

    private static Title title(EnteredForm entered) {
        String civility = entered.line("civilite", "Civilité", 8);
        if (!civility.isEmpty() && !civility.equals(Title.MADAM) && !civility.equals(Title.SIR)) {
            throw CommandRefusedException.invalid("Civilité\u00a0: choisissez «\u00a0Mme\u00a0» ou «\u00a0M.\u00a0».");
        }
        return new Title(civility, entered.line("qualite", "Qualité", 200));
    }

    @PostMapping(GrantLinks.PAGE + "/{id:\\d{1,18}}/fin")
    String end(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        Person person = access.watcher(principal);
        return entered.answer(() -> page.listAfterRefusedEnd(person, id, model), () -> {
            Grant grant = grants.find(id)
                    .orElseThrow(() -> CommandRefusedException.conflict("Cette habilitation n’existe pas."));
            desk.ask(
                    person,
                    GrantRequest.end(
                            grant,
                            entered.requiredDay("jour", "À partir du"),
                            entered.requiredLine("acte", "Acte et motif", 200)));
            return entered.done("grant.done.asked", GrantLinks.PAGE);
        });
    }

    @PostMapping(GrantLinks.PAGE + "/demandes/{id:\\d{1,18}}/retrait")
    String drop(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        Person person = access.watcher(principal);
        return entered.answer(() -> page.list(person, model), () -> {
            desk.drop(person, id);
            return entered.done("grant.done.dropped", GrantLinks.PAGE);
        });
    }

    @GetMapping(GrantLinks.DECIDERS)
    String deciders(Principal principal, Model model) {
        EnteredForm.none(model);
        return deciders(access.watcher(principal), model);
    }

    private String deciders(Person reader, Model model) {
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

    @PostMapping(GrantLinks.DECIDERS)
    String askForDecider(EnteredForm entered, Principal principal, Model model) {
        Person person = access.watcher(principal);
        return entered.answer(() -> deciders(person, model), () -> {
            LocalDate day = entered.requiredDay("date", "Date de l’acte");
            if (day.isAfter(clock.today())) {
                throw CommandRefusedException.invalid(
                        "Date de l’acte\u00a0: cette date est à venir, indiquez le jour où il a été pris.");
            }
            desk.ask(
                    person,
                    GrantRequest.decider(
                            entered.requiredLine("organisation", "Organisation", 64),
                            entered.requiredLine("decide", "Organisation qui décide", 64),
                            entered.requiredLine("numero", "Numéro de l’acte", 80) + " du " + FrenchText.day(day)));
            return entered.done("grant.done.asked", GrantLinks.PAGE);
        });
    }
}
