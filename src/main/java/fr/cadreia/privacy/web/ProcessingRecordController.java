package fr.cadreia.privacy.web;

import fr.cadreia.identity.Identity;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.privacy.DataInventory;
import fr.cadreia.privacy.DataInventory.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The record of processing (GDPR, article 30) of this application, for everybody. */
@Controller
class ProcessingRecordController {

    static final String PAGE = "/donnees-personnelles/registre";

    private final DataInventory inventory;
    private final Identity identity;

    ProcessingRecordController(DataInventory inventory, Identity identity) {
        this.inventory = inventory;
        this.identity = identity;
    }

    @PublicPage
    @GetMapping(PAGE)
    String show(Model model) {
        model.addAttribute(
                "activities",
                inventory.activities().stream()
                        .filter(activity -> activity.kept().stream().anyMatch(kept -> kept.kind() != Kind.TECHNICAL))
                        .toList());
        model.addAttribute("notice", identity.legal());
        return "privacy/record";
    }
}
