package fr.cadreia.catalogue.web;

import fr.cadreia.catalogue.CatalogueDesk;
import fr.cadreia.catalogue.Experience;
import fr.cadreia.catalogue.ExperienceFiles;
import fr.cadreia.catalogue.Experiences;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** « Expériences d’ailleurs »: what other authorities tell of their uses, for those who work here; experts enter it from files. */
@Controller
@RequestMapping(ExperienceController.PAGE)
class ExperienceController {

    static final String PAGE = "/catalogue/ailleurs";

    private static final int PAGE_SIZE = 25;
    private static final int TEXT_LENGTH = 100;

    private final CaseAccess access;
    private final Experiences experiences;
    private final ExperienceFiles files;
    private final People people;

    ExperienceController(CaseAccess access, Experiences experiences, ExperienceFiles files, People people) {
        this.people = people;
        this.access = access;
        this.experiences = experiences;
        this.files = files;
    }

    @GetMapping
    String list(
            @RequestParam(name = "texte", defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Principal principal,
            Model model) {
        EnteredForm.none(model);
        return show(access.person(principal), text, PageOf.asked(page), model);
    }

    private String show(Person reader, String text, int page, Model model) {
        String line = VisibleText.line(text);
        String asked = line.substring(0, Math.min(line.length(), TEXT_LENGTH));
        List<Experience> found = experiences.search(asked);
        model.addAttribute("text", asked);
        model.addAttribute("found", found.size());
        model.addAttribute("list", PageOf.of(found, page, PAGE_SIZE));
        model.addAttribute("keeps", CatalogueDesk.keeps(reader));
        return "catalogue/elsewhere";
    }

    @PostMapping
    String enter(
            EnteredForm entered,
            @RequestParam(name = "fichier", required = false) MultipartFile file,
            Principal principal,
            Model model) {
        Person person = access.person(principal);
        return entered.answer(() -> show(person, "", 1, model), () -> {
            String authority = entered.requiredLine("collectivite", "Collectivité", 200);
            byte[] content = EnteredForm.content(file);
            if (content.length == 0) {
                throw CommandRefusedException.invalid("Choisissez un fichier.");
            }
            String name = VisibleText.line(String.valueOf(file.getOriginalFilename()));
            experiences.enter(
                    person, authority, name.substring(0, Math.min(name.length(), 200)), files.read(name, content));
            return entered.done("experience.done.entered", PAGE);
        });
    }

    @GetMapping("/{id:\\d+}")
    String experience(@PathVariable long id, Principal principal, Model model) {
        Person reader = access.person(principal);
        Experience found = experiences
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Cette expérience n’est pas au catalogue\u00a0: revenez à la liste."));
        model.addAttribute("experience", found);
        model.addAttribute("entered", FrenchText.day(found.enteredAt()));
        model.addAttribute("author", people.name(found.author()));
        model.addAttribute("keeps", CatalogueDesk.keeps(reader));
        return "catalogue/experience";
    }

    @PostMapping("/{id:\\d+}/retrait")
    String remove(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        Person person = access.person(principal);
        return entered.answer(() -> show(person, "", 1, model), () -> {
            experiences.remove(person, id);
            return entered.done("experience.done.removed", PAGE);
        });
    }
}
