package fr.cadreia.privacy.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.privacy.RedactionDesk;
import fr.cadreia.privacy.RedactionDesk.Elsewhere;
import java.security.Principal;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which content is asked to be withheld, and withheld. */
@Controller
@RequestMapping(RedactionController.PAGE)
class RedactionController {

    static final String PAGE = HeldPersonsController.PAGE + "/retraits";

    private final OfficeReaders readers;
    private final People people;
    private final RedactionDesk redactions;

    RedactionController(OfficeReaders readers, People people, RedactionDesk redactions) {
        this.readers = readers;
        this.people = people;
        this.redactions = redactions;
    }

    /** A request to withhold content, as its page lists it. */
    record RedactionRow(
            long id,
            String chain,
            String what,
            String reason,
            String who,
            String when,
            String state,
            String answer,
            Elsewhere elsewhere,
            boolean maySign) {}

    @GetMapping
    String show(@RequestParam(name = "dossier", defaultValue = "") String chain, Principal principal, Model model) {
        return page(readers.of(principal, Role.DPO, Role.GUARANTORS), chain.strip(), model);
    }

    private String page(Person reader, String chain, Model model) {
        boolean officer = reader.has(Role.DPO);
        model.addAttribute("officer", officer);
        model.addAttribute("chain", chain);
        if (officer && !chain.isEmpty() && !redactions.isKnown(chain)) {
            model.addAttribute("unknown", true);
        } else if (officer && !chain.isEmpty()) {
            model.addAttribute("targets", redactions.targets(chain));
        }
        model.addAttribute(
                "rows",
                redactions.all().stream()
                        .map(asked -> new RedactionRow(
                                asked.id(),
                                asked.chain(),
                                asked.what(),
                                asked.reason(),
                                people.name(asked.askedBy()),
                                FrenchText.day(asked.askedAt()),
                                asked.state().label(),
                                asked.answeredBy().isEmpty()
                                        ? ""
                                        : people.name(asked.answeredBy())
                                                + asked.answeredAt()
                                                        .map(FrenchText::day)
                                                        .map(day -> ", " + day)
                                                        .orElse("")
                                                + (asked.refusal().isEmpty() ? "" : "\u00a0: " + asked.refusal()),
                                redactions.elsewhere(asked),
                                asked.answeredBy().isEmpty()
                                        && reader.has(Role.GUARANTORS)
                                        && !asked.askedBy().equals(reader.id())))
                        .toList());
        EnteredForm.none(model);
        return "privacy/redactions";
    }

    @PostMapping
    String ask(EnteredForm entered, Principal principal, Model model) {
        Person officer = readers.of(principal, Role.DPO);
        String chain = entered.value("dossier").strip();
        return entered.answer(() -> page(officer, chain, model), () -> {
            redactions.ask(
                    officer,
                    chain,
                    entered.value("contenu"),
                    entered.text("motif", "Motif", 1000),
                    entered.notPersons());
            return entered.done("privacy.done.redaction", PAGE);
        });
    }

    @PostMapping("/{id:\\d{1,18}}/signature")
    String sign(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        return answer(
                id,
                "privacy.done.withheld",
                entered,
                principal,
                model,
                guarantor -> redactions.sign(guarantor, id, entered.value("motDePasse")));
    }

    @PostMapping("/{id:\\d{1,18}}/refus")
    String refuse(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        return answer(
                id,
                "privacy.done.refused",
                entered,
                principal,
                model,
                guarantor -> redactions.refuse(guarantor, id, entered.text("refus", "Motif du refus", 500)));
    }

    private String answer(
            long id, String done, EnteredForm entered, Principal principal, Model model, Consumer<Person> work) {
        Person guarantor = readers.of(principal, Role.GUARANTORS);
        if (redactions.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Aucune demande de retrait ne porte ce numéro.");
        }
        model.addAttribute("failed", id);
        return entered.answer(() -> page(guarantor, "", model), () -> {
            work.accept(guarantor);
            return entered.done(done, PAGE);
        });
    }
}
