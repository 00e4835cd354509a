package fr.cadreia.privacy.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.Traces;
import fr.cadreia.privacy.HeldData;
import fr.cadreia.privacy.HeldData.Held;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which each person reads what is held of them, and takes it along. */
@Controller
@RequestMapping("/compte/donnees")
class OwnDataController {

    private final CaseAccess access;
    private final HeldData held;
    private final Traces traces;

    OwnDataController(CaseAccess access, HeldData held, Traces traces) {
        this.access = access;
        this.held = held;
        this.traces = traces;
    }

    @GetMapping
    String show(Principal principal, Model model) {
        String account = access.person(principal).id();
        Held own = held.of(account);
        model.addAttribute("held", own);
        model.addAttribute("signIn", people(own));
        model.addAttribute(
                "readings",
                traces.of(account, "", 0).stream()
                        .limit(20)
                        .map(trace -> new Reading(trace.caseReference(), FrenchText.day(trace.day())))
                        .toList());
        return "privacy/own";
    }

    private static String people(Held own) {
        return own.kept().stream()
                .filter(part -> part.table().equals("cadre_identity"))
                .flatMap(part -> part.rows().stream())
                .map(row -> row.get("sign_in_name"))
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** A case that the person read on a day. */
    record Reading(String reference, String day) {}

    @GetMapping("/export.json")
    ResponseEntity<byte[]> export(Principal principal) {
        return HeldFile.of(held.of(access.person(principal).id()));
    }
}
