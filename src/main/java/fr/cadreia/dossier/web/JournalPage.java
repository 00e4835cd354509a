package fr.cadreia.dossier.web;

import fr.cadreia.dossier.journal.JournalInspection;
import fr.cadreia.dossier.journal.Seals;
import fr.cadreia.people.Role;
import java.time.ZoneId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows administrators the last verification of the journal and its last seals, and verifies when asked. */
@Controller
@RequestMapping("/administration/journal")
class JournalPage {

    private static final int SHOWN_SEALS = 10;

    private final JournalInspection inspection;
    private final Seals seals;

    JournalPage(JournalInspection inspection, Seals seals) {
        this.inspection = inspection;
        this.seals = seals;
    }

    /** Before each of the handlers below. */
    @ModelAttribute
    void administratorsOnly(Authentication person) {
        boolean administrator = person.getAuthorities().stream()
                .anyMatch(authority -> Role.ADMINISTRATORS.id().equals(authority.getAuthority()));
        if (!administrator) {
            throw new AccessDeniedException("Page réservée aux administrateurs.");
        }
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("report", inspection.last().orElse(null));
        model.addAttribute("seals", seals.latest(SHOWN_SEALS));
        model.addAttribute("zone", ZoneId.systemDefault());
        return "dossier/journal";
    }

    @PostMapping
    String verify() {
        inspection.verify();
        return "redirect:/administration/journal";
    }
}
