package fr.cadreia.intake.web;

import fr.cadreia.intake.IntakeField;
import fr.cadreia.intake.IntakeFields;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingOffers;
import fr.cadreia.intake.date.DateFormat;
import fr.cadreia.intake.file.TextEncoding;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows an uploaded inventory's columns with the fields that they give. */
@Component
class MappingScreen {

    /** Formats of dates that a person is likely to mean, with their French names. */
    static final Map<String, String> FORMATS = formats();

    private static final int ROWS_SHOWN = 5;

    private final IntakeFields fields;
    private final MappingOffers offers;

    MappingScreen(IntakeFields fields, MappingOffers offers) {
        this.fields = fields;
        this.offers = offers;
    }

    private static Map<String, String> formats() {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put(DateFormat.DAY_FIRST, "jour/mois/année (24/12/2026)");
        formats.put(DateFormat.MONTH_FIRST, "mois/jour/année (12/24/2026)");
        formats.put(DateFormat.DAY_FIRST_SHORT, "jour/mois/année sur deux chiffres, de ce siècle (24/12/26)");
        formats.put(DateFormat.MONTH_FIRST_SHORT, "mois/jour/année sur deux chiffres, de ce siècle (12/24/26)");
        return Collections.unmodifiableMap(formats);
    }

    String show(UploadedInventory draft, Model model) {
        Inventory inventory = draft.inventory();
        List<IntakeField> all = fields.all();
        List<ColumnView> columns = IntStream.range(0, inventory.columns().size())
                .mapToObj(i -> ColumnView.of(i, inventory, draft.mapping(), all))
                .toList();
        List<String> mapped = columns.stream()
                .filter(column -> column.field() != null)
                .map(column -> column.field().key())
                .toList();
        model.addAttribute("draft", draft);
        model.addAttribute("inventory", inventory);
        model.addAttribute("formats", FORMATS);
        model.addAttribute("encodings", TextEncoding.values());
        model.addAttribute("saved", offers.fitting(inventory));
        model.addAttribute(
                "firstRows", inventory.rows().stream().limit(ROWS_SHOWN).toList());
        model.addAttribute("fields", all);
        model.addAttribute("columns", columns);
        model.addAttribute(
                "state",
                all.stream()
                        .filter(field -> field.isState() && !mapped.contains(field.key()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "translated",
                columns.stream().filter(column -> !column.values().isEmpty()).toList());
        model.addAttribute(
                "common",
                all.stream()
                        .filter(field -> field.isConstantPossible() && !field.isState())
                        .filter(field -> !mapped.contains(field.key()))
                        .toList());
        return "intake/mapping";
    }

    String refuse(UploadedInventory draft, IntakeRefusedException refused, Model model, HttpServletResponse response) {
        response.setStatus(status(refused).value());
        model.addAttribute("problems", refused.problems());
        return show(draft, model);
    }

    static HttpStatus status(IntakeRefusedException refused) {
        return refused instanceof IntakeRefusedException.TooLarge
                ? HttpStatus.PAYLOAD_TOO_LARGE
                : HttpStatus.BAD_REQUEST;
    }
}
