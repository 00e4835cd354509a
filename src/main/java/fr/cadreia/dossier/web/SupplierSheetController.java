package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.SupplierQuestion;
import fr.cadreia.dossier.supplier.SupplierDesk;
import fr.cadreia.dossier.supplier.SupplierSheet;
import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.People;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The pages of a supplier who has a link: fifteen questions, saved as often as wished, read again, and sent once. */
@Controller
class SupplierSheetController {

    private static final String SHEET = "/fournisseur/{token:" + Secret.TOKEN + "}";
    private static final String CHECK = "/verification";

    private static final int MOST_REVISIONS = 999_999_999;

    private final SupplierDesk desk;
    private final Cases cases;
    private final People people;

    SupplierSheetController(SupplierDesk desk, Cases cases, People people) {
        this.desk = desk;
        this.cases = cases;
        this.people = people;
    }

    /**
     * A question as the page asks it.
     *
     * @param fault French; empty where its answer can be taken
     * @param asked whether the other answers call for one
     */
    record Asked(SupplierQuestion question, String value, String fault, boolean asked) {

        public List<FieldOption> options() {
            return question.options().entrySet().stream()
                    .map(option -> new FieldOption(option.getKey(), option.getValue()))
                    .toList();
        }

        /** Returns the answer in words; empty where there is none. */
        public String words() {
            return question.words(value);
        }
    }

    @GetMapping(SHEET)
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        SupplierSheet sheet = open(token, response);
        return form(sheet, token, sheet.draft(), Map.of(), model);
    }

    private String form(
            SupplierSheet sheet, String token, Map<String, String> answers, Map<String, String> faults, Model model) {
        show(sheet, token, answers, faults, model);
        return "supplier/sheet";
    }

    private void show(
            SupplierSheet sheet, String token, Map<String, String> answers, Map<String, String> faults, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("revision", sheet.revision());
        model.addAttribute("product", sheet.product());
        model.addAttribute(
                "organisation",
                people.organisationName(cases.get(sheet.caseReference()).organisation()));
        model.addAttribute("reference", sheet.caseReference());
        model.addAttribute("until", FrenchText.day(sheet.lastDay()));
        model.addAttribute(
                "questions",
                SupplierQuestion.ALL.stream()
                        .map(question -> new Asked(
                                question,
                                answers.getOrDefault(question.code(), ""),
                                faults.getOrDefault(question.code(), ""),
                                question.isAsked(answers)))
                        .toList());
        model.addAttribute("faulty", !faults.isEmpty());
    }

    /** Saves what was typed, and goes on to the reading where that is asked for and nothing is missing. */
    @PostMapping(SHEET)
    String save(@PathVariable String token, EnteredForm entered, Model model, HttpServletResponse response) {
        open(token, response);
        Map<String, String> typed = typed(entered);
        return entered.answer(() -> form(open(token, response), token, typed, Map.of(), model), () -> {
            desk.save(token, revision(entered), typed);
            if (!entered.has("verifier")) {
                return entered.done("supplier.sheet.saved", "/fournisseur/" + token);
            }
            Map<String, String> faults = SupplierDesk.faults(typed);
            if (faults.isEmpty()) {
                return "redirect:/fournisseur/" + token + CHECK;
            }
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(open(token, response), token, typed, faults, model);
        });
    }

    private static Map<String, String> typed(EnteredForm entered) {
        Map<String, String> typed = new LinkedHashMap<>();
        // A browser sends each line break as two characters.
        SupplierQuestion.ALL.forEach(question ->
                typed.put(question.code(), entered.value(question.code()).replace("\r\n", "\n")));
        return typed;
    }

    private static int revision(EnteredForm entered) {
        return entered.number("version", "Version de la fiche", 0, MOST_REVISIONS);
    }

    @GetMapping(SHEET + CHECK)
    String check(@PathVariable String token, Model model, HttpServletResponse response) {
        SupplierSheet sheet = open(token, response);
        Map<String, String> faults = SupplierDesk.faults(sheet.draft());
        show(sheet, token, sheet.draft(), faults, model);
        return "supplier/check";
    }

    @PostMapping(SHEET + "/envoi")
    String send(@PathVariable String token, EnteredForm entered, Model model, HttpServletResponse response) {
        open(token, response);
        return entered.answer(() -> check(token, model, response), () -> {
            desk.send(token, revision(entered));
            return "redirect:/fournisseur/merci";
        });
    }

    @GetMapping("/fournisseur/merci")
    String thanks() {
        return "supplier/sent";
    }

    /** Returns the sheet of a link that can be used: answers 404 or 410 otherwise, and says nothing of the case. */
    private SupplierSheet open(String token, HttpServletResponse response) {
        // Browsers tell no other site the address, and keep no copy of the page.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        SupplierSheet sheet = desk.find(token)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "Aucune fiche n’a cette adresse\u00a0: recopiez en entier celle que vous avez reçue."));
        if (!desk.isAlive(sheet)) {
            throw new ResponseStatusException(
                    HttpStatus.GONE,
                    "Ce lien a servi, ou il n’est plus valable. Rien de plus ne s’y lit\u00a0: pour compléter vos"
                            + " réponses, demandez un nouveau lien à votre contact.");
        }
        return sheet;
    }
}
