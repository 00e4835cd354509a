package fr.cadreia.catalogue.web;

import fr.cadreia.catalogue.Audience;
import fr.cadreia.catalogue.CatalogueDesk;
import fr.cadreia.catalogue.CatalogueDesk.Draft;
import fr.cadreia.catalogue.CatalogueEntries;
import fr.cadreia.catalogue.CatalogueEntry;
import fr.cadreia.catalogue.DataKind;
import fr.cadreia.catalogue.EntryDrafts;
import fr.cadreia.catalogue.EntryStatus;
import fr.cadreia.catalogue.PartInDecision;
import fr.cadreia.catalogue.QualifiedLimits;
import fr.cadreia.catalogue.Solution;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Experts enter a solution in the catalogue from its case, and change its entry. */
@Controller
@RequestMapping("/catalogue")
class EntryController {

    private final CaseAccess access;
    private final CatalogueDesk desk;
    private final CatalogueEntries entries;
    private final EntryDrafts drafts;
    private final CaseRecords records;
    private final Opinions opinions;

    EntryController(
            CaseAccess access,
            CatalogueDesk desk,
            CatalogueEntries entries,
            EntryDrafts drafts,
            CaseRecords records,
            Opinions opinions) {
        this.opinions = opinions;
        this.access = access;
        this.desk = desk;
        this.entries = entries;
        this.drafts = drafts;
        this.records = records;
    }

    @GetMapping("/nouvelle")
    String begin(@RequestParam(name = "dossier") String reference, Principal principal, Model model) {
        Visit visit = access.open(principal, reference);
        requireExpert(visit.person());
        if (entries.ofCase(reference).isPresent()) {
            return "redirect:/catalogue/" + entries.ofCase(reference).get().id();
        }
        if (!desk.mayEnter(visit.dossier())) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "Une fiche naît d’un dossier généralisé, ou dont le bilan est favorable.");
        }
        Draft draft = new Draft(EntryStatus.QUALIFIED, "", records.today().plusYears(1), drafts.of(visit.dossier()));
        model.addAttribute("learned", reference);
        return form(EntryForm.fields(draft), model);
    }

    @PostMapping
    String enter(EnteredForm entered, Principal principal, Model model) {
        Visit visit = access.open(principal, entered.value("dossier"));
        String reference = visit.dossier().reference();
        model.addAttribute("learned", reference);
        return entered.answer(() -> form(entered.all(), model), () -> {
            long id = desk.enter(visit.person(), reference, EntryForm.read(entered, opinions), entered.notPersons());
            return entered.done("catalogue.done.entered", "/catalogue/" + id);
        });
    }

    @GetMapping("/{id:\\d+}/modification")
    String change(@PathVariable long id, Principal principal, Model model) {
        requireExpert(access.person(principal));
        CatalogueEntry entry = known(id);
        model.addAttribute("entry", entry);
        return form(EntryForm.fields(new Draft(entry.status(), "", entry.reviewOn(), entry.solution())), model);
    }

    @PostMapping("/{id:\\d+}/modification")
    String change(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        model.addAttribute("entry", known(id));
        return entered.answer(() -> form(entered.all(), model), () -> {
            int version = entered.number("version", "Version", 1, Integer.MAX_VALUE);
            desk.change(person, id, version, EntryForm.read(entered, opinions), entered.notPersons());
            return entered.done("catalogue.done.changed", "/catalogue/" + id);
        });
    }

    private String form(MultiValueMap<String, String> fields, Model model) {
        model.addAttribute("fields", fields);
        Map<String, String> names = new LinkedHashMap<>();
        opinions.kinds().forEach(kind -> names.put(kind.form(), kind.giver()));
        model.addAttribute("opinionNames", names);
        CataloguePages.choices(model);
        return "catalogue/edit";
    }

    private CatalogueEntry known(long id) {
        return entries.find(id)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Cette fiche n’est pas au catalogue."));
    }

    private static void requireExpert(Person person) {
        if (!CatalogueDesk.keeps(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Le catalogue est tenu par les experts IA.");
        }
    }

    /** An entry as the fields of its form, and back. */
    private static final class EntryForm {

        private static final int TEXT = 4000;
        private static final String YES = "oui";

        private EntryForm() {}

        static MultiValueMap<String, String> fields(Draft draft) {
            Solution solution = draft.solution();
            QualifiedLimits limits = solution.limits();
            MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
            fields.set("titre", solution.title());
            fields.set("usage", solution.purpose());
            fields.set("produit", solution.product());
            fields.set("fournisseur", solution.supplier());
            fields.set("conditions", solution.conditions());
            fields.set("lecons", solution.lessons());
            solution.opinions().forEach(fields::set);
            fields.put("donnees", names(limits.data()));
            fields.put("publics", names(limits.publics()));
            fields.put("roles", names(limits.uses()));
            fields.set("personnes", limits.affectsPersons() ? YES : "");
            fields.set("garantie", limits.guarded() ? YES : "");
            fields.set("statut", draft.status().name());
            fields.set("motif", draft.reason());
            fields.set("revue", draft.reviewOn().toString());
            return fields;
        }

        private static List<String> names(Set<? extends Enum<?>> values) {
            return values.stream().map(Enum::name).toList();
        }

        static Draft read(EnteredForm entered, Opinions kinds) {
            Map<String, String> opinions = new LinkedHashMap<>();
            kinds.kinds()
                    .forEach(kind -> opinions.put(
                            kind.form(), entered.text(kind.form(), "Avis-type\u00a0: " + kind.giver(), TEXT)));
            opinions.values().removeIf(String::isEmpty);
            QualifiedLimits limits = new QualifiedLimits(
                    several(entered, "donnees", "Données admises", DataKind.values()),
                    several(entered, "publics", "Public", Audience.values()),
                    several(entered, "roles", "Usages admis", PartInDecision.values()),
                    entered.value("personnes").equals(YES),
                    entered.value("garantie").equals(YES));
            Solution solution = new Solution(
                    entered.requiredLine("titre", "Nom de la solution", 80),
                    entered.required("usage", "À quoi elle sert", TEXT),
                    entered.line("produit", "Produit", 200),
                    entered.line("fournisseur", "Fournisseur", 200),
                    entered.required("conditions", "Conditions d’usage", TEXT),
                    entered.required("lecons", "Ce qu’on en a appris", TEXT),
                    opinions,
                    limits);
            return new Draft(
                    entered.choice("statut", "Statut", EntryStatus.values()),
                    entered.text("motif", "Motif", 2000),
                    entered.requiredDay("revue", "À revoir le"),
                    solution);
        }

        private static <E extends Enum<E>> Set<E> several(EnteredForm entered, String field, String label, E[] values) {
            Set<E> chosen = Arrays.stream(values)
                    .filter(value -> entered.all(field).contains(value.name()))
                    .collect(Collectors.toSet());
            if (chosen.size() != Set.copyOf(entered.all(field)).size()) {
                throw CommandRefusedException.invalid(
                        "Choisissez les réponses à «\u00a0" + label + "\u00a0» parmi celles proposées.");
            }
            return chosen;
        }
    }
}
