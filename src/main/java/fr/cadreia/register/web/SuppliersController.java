package fr.cadreia.register.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RegisterEvent.SupplierRestored;
import fr.cadreia.journal.RegisterEvent.SuppliersNamed;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.SupplierNames;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page where the stewards of the register give the spellings of a firm one name. */
@Controller
@RequestMapping(SuppliersController.PAGE)
class SuppliersController {

    static final String PAGE = "/fournisseurs";

    /** The number of rows of the journal that the page shows. */
    private static final int HISTORY = 50;

    private final CaseAccess access;
    private final SupplierNames names;
    private final People people;

    SuppliersController(CaseAccess access, SupplierNames names, People people) {
        this.people = people;
        this.access = access;
        this.names = names;
    }

    /** A spelling with another name. @param name empty where it names no firm @param who gave it */
    record RenamedRow(String code, String spelling, String name, String when, String who) {}

    /** A row of the journal; French. */
    record PastRow(String when, String act, String what, String who) {}

    @GetMapping
    String page(Principal principal, Model model) {
        if (!SupplierNames.keeps(access.person(principal))) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Les noms des fournisseurs sont tenus par les experts IA.");
        }
        EnteredForm.none(model);
        return show(model);
    }

    private String show(Model model) {
        List<Facet> known = names.known();
        model.addAttribute(
                "known",
                known.stream().sorted(Comparator.comparing(Facet::code)).toList());
        model.addAttribute(
                "renamed",
                names.renamed().stream()
                        .map(one -> new RenamedRow(
                                one.code(),
                                one.spelling(),
                                one.name(),
                                FrenchText.day(one.at()),
                                people.name(one.author())))
                        .toList());
        model.addAttribute(
                "history", names.history(HISTORY).stream().map(this::past).toList());
        return "register/suppliers";
    }

    private PastRow past(JournalEntry row) {
        return new PastRow(FrenchText.day(row.writtenAt()), row.kind().label(), told(row), people.name(row.actor()));
    }

    private static String told(JournalEntry row) {
        return row.as(SuppliersNamed.class)
                .map(named -> quoted(named.spellings())
                        + (named.name().isEmpty()
                                ? ", qui ne nomme plus de fournisseur"
                                : ", en " + quoted(List.of(named.name()))))
                .or(() -> row.as(SupplierRestored.class).map(restored -> quoted(List.of(restored.spelling()))))
                .orElse("");
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "«\u00a0" + name + "\u00a0»").collect(Collectors.joining(", "));
    }

    @PostMapping
    String rename(EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return entered.answer(() -> show(model), () -> {
            names.rename(person, entered.all("nom"), entered.line("retenu", "Nom à retenir", 200));
            return entered.done("suppliers.done.renamed", PAGE);
        });
    }

    @PostMapping("/defaire")
    String restore(EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return entered.answer(() -> show(model), () -> {
            names.restore(person, entered.value("nom"));
            return entered.done("suppliers.done.restored", PAGE);
        });
    }
}
