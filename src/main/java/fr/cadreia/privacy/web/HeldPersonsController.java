package fr.cadreia.privacy.web;

import fr.cadreia.grant.GrantDesk;
import fr.cadreia.grant.GrantRequest;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.privacy.Erasure;
import fr.cadreia.privacy.HeldData;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages on what is held of a person, from which the data protection officer asks for an erasure. */
@Controller
@RequestMapping(HeldPersonsController.PAGE)
class HeldPersonsController {

    static final String PAGE = "/protection-des-donnees";

    private static final int LISTED = 50;
    private static final int SHORTEST_SEARCH = 3;

    private final OfficeReaders readers;
    private final HeldData held;
    private final Erasure erasure;
    private final GrantDesk grants;

    HeldPersonsController(OfficeReaders readers, HeldData held, Erasure erasure, GrantDesk grants) {
        this.readers = readers;
        this.held = held;
        this.erasure = erasure;
        this.grants = grants;
    }

    /** Lists the persons whose names are known, and finds where words stand. */
    @GetMapping
    String persons(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Principal principal,
            Model model) {
        readers.of(principal, Role.DPO);
        model.addAttribute("words", words);
        model.addAttribute("persons", PageOf.of(held.named(words), number, LISTED));
        return "privacy/persons";
    }

    /** Finds where a text stands. */
    @GetMapping("/recherche")
    String search(@RequestParam(name = "texte", defaultValue = "") String text, Principal principal, Model model) {
        readers.of(principal, Role.DPO);
        boolean asked = text.strip().length() >= SHORTEST_SEARCH;
        model.addAttribute("text", text);
        model.addAttribute("asked", asked);
        if (asked) {
            model.addAttribute("places", erasure.places(text.strip()));
        }
        return "privacy/search";
    }

    @GetMapping("/personnes/{account}")
    String person(@PathVariable String account, Principal principal, Model model) {
        readers.of(principal, Role.DPO);
        return person(account, model);
    }

    private String person(String account, Model model) {
        HeldData.Named found = held.find(account)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Personne n’a ce compte, ou son identité est déjà effacée."));
        model.addAttribute("found", found);
        model.addAttribute("held", held.of(account));
        model.addAttribute("mayErase", found.left());
        model.addAttribute("places", erasure.places(found.name()));
        model.addAttribute(
                "asked",
                grants.waiting().stream()
                        .anyMatch(request -> request.kind() == GrantRequest.Kind.ERASURE
                                && request.account().equals(account)));
        EnteredForm.none(model);
        return "privacy/person";
    }

    @GetMapping("/personnes/{account}/export.json")
    ResponseEntity<byte[]> export(@PathVariable String account, Principal principal) {
        readers.of(principal, Role.DPO);
        if (held.find(account).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Personne n’a ce compte.");
        }
        return HeldFile.of(held.of(account));
    }

    @PostMapping("/personnes/{account}/effacement")
    String erase(@PathVariable String account, EnteredForm entered, Principal principal, Model model) {
        Person officer = readers.of(principal, Role.DPO);
        return entered.answer(() -> person(account, model), () -> {
            grants.ask(officer, GrantRequest.erasure(account, entered.requiredLine("motif", "Motif", 200)));
            return entered.done("privacy.done.erasure", PAGE + "/personnes/" + account);
        });
    }
}
