package fr.cadreia.feedback.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.PublicTitles;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.feedback.FeedbackCollection;
import fr.cadreia.feedback.FeedbackCollection.Respondents;
import fr.cadreia.feedback.FeedbackDesk;
import fr.cadreia.feedback.FeedbackQuestion;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PublicForms;
import fr.cadreia.kernel.web.PublicUrls;
import fr.cadreia.kernel.web.QrCode;
import fr.cadreia.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A case's collections of answers, the poster that invites to one, and the page on which anybody answers. */
@Controller
class FeedbackController {

    private static final String CASE = "/dossiers/{reference}/retours";
    private static final String ANSWER = "/retours/{token:[0-9A-Za-z-]{1,14}}";
    private static final int MOST_ASKED = 10_000_000;

    /** Colleagues may share one address: so many an hour leave them room, and make a hundred by one person long work. */
    private static final int EACH = 20;

    private static final int ALL = 2_000;

    private final CaseAccess access;
    private final Cases cases;
    private final PublicTitles titles;
    private final FeedbackDesk desk;
    private final PublicForms forms;
    private final PublicUrls urls;

    FeedbackController(
            CaseAccess access,
            Cases cases,
            PublicTitles titles,
            FeedbackDesk desk,
            PublicForms forms,
            PublicUrls urls) {
        this.access = access;
        this.cases = cases;
        this.titles = titles;
        this.desk = desk;
        this.forms = forms;
        this.urls = urls;
    }

    @GetMapping(CASE)
    String show(@PathVariable String reference, Principal principal, Model model) {
        return page(access.open(principal, reference), model);
    }

    private String page(Visit visit, Model model) {
        Case dossier = visit.dossier();
        List<FeedbackCollection> gathered = desk.of(dossier.reference());
        model.addAttribute("dossier", dossier);
        model.addAttribute("keeps", FeedbackDesk.keeps(visit.person(), dossier));
        model.addAttribute("results", gathered.stream().map(desk::results).toList());
        model.addAttribute("questions", FeedbackQuestion.values());
        model.addAttribute("inUse", dossier.useState().isInUse());
        model.addAttribute(
                "openable",
                List.of(Respondents.values()).stream()
                        .filter(some -> gathered.stream().noneMatch(one -> one.isOpen() && one.respondents() == some))
                        .toList());
        EnteredForm.none(model);
        return "feedback/case";
    }

    @PostMapping(CASE)
    String open(@PathVariable String reference, EnteredForm entered, Principal principal, Model model) {
        return command(
                reference,
                entered,
                principal,
                model,
                "feedback.done.opened",
                person -> desk.open(
                        person,
                        reference,
                        entered.choice("aupres", "Auprès de qui\u00a0?", Respondents.values()),
                        entered.number("sollicites", "Personnes sollicitées", 0, MOST_ASKED)));
    }

    @PostMapping(CASE + "/{id:\\d{1,18}}/sollicites")
    String ask(
            @PathVariable String reference,
            @PathVariable long id,
            EnteredForm entered,
            Principal principal,
            Model model) {
        return command(
                reference,
                entered,
                principal,
                model,
                "feedback.done.asked",
                person -> desk.ask(
                        person, reference, id, entered.number("sollicites", "Personnes sollicitées", 1, MOST_ASKED)));
    }

    @PostMapping(CASE + "/{id:\\d{1,18}}/cloture")
    String close(
            @PathVariable String reference,
            @PathVariable long id,
            EnteredForm entered,
            Principal principal,
            Model model) {
        return command(
                reference,
                entered,
                principal,
                model,
                "feedback.done.closed",
                person -> desk.close(person, reference, id));
    }

    private String command(
            String reference,
            EnteredForm entered,
            Principal principal,
            Model model,
            String done,
            Consumer<Person> carriedOut) {
        Visit visit = access.open(principal, reference);
        return entered.answer(() -> page(access.open(principal, reference), model), () -> {
            carriedOut.accept(visit.person());
            return entered.done(done, "/dossiers/" + reference + "/retours");
        });
    }

    /** The poster, to print: the question, the link and its QR code. */
    @GetMapping(ANSWER + "/affiche")
    String poster(@PathVariable String token, Model model) {
        FeedbackCollection open = find(token);
        if (!open.token().equals(token)) {
            return plainAddress(open) + "/affiche";
        }
        String address = urls.of("/retours/" + open.token());
        model.addAttribute("solution", title(open));
        model.addAttribute("address", address);
        model.addAttribute("image", QrCode.of(address));
        return "feedback/poster";
    }

    @GetMapping(ANSWER)
    String form(@PathVariable String token, HttpServletResponse response, Model model) {
        FeedbackCollection found = find(token);
        if (!found.token().equals(token)) {
            return plainAddress(found);
        }
        forms.shown(response);
        return form(found, model);
    }

    private static String plainAddress(FeedbackCollection of) {
        return "redirect:/retours/" + of.token();
    }

    private String form(FeedbackCollection found, Model model) {
        model.addAttribute("solution", title(found));
        model.addAttribute("collection", found);
        model.addAttribute("questions", FeedbackQuestion.values());
        model.addAttribute("each", EACH);
        EnteredForm.none(model);
        return "feedback/answer";
    }

    @PostMapping(ANSWER)
    String answer(@PathVariable String token, EnteredForm entered, HttpServletRequest request, Model model) {
        FeedbackCollection found = find(token);
        return entered.answer(
                () -> form(find(token), model),
                () -> forms.receive(request, entered, "feedback-" + found.id(), EACH, ALL, () -> {
                    desk.answer(found.token(), choices(entered));
                    return "redirect:/retours/merci";
                }));
    }

    private static Map<FeedbackQuestion, Integer> choices(EnteredForm entered) {
        Map<FeedbackQuestion, Integer> choices = new EnumMap<>(FeedbackQuestion.class);
        for (FeedbackQuestion question : FeedbackQuestion.values()) {
            String field = question.name();
            if (!entered.value(field).isEmpty()) {
                choices.put(
                        question,
                        entered.number(
                                field, question.text(), 1, question.choices().size()));
            }
        }
        return choices;
    }

    @GetMapping("/retours/merci")
    String thanks() {
        return "feedback/thanks";
    }

    private FeedbackCollection find(String token) {
        return desk.find(token)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucun recueil n’a cette adresse\u00a0: vérifiez-la sur l’affiche."));
    }

    private String title(FeedbackCollection of) {
        return cases.find(of.caseReference())
                .map(found -> titles.of(List.of(found)).get(found.reference()))
                .orElse(of.caseReference());
    }
}
