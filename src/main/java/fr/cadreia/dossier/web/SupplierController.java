package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.SupplierDeclaration;
import fr.cadreia.dossier.supplier.SupplierDesk;
import fr.cadreia.dossier.supplier.SupplierDesk.Standing;
import fr.cadreia.dossier.supplier.SupplierSheet;
import fr.cadreia.dossier.supplier.SupplierSheet.Cause;
import fr.cadreia.dossier.supplier.SupplierSheet.State;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PublicUrls;
import fr.cadreia.people.People;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case on which its supplier is asked for a sheet, and on which people read what it declared. */
@Controller
class SupplierController {

    private static final String PAGE = "/dossiers/{reference}/fournisseur";

    private final CaseAccess access;
    private final SupplierDesk desk;
    private final People people;
    private final AuthorityClock clock;
    private final PublicUrls urls;

    SupplierController(CaseAccess access, SupplierDesk desk, People people, AuthorityClock clock, PublicUrls urls) {
        this.access = access;
        this.desk = desk;
        this.people = people;
        this.clock = clock;
        this.urls = urls;
    }

    /** A sheet that was asked for; French. */
    record AskedView(String when, String cause, String state) {}

    /** What was declared once; French. */
    record DeclaredView(String when, List<FactLine> lines) {

        static DeclaredView of(SupplierDeclaration declared) {
            return new DeclaredView(FrenchText.day(declared.at()), SupplierDeclaration.lines(declared.answers()));
        }
    }

    @GetMapping(PAGE)
    String show(@PathVariable String reference, Principal principal, Model model) {
        return page(access.open(principal, reference), model);
    }

    private String page(Visit visit, Model model) {
        Case dossier = visit.dossier();
        Standing standing = desk.standing(dossier);
        List<DeclaredView> newestFirst = new ArrayList<>(
                standing.declared().stream().map(DeclaredView::of).toList());
        Collections.reverse(newestFirst);
        model.addAttribute("dossier", dossier);
        model.addAttribute("product", standing.tool().words());
        model.addAttribute("asks", SupplierDesk.asks(visit.person(), dossier));
        model.addAttribute("obstacle", standing.obstacle());
        model.addAttribute("outdated", standing.outdated());
        model.addAttribute("declared", newestFirst);
        model.addAttribute(
                "changedAnswers",
                dossier.useState() == UseState.GENERALIZED ? changedAnswers(standing.declared()) : List.of());
        model.addAttribute("asked", standing.asked().stream().map(this::view).toList());
        model.addAttribute(
                "waiting", standing.asked().stream().anyMatch(sheet -> sheet.state(clock.today()) == State.WAITING));
        model.addAttribute("causes", standing.asked().isEmpty() ? new Cause[0] : Cause.again());
        EnteredForm.none(model);
        return "supplier/case";
    }

    /** Lists the questions, French, whose answers differ between the last sheet and the one before it. */
    private static List<String> changedAnswers(List<SupplierDeclaration> declared) {
        if (declared.size() < 2) {
            return List.of();
        }
        List<FactLine> before =
                SupplierDeclaration.lines(declared.get(declared.size() - 2).answers());
        return SupplierDeclaration.lines(declared.get(declared.size() - 1).answers()).stream()
                .filter(line -> !before.contains(line))
                .map(FactLine::label)
                .toList();
    }

    private AskedView view(SupplierSheet sheet) {
        State state = sheet.state(clock.today());
        return new AskedView(
                FrenchText.day(sheet.askedAt()),
                sheet.cause().label(),
                switch (state) {
                    case WAITING -> state.label() + " jusqu’au " + FrenchText.day(sheet.lastDay());
                    case SENT ->
                        state.label() + " le "
                                + sheet.sentAt().map(FrenchText::day).orElse("");
                    case REPLACED, LAPSED -> state.label();
                });
    }

    @PostMapping(PAGE)
    String ask(
            @PathVariable String reference,
            EnteredForm entered,
            Principal principal,
            Model model,
            RedirectAttributes redirect) {
        Visit visit = access.open(principal, reference);
        return entered.answer(() -> page(access.open(principal, reference), model), () -> {
            Cause cause = entered.has("motif")
                    ? entered.choice("motif", "Pourquoi une nouvelle fiche\u00a0?", Cause.again())
                    : Cause.FIRST;
            SupplierDesk.Link link = desk.ask(visit.person(), reference, cause, entered.has("reprendre"));
            redirect.addFlashAttribute("link", urls.of("/fournisseur/" + link.token()));
            redirect.addFlashAttribute("linkProduct", link.product());
            redirect.addFlashAttribute("linkUntil", FrenchText.day(link.lastDay()));
            redirect.addFlashAttribute(
                    "linkFrom", people.organisationName(visit.dossier().organisation()));
            return entered.done("supplier.done.asked", "/dossiers/" + reference + "/fournisseur");
        });
    }
}
