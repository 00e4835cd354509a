package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeField;
import fr.cadreia.intake.IntakeFields;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.mention.HeldMention;
import fr.cadreia.mention.HeldMentions.Question;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.mention.HeldTexts.Shape;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All texts of the inventories that may name a person. The people who take inventories over say whether they do: once
 * for the same words, however often these occur.
 */
@Controller
@RequestMapping("/reprise/noms")
class HeldTextsPage {

    private static final int SIZE = 100;
    private static final String FULL_TITLE = "Nom entier";
    private static final String QUESTION = "/{id:\\d{1,15}}";

    private final HeldTexts held;
    private final IntakeFields fields;

    HeldTextsPage(HeldTexts held, IntakeFields fields) {
        this.held = held;
        this.fields = fields;
    }

    @GetMapping
    String show(@RequestParam(name = "page", defaultValue = "1") String page, Model model) {
        int count = held.countWaiting();
        int pages = pages(count);
        int number = Math.min(PageOf.asked(page), pages);
        List<Question> waiting = held.waiting((number - 1) * SIZE, SIZE);
        model.addAttribute("count", count);
        model.addAttribute("page", number);
        model.addAttribute("pages", pages);
        model.addAttribute("questions", waiting.stream().map(this::asked).toList());
        // A fault stands beside its question, or at the head of the page where the question is not on it.
        model.addAttribute(
                "apart",
                waiting.stream()
                        .map(Question::first)
                        .noneMatch(asked ->
                                asked.person() && Long.valueOf(asked.id()).equals(model.getAttribute("failed"))));
        return "intake/held";
    }

    /**
     * A question about words of texts that were taken over.
     *
     * @param texts the number of texts that the answer is for
     * @param label the name of the first text within its use, French
     * @param title whether it is what the use is called
     */
    record Asked(HeldMention asked, int texts, String label, boolean title, Shape shape) {}

    private Asked asked(Question question) {
        HeldMention first = question.first();
        return new Asked(
                first,
                question.texts(),
                label(first.field()),
                first.field().equals(HeldTexts.TITLE),
                fields.shape(first.field()));
    }

    private String label(String field) {
        if (field.equals(HeldTexts.FULL_TITLE)) {
            return FULL_TITLE;
        }
        return fields.all().stream()
                .filter(known -> known.key().equals(field))
                .map(IntakeField::label)
                .findFirst()
                .orElse(field);
    }

    /** @param person whether the page said of the words that they are one */
    @PostMapping(path = QUESTION, params = "reponse=non")
    String dismiss(
            @PathVariable long id,
            @RequestParam(name = "personne", defaultValue = "false") boolean person,
            EnteredForm entered,
            Principal principal,
            Model model) {
        return answered(entered, model, () -> held.dismiss(id, person, principal.getName()));
    }

    @PostMapping(path = QUESTION, params = "reponse=oui")
    String confirm(@PathVariable long id, EnteredForm entered, Model model) {
        return answered(entered, model, () -> held.confirm(id));
    }

    @PostMapping(path = QUESTION, params = "reponse=nom")
    String reword(@PathVariable long id, EnteredForm entered, Principal principal, Model model) {
        model.addAttribute("failed", id);
        return answered(
                entered,
                model,
                () -> held.reword(id, entered.value("nom"), shape(id), entered.notPersons(), principal.getName()));
    }

    private Shape shape(long id) {
        return held.find(id).map(asked -> fields.shape(asked.field())).orElse(Shape.ANY);
    }

    /** Shows the same page again, with the error beside its question if that is still there. */
    private String answered(EnteredForm entered, Model model, Runnable answer) {
        String page = entered.has("page") ? entered.value("page") : "1";
        return entered.answer(() -> show(page, model), () -> {
            answer.run();
            return "redirect:/reprise/noms?page=" + Math.min(PageOf.asked(page), pages(held.countWaiting()));
        });
    }

    private static int pages(int count) {
        return Math.max(1, (count + SIZE - 1) / SIZE);
    }
}
