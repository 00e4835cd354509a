package fr.cadreia.catalogue.web;

import fr.cadreia.catalogue.CatalogueEntries;
import fr.cadreia.catalogue.CatalogueEntry;
import fr.cadreia.catalogue.Coverage;
import fr.cadreia.catalogue.DataKind;
import fr.cadreia.catalogue.EntryOrigins;
import fr.cadreia.catalogue.PartInDecision;
import fr.cadreia.catalogue.UseQuestion;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Puis-je l'utiliser ? »: four questions and an answer at once; nothing is stored. */
@Controller
class UseController {

    private static final String UNKNOWN = "inconnu";
    private static final String OTHER = "autre";

    private final CaseAccess access;
    private final CatalogueEntries entries;
    private final EntryOrigins origins;
    private final Coverage coverage;
    private final CaseRecords records;

    UseController(
            CaseAccess access, CatalogueEntries entries, EntryOrigins origins, Coverage coverage, CaseRecords records) {
        this.access = access;
        this.entries = entries;
        this.origins = origins;
        this.coverage = coverage;
        this.records = records;
    }

    @GetMapping("/catalogue/puis-je")
    String ask(@RequestParam Map<String, String> parameters, Principal principal, Model model) {
        Person person = access.person(principal);
        model.addAttribute("entries", entries.all());
        model.addAttribute("asked", parameters);
        CataloguePages.choices(model);
        boolean complete = parameters.keySet().containsAll(java.util.Set.of("fiche", "donnees", "role", "personnes"));
        if (complete) {
            model.addAttribute("answer", question(parameters, person).answer(records.today()));
            model.addAttribute("requester", person.isRequesterOf(person.organisation()));
        }
        return "catalogue/may-i";
    }

    private UseQuestion question(Map<String, String> parameters, Person person) {
        Optional<CatalogueEntry> entry = entry(parameters.get("fiche"));
        return new UseQuestion(
                entry,
                entry.flatMap(origins::doubt),
                entry.map(found -> coverage.of(found, person.organisation()).state())
                        .orElse(Coverage.State.NONE),
                known(DataKind.values(), "donnees", parameters),
                known(PartInDecision.values(), "role", parameters),
                known(YesNo.values(), "personnes", parameters).map(YesNo.YES::equals));
    }

    private enum YesNo {
        YES,
        NO
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String name, Map<String, String> parameters) {
        return UNKNOWN.equals(parameters.get(name))
                ? Optional.empty()
                : Optional.of(SearchRequest.constant(values, name, parameters)
                        .orElseThrow(() -> SearchRequest.bad("Répondez à chaque question.")));
    }

    private Optional<CatalogueEntry> entry(String id) {
        if (OTHER.equals(id)) {
            return Optional.empty();
        }
        return Optional.of(Optional.of(id)
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> entries.find(Long.parseLong(number)))
                .orElseThrow(() -> SearchRequest.bad("Choisissez une solution de la liste.")));
    }
}
