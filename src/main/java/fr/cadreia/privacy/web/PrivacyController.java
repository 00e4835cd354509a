package fr.cadreia.privacy.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.grant.GrantDesk;
import fr.cadreia.grant.GrantRequest;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.people.Traces;
import fr.cadreia.privacy.DataInventory;
import fr.cadreia.privacy.Erasure;
import fr.cadreia.privacy.HeldData;
import fr.cadreia.privacy.RedactionDesk;
import fr.cadreia.privacy.RetentionRound;
import java.security.Principal;
import java.util.Set;
import java.util.function.Consumer;
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

/** The pages of the data protection officer, some of which administrators and guarantors read too. */
@Controller
@RequestMapping(PrivacyController.PAGE)
class PrivacyController {

    static final String PAGE = "/protection-des-donnees";

    private static final int LISTED = 50;
    private static final int SHORTEST_SEARCH = 3;

    private final CaseAccess access;
    private final People people;
    private final HeldData held;
    private final Erasure erasure;
    private final GrantDesk grants;
    private final RedactionDesk redactions;
    private final RetentionRound round;
    private final DataInventory inventory;
    private final Traces traces;
    private final AuthorityClock clock;

    PrivacyController(
            CaseAccess access,
            People people,
            HeldData held,
            Erasure erasure,
            GrantDesk grants,
            RedactionDesk redactions,
            RetentionRound round,
            DataInventory inventory,
            Traces traces,
            AuthorityClock clock) {
        this.access = access;
        this.people = people;
        this.held = held;
        this.erasure = erasure;
        this.grants = grants;
        this.redactions = redactions;
        this.round = round;
        this.inventory = inventory;
        this.traces = traces;
        this.clock = clock;
    }

    private Person reader(Principal principal, Role... roles) {
        Person person = access.person(principal);
        if (Set.of(roles).stream().noneMatch(person::has)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Cette page est celle de la ou du délégué à la protection des données.");
        }
        return person;
    }

    // ---------------------------------------------------------------------------------------------------- persons

    /** Lists the persons whose names are known, and finds where words stand. */
    @GetMapping
    String persons(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Principal principal,
            Model model) {
        reader(principal, Role.DPO);
        model.addAttribute("words", words);
        model.addAttribute("persons", PageOf.of(held.named(words), number, LISTED));
        return "privacy/persons";
    }

    /** Finds where a text stands. */
    @GetMapping("/recherche")
    String search(@RequestParam(name = "texte", defaultValue = "") String text, Principal principal, Model model) {
        reader(principal, Role.DPO);
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
        reader(principal, Role.DPO);
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
        reader(principal, Role.DPO);
        if (held.find(account).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Personne n’a ce compte.");
        }
        return HeldFile.of(held.of(account));
    }

    @PostMapping("/personnes/{account}/effacement")
    String erase(@PathVariable String account, EnteredForm entered, Principal principal, Model model) {
        Person officer = reader(principal, Role.DPO);
        return entered.answer(() -> person(account, model), () -> {
            grants.ask(officer, GrantRequest.erasure(account, entered.requiredLine("motif", "Motif", 200)));
            return entered.done("privacy.done.erasure", PAGE + "/personnes/" + account);
        });
    }

    // --------------------------------------------------------------------------------------------------- readings

    /** A case that somebody read on a day. */
    record Reading(String who, String reference, String day) {}

    @GetMapping("/lectures")
    String readings(
            @RequestParam(name = "personne", defaultValue = "") String account,
            @RequestParam(name = "dossier", defaultValue = "") String reference,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Principal principal,
            Model model) {
        reader(principal, Role.DPO);
        String asked = reference.strip();
        model.addAttribute("account", account);
        model.addAttribute("reference", asked);
        model.addAttribute("names", people.distinctNames());
        model.addAttribute(
                "readings",
                PageOf.read(
                        traces.count(account, asked),
                        number,
                        Traces.page(),
                        from -> traces.of(account, asked, from).stream()
                                .map(trace -> new Reading(
                                        people.name(trace.account()),
                                        trace.caseReference(),
                                        FrenchText.day(trace.day())))
                                .toList()));
        model.addAttribute("period", period("traces"));
        return "privacy/readings";
    }

    private String period(String setting) {
        return inventory
                .kept()
                .filter(kept -> kept.setting().equals(setting))
                .map(DataInventory.Kept::period)
                .findFirst()
                .orElse("");
    }

    // -------------------------------------------------------------------------------------------------- retention

    /** What the round of a day did for one kind of data. */
    record RunRow(String begun, String what, String ended, long removed) {}

    @GetMapping("/effacements")
    String runs(Principal principal, Model model) {
        reader(principal, Role.DPO, Role.ADMINISTRATORS);
        model.addAttribute(
                "kept",
                inventory.kept().filter(kept -> !kept.setting().isEmpty()).toList());
        model.addAttribute(
                "runs",
                round.since(clock.today().minusDays(30)).stream()
                        .map(run -> new RunRow(
                                FrenchText.moment(run.begun()),
                                what(run.period()),
                                run.ended().map(FrenchText::moment).orElse(""),
                                run.removed()))
                        .toList());
        return "privacy/runs";
    }

    private String what(String setting) {
        return inventory
                .kept()
                .filter(kept -> kept.setting().equals(setting))
                .map(DataInventory.Kept::what)
                .findFirst()
                .orElse(setting);
    }

    // ------------------------------------------------------------------------------------------------- redactions

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
            boolean maySign) {}

    @GetMapping("/retraits")
    String redactions(
            @RequestParam(name = "dossier", defaultValue = "") String chain, Principal principal, Model model) {
        return redactions(reader(principal, Role.DPO, Role.GUARANTORS), chain.strip(), model);
    }

    private String redactions(Person reader, String chain, Model model) {
        boolean officer = reader.has(Role.DPO);
        model.addAttribute("officer", officer);
        model.addAttribute("chain", chain);
        if (officer && !chain.isEmpty()) {
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
                                asked.answeredBy().isEmpty()
                                        && reader.has(Role.GUARANTORS)
                                        && !asked.askedBy().equals(reader.id())))
                        .toList());
        EnteredForm.none(model);
        return "privacy/redactions";
    }

    @PostMapping("/retraits")
    String ask(EnteredForm entered, Principal principal, Model model) {
        Person officer = reader(principal, Role.DPO);
        String chain = entered.value("dossier").strip();
        return entered.answer(() -> redactions(officer, chain, model), () -> {
            redactions.ask(officer, chain, entered.value("contenu"), entered.required("motif", "Motif", 1000));
            return entered.done("privacy.done.redaction", PAGE + "/retraits");
        });
    }

    @PostMapping("/retraits/{id:\\d{1,18}}/signature")
    String sign(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        return answer(
                id,
                "privacy.done.withheld",
                entered,
                principal,
                model,
                guarantor -> redactions.sign(guarantor, id, entered.value("motDePasse")));
    }

    @PostMapping("/retraits/{id:\\d{1,18}}/refus")
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
        Person guarantor = reader(principal, Role.GUARANTORS);
        model.addAttribute("failed", id);
        return entered.answer(() -> redactions(guarantor, "", model), () -> {
            work.accept(guarantor);
            return entered.done(done, PAGE + "/retraits");
        });
    }
}
