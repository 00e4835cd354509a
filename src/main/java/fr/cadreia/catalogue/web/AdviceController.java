package fr.cadreia.catalogue.web;

import fr.cadreia.catalogue.AdviceDesk;
import fr.cadreia.catalogue.AdviceRequest;
import fr.cadreia.catalogue.AdviceRequests;
import fr.cadreia.catalogue.CatalogueDesk;
import fr.cadreia.catalogue.CatalogueEntries;
import fr.cadreia.catalogue.CatalogueEntry;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Demander conseil »: one's own questions and their answers; for the experts, those that wait. */
@Controller
@RequestMapping(AdviceController.PAGE)
class AdviceController {

    static final String PAGE = "/catalogue/conseils";

    private static final int RECENT = 50;

    private final CaseAccess access;
    private final AdviceDesk desk;
    private final AdviceRequests requests;
    private final CatalogueEntries entries;
    private final CaseRecords records;

    AdviceController(
            CaseAccess access,
            AdviceDesk desk,
            AdviceRequests requests,
            CatalogueEntries entries,
            CaseRecords records) {
        this.access = access;
        this.desk = desk;
        this.requests = requests;
        this.entries = entries;
        this.records = records;
    }

    /** A question in words; {@code answer} empty until there is one. */
    record Row(
            long id,
            String who,
            String asked,
            String due,
            boolean late,
            String about,
            String question,
            String answer,
            String answered) {}

    @GetMapping
    String show(@RequestParam(name = "fiche", defaultValue = "") String entry, Principal principal, Model model) {
        model.addAttribute("chosen", entry);
        return page(access.person(principal), model);
    }

    @PostMapping
    String ask(EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        model.addAttribute("chosen", entered.value("fiche"));
        return entered.answer(() -> page(person, model), () -> {
            desk.ask(person, entry(entered), entered.required("question", "Votre question", 4000));
            return entered.done("advice.done.asked", PAGE);
        });
    }

    private static Optional<Long> entry(EnteredForm entered) {
        return entered.value("fiche").isEmpty()
                ? Optional.empty()
                : Optional.of((long) entered.number("fiche", "Solution", 1, Integer.MAX_VALUE));
    }

    @PostMapping("/{id:\\d{1,18}}/reponse")
    String answer(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        model.addAttribute("failed", id);
        return entered.answer(() -> page(person, model), () -> {
            desk.answer(person, id, entered.required("reponse", "Votre réponse", 4000));
            return entered.done("advice.done.answered", PAGE);
        });
    }

    private String page(Person person, Model model) {
        boolean expert = CatalogueDesk.keeps(person);
        model.addAttribute("expert", expert);
        model.addAttribute("entries", entries.all());
        model.addAttribute("own", rows(requests.of(person.id())));
        model.addAttribute("waiting", expert ? rows(requests.waiting()) : List.of());
        model.addAttribute("most", RECENT);
        model.addAttribute("recent", expert ? rows(requests.answered(RECENT)) : List.of());
        EnteredForm.none(model);
        return "catalogue/advice";
    }

    private List<Row> rows(List<AdviceRequest> some) {
        return some.stream().map(this::row).toList();
    }

    private Row row(AdviceRequest request) {
        Optional<CatalogueEntry> about = request.entry().flatMap(entries::find);
        return new Row(
                request.id(),
                records.people().name(request.askedBy()) + ", "
                        + records.people().organisationName(request.organisation()),
                FrenchText.day(request.askedAt()),
                FrenchText.day(request.due()),
                request.isLate(records.today()),
                about.map(entry -> entry.solution().title()).orElse(""),
                request.question(),
                request.answer(),
                request.answeredAt()
                        .map(when -> records.people().name(request.answeredBy()) + ", le " + FrenchText.day(when))
                        .orElse(""));
    }
}
