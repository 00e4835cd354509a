package fr.cadreia.portal.web;

import fr.cadreia.identity.AccessibilityStatement;
import fr.cadreia.identity.Identity;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.privacy.DataInventory;
import fr.cadreia.register.format.Publisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that the law demands of a public site, from what the authority configured, and the map of all pages. */
@Controller
class LegalController {

    private final Identity identity;
    private final Publisher publisher;
    private final DataInventory inventory;

    LegalController(Identity identity, Publisher publisher, DataInventory inventory) {
        this.identity = identity;
        this.publisher = publisher;
        this.inventory = inventory;
    }

    @PublicPage
    @GetMapping("/accessibilite")
    String accessibility(Model model) {
        AccessibilityStatement statement = identity.accessibility();
        model.addAttribute("statement", statement);
        model.addAttribute("auditedOn", statement.auditedOn() == null ? "" : FrenchText.day(statement.auditedOn()));
        return "legal/accessibility";
    }

    @PublicPage
    @GetMapping("/mentions-legales")
    String notices(Model model) {
        model.addAttribute("notice", identity.legal());
        model.addAttribute("publisher", publisher);
        return "legal/notices";
    }

    @PublicPage
    @GetMapping("/donnees-personnelles")
    String data(Model model) {
        model.addAttribute("notice", identity.legal());
        model.addAttribute(
                "kept",
                inventory
                        .kept()
                        .filter(kept -> kept.kind() != DataInventory.Kind.TECHNICAL)
                        .toList());
        return "legal/data";
    }

    @PublicPage
    @GetMapping("/plan-du-site")
    String siteMap() {
        return "site-map";
    }
}
