package fr.cadreia.register.web;

import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.format.LetterMentions;
import fr.cadreia.register.format.Publisher;
import fr.cadreia.register.format.RegisterAddresses;
import fr.cadreia.register.format.RegisterFormats;
import fr.cadreia.register.format.RegisterTable;
import fr.cadreia.register.format.RegisterTable.Header;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of the access to the register's data, and of the statement on a use that a letter must contain. */
@Controller
class OpenDataController {

    private final RegisterEntries entries;
    private final RegisterFormats formats;
    private final RegisterTable table;
    private final LetterMentions mentions;
    private final RegisterAddresses pages;
    private final Publisher publisher;

    OpenDataController(
            RegisterEntries entries,
            RegisterFormats formats,
            RegisterTable table,
            LetterMentions mentions,
            RegisterAddresses pages,
            Publisher publisher) {
        this.entries = entries;
        this.formats = formats;
        this.table = table;
        this.mentions = mentions;
        this.pages = pages;
        this.publisher = publisher;
    }

    @PublicPage
    @GetMapping("/registre/donnees")
    String data(Model model) {
        model.addAttribute("formats", formats.all());
        model.addAttribute("filters", FieldTable.REGISTER.filters());
        model.addAttribute("columns", table.header(Header.FRENCH));
        model.addAttribute("address", pages.at("/api/register"));
        model.addAttribute("publisher", publisher);
        return "register/data";
    }

    @PublicPage
    @GetMapping("/registre/{reference}/mentions")
    String mentions(@PathVariable String reference, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute(
                "mention",
                entries.find(reference)
                        .map(mentions::of)
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.NOT_FOUND, "Aucune fiche publique ne porte cette référence.")));
        return "register/mentions";
    }
}
