package fr.cadreia.catalogue.web;

import fr.cadreia.catalogue.CatalogueDesk;
import fr.cadreia.catalogue.CatalogueEntries;
import fr.cadreia.catalogue.DataKind;
import fr.cadreia.catalogue.EntryStatus;
import fr.cadreia.catalogue.UnproposedUse;
import fr.cadreia.catalogue.UnproposedUse.UsedFor;
import fr.cadreia.catalogue.UnproposedUseDesk;
import fr.cadreia.catalogue.UnproposedUseDesk.UseDeclaration;
import fr.cadreia.catalogue.UnproposedUses;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PublicForms;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** « J’utilise déjà… »: three questions, without an account if wished, and what the experts make of the answers. */
@Controller
class UnproposedUseController {

    static final String PAGE = "/j-utilise-deja";
    static final String LIST = "/catalogue/usages-non-proposes";

    private static final String UNKNOWN = "inconnu";
    private static final int LONGEST_TOOL = 80;
    private static final int EACH = 20;
    private static final int ALL = 500;

    private final CaseAccess access;
    private final UnproposedUseDesk desk;
    private final UnproposedUses uses;
    private final CatalogueEntries entries;
    private final CaseRecords records;
    private final PublicForms forms;

    UnproposedUseController(
            CaseAccess access,
            UnproposedUseDesk desk,
            UnproposedUses uses,
            CatalogueEntries entries,
            CaseRecords records,
            PublicForms forms) {
        this.access = access;
        this.desk = desk;
        this.uses = uses;
        this.entries = entries;
        this.records = records;
        this.forms = forms;
    }

    /**
     * The waiting declarations of a tool in a department, in words.
     *
     * @param names of the people who left theirs
     */
    record Group(
            String tool,
            String organisation,
            String organisationName,
            int count,
            String since,
            List<String> purposes,
            List<String> data,
            List<String> names) {}

    @GetMapping(PAGE)
    String form(Principal principal, HttpServletResponse response, Model model) {
        forms.shown(response);
        return page(principal, model);
    }

    private String page(Principal principal, Model model) {
        model.addAttribute("purposes", UsedFor.values());
        model.addAttribute("dataKinds", DataKind.values());
        model.addAttribute("organisations", records.people().organisations());
        model.addAttribute(
                "tools",
                entries.all().stream()
                        .filter(entry -> entry.status() != EntryStatus.WITHDRAWN)
                        .map(entry -> entry.solution().title())
                        .toList());
        model.addAttribute("own", own(principal));
        EnteredForm.none(model);
        return "catalogue/i-use";
    }

    /** Returns the French name of the reader's organisation; empty for a reader without an account. */
    private String own(Principal principal) {
        return principal == null
                ? ""
                : records.people().organisationName(access.person(principal).organisation());
    }

    @PostMapping(PAGE)
    String declare(EnteredForm entered, Principal principal, HttpServletRequest request, Model model) {
        return entered.answer(
                () -> page(principal, model),
                () -> forms.receive(request, entered, "unproposed-use", EACH, ALL, () -> {
                    UseDeclaration declared = declaration(entered, Optional.ofNullable(principal));
                    model.addAttribute("tool", declared.tool());
                    model.addAttribute("named", !declared.account().isEmpty());
                    model.addAttribute("answer", desk.declare(declared));
                    return "catalogue/i-use-answer";
                }));
    }

    private UseDeclaration declaration(EnteredForm entered, Optional<Principal> principal) {
        Optional<Person> person = principal.map(access::person);
        String data = entered.value("donnees");
        return new UseDeclaration(
                entered.requiredLine("outil", "Quel outil\u00a0?", LONGEST_TOOL),
                entered.choice("usage", "Pour quoi faire\u00a0?", UsedFor.values()),
                UNKNOWN.equals(data)
                        ? Optional.empty()
                        : Optional.of(entered.choice("donnees", "Avec quelles données\u00a0?", DataKind.values())),
                person.map(Person::organisation).orElseGet(() -> organisation(entered)),
                person.filter(signedIn -> entered.has("nom")).map(Person::id).orElse(""));
    }

    private String organisation(EnteredForm entered) {
        String chosen = entered.value("direction");
        if (!chosen.isEmpty()
                && records.people().organisations().stream()
                        .map(Organisation::id)
                        .noneMatch(chosen::equals)) {
            throw CommandRefusedException.invalid("Choisissez une direction ou une commune de la liste.");
        }
        return chosen;
    }

    @GetMapping(LIST)
    String list(Principal principal, Model model) {
        return list(access.person(principal), model);
    }

    private String list(Person reader, Model model) {
        boolean expert = CatalogueDesk.keeps(reader);
        if (!expert && !reader.attendsCommittee()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Les experts IA et le comité lisent les usages déclarés.");
        }
        LocalDate tomorrow = records.today().plusDays(1);
        model.addAttribute("expert", expert);
        model.addAttribute("year", uses.between(tomorrow.minusYears(1), tomorrow));
        model.addAttribute("groups", groups(expert));
        model.addAttribute(
                "entries",
                entries.all().stream()
                        .filter(entry -> entry.status() == EntryStatus.QUALIFIED)
                        .toList());
        EnteredForm.none(model);
        return "catalogue/unproposed";
    }

    private List<Group> groups(boolean expert) {
        Map<List<String>, List<UnproposedUse>> together = new LinkedHashMap<>();
        for (UnproposedUse use : uses.waiting()) {
            together.computeIfAbsent(
                            List.of(UnproposedUses.key(use.tool()), use.organisation()), key -> new ArrayList<>())
                    .add(use);
        }
        return together.values().stream().map(some -> group(some, expert)).toList();
    }

    private Group group(List<UnproposedUse> some, boolean expert) {
        UnproposedUse first = some.get(0);
        return new Group(
                first.tool(),
                first.organisation(),
                first.organisation().isEmpty() ? "" : records.people().organisationName(first.organisation()),
                some.size(),
                FrenchText.day(first.declaredOn()),
                some.stream().map(use -> use.purpose().label()).distinct().toList(),
                some.stream()
                        .map(use -> use.data().map(DataKind::label).orElse("Données inconnues"))
                        .distinct()
                        .toList(),
                expert
                        ? some.stream()
                                .map(UnproposedUse::account)
                                .filter(account -> !account.isEmpty())
                                .distinct()
                                .map(records.people()::name)
                                .toList()
                        : List.of());
    }

    @PostMapping(LIST + "/dossier")
    String regularise(EnteredForm entered, Principal principal, Model model) {
        Person expert = access.person(principal);
        return entered.answer(() -> list(expert, model), () -> {
            String reference =
                    desk.regularise(expert, entered.value("outil"), entered.value("direction"), entered.notPersons());
            return entered.done("unproposed.done.case", "/dossiers/" + reference);
        });
    }

    @PostMapping(LIST + "/fiche")
    String pointTo(EnteredForm entered, Principal principal, Model model) {
        Person expert = access.person(principal);
        return entered.answer(() -> list(expert, model), () -> {
            desk.pointTo(
                    expert,
                    entered.value("outil"),
                    entered.value("direction"),
                    entered.number("fiche", "Solution du catalogue", 1, Integer.MAX_VALUE));
            return entered.done("unproposed.done.entry", LIST);
        });
    }
}
