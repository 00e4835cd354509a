package fr.cadreia.catalogue.web;

import fr.cadreia.catalogue.CatalogueEntries;
import fr.cadreia.catalogue.CatalogueEntry;
import fr.cadreia.catalogue.CatalogueJoining;
import fr.cadreia.catalogue.DataKind;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.MailAddress;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.UnknownParameters;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The catalogue: everybody reads what it offers, those who work here what was learned of it too; departments and communes join its solutions. */
@Controller
@RequestMapping("/catalogue")
class CatalogueController {

    private final CaseAccess access;
    private final CatalogueEntries entries;
    private final CatalogueJoining joining;
    private final CataloguePages pages;

    CatalogueController(CaseAccess access, CatalogueEntries entries, CatalogueJoining joining, CataloguePages pages) {
        this.access = access;
        this.entries = entries;
        this.joining = joining;
        this.pages = pages;
    }

    @GetMapping
    String list(
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Principal principal,
            Model model) {
        model.addAttribute(UnknownParameters.ATTRIBUTE, SearchRequest.unknown(parameters));
        return pages.list(reader(principal), SearchRequest.parse(parameters), page, model);
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Principal principal, Model model) {
        return pages.entry(reader(principal), newest(id), model);
    }

    private Optional<Person> reader(Principal principal) {
        return Optional.ofNullable(principal).map(access::person);
    }

    @GetMapping("/{id:\\d+}/versions/{version:\\d+}")
    String version(@PathVariable long id, @PathVariable int version, Principal principal, Model model) {
        CatalogueEntry found = entries.versions(id).stream()
                .filter(entry -> entry.version() == version)
                .findFirst()
                .orElseThrow(CatalogueController::unknown);
        return pages.entry(reader(principal), found, model);
    }

    @PostMapping("/{id:\\d+}/rejoindre")
    String join(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return opened(
                id,
                "rejoindre",
                person,
                entered,
                model,
                () -> joining.join(person, id, request(entered), entered.notPersons()));
    }

    private static CatalogueJoining.Request request(EnteredForm entered) {
        String mailbox = entered.requiredLine("adresse", "Adresse électronique du service", MailAddress.LONGEST);
        if (!MailAddress.isOne(mailbox)) {
            throw CommandRefusedException.invalid(
                    "«\u00a0Adresse électronique du service\u00a0»\u00a0: écrivez-la ainsi, service@collectivite.fr.");
        }
        return new CatalogueJoining.Request(
                entered.required("besoin", "Votre besoin", 4000),
                entered.number("utilisateurs", "Nombre d’utilisateurs", 1, 10_000_000),
                entered.choice("donnees", "Données", DataKind.values()),
                entered.requiredLine("fonction", "Fonction de la personne à contacter", 200),
                mailbox);
    }

    @PostMapping("/{id:\\d+}/dossier")
    String startFrom(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return opened(
                id,
                "dossier",
                person,
                entered,
                model,
                () -> joining.startFrom(person, id, entered.value("titre"), entered.notPersons()));
    }

    private String opened(
            long id, String form, Person person, EnteredForm entered, Model model, Supplier<String> command) {
        CatalogueEntry entry = newest(id);
        model.addAttribute("failed", form);
        return entered.answer(
                () -> pages.entry(Optional.of(person), entry, model), () -> "redirect:/dossiers/" + command.get());
    }

    private CatalogueEntry newest(long id) {
        return entries.find(id).orElseThrow(CatalogueController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Cette fiche n’est pas au catalogue.");
    }
}
