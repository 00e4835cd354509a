package fr.cadreia.register.web;

import fr.cadreia.committee.extract.DecisionLists;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.register.EntryDifference;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The versions of an entry, and all that one of them says, for verification. */
@Controller
@RequestMapping("/registre/{reference}")
class VersionsController {

    private final RegisterEntries entries;
    private final DecisionLists lists;

    VersionsController(RegisterEntries entries, DecisionLists lists) {
        this.entries = entries;
        this.lists = lists;
    }

    @PublicPage
    @GetMapping("/versions")
    String versions(@PathVariable String reference, Model model) {
        PublishedVersions versions = PublishedVersions.of(entries, reference);
        model.addAttribute("reference", reference);
        model.addAttribute("use", versions.newest().entry().identity().title());
        model.addAttribute("first", FrenchText.day(versions.newest().firstPublishedAt()));
        model.addAttribute(
                "versions", versions.all().stream().map(VersionRow::of).toList());
        return "register/versions";
    }

    /** Shows a version as it was, and its changes of the one before. */
    @PublicPage
    @GetMapping("/versions/{number}")
    String version(@PathVariable String reference, @PathVariable String number, Model model) {
        PublishedVersions versions = PublishedVersions.of(entries, reference);
        EntryVersion asked = versions.get(number);
        EntryPage page = EntryPage.of(asked);
        model.addAttribute("entry", page);
        model.addAttribute("detail", address(asked) + "/detail");
        model.addAttribute("listed", lists.listed(page.sessions()));
        model.addAttribute("newest", versions.newest().number());
        model.addAttribute(
                "difference",
                versions.before(asked)
                        .map(earlier -> EntryDifference.between(earlier.entry(), asked.entry()))
                        .orElse(null));
        return "register/version";
    }

    /** Shows all answers of the steps, question by question. */
    @PublicPage
    @GetMapping("/detail")
    String detail(@PathVariable String reference, Model model) {
        EntryPage page = EntryPage.of(PublishedVersions.of(entries, reference).newest());
        return detail(page, "/registre/" + reference, false, model);
    }

    @PublicPage
    @GetMapping("/versions/{number}/detail")
    String detail(@PathVariable String reference, @PathVariable String number, Model model) {
        EntryVersion asked = PublishedVersions.of(entries, reference).get(number);
        return detail(EntryPage.of(asked), address(asked), true, model);
    }

    /** @param path of the page that it is the detail of */
    private static String detail(EntryPage page, String path, boolean old, Model model) {
        model.addAttribute("entry", page);
        model.addAttribute("path", path);
        model.addAttribute("old", old);
        return "register/detail";
    }

    private static String address(EntryVersion version) {
        return "/registre/" + version.reference() + "/versions/" + version.number();
    }
}
