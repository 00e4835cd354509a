package fr.cadreia.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.catalogue.Experience.Told;
import fr.cadreia.intake.FieldSource;
import fr.cadreia.intake.IntakeFields;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.file.InventoryFiles;
import fr.cadreia.intake.file.InventoryFiles.ReadAs;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.kernel.text.VisibleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * Reads what other authorities tell of their uses: entries in the JSON of our register (one, a page of them, or one on
 * each line), or a sheet (CSV, XLSX) whose columns are recognised as those of an inventory are.
 */
@Component
public class ExperienceFiles {

    /** The most uses of one file: each is read by people. */
    static final int MOST = 200;

    /** The characters that are kept of what another authority wrote; its own page, to which the entry links, has all. */
    private static final int LINE = 200;

    private static final int TEXT = 4_000;

    private final IntakeFields fields;

    ExperienceFiles(IntakeFields fields) {
        this.fields = fields;
    }

    /** @throws CommandRefusedException in French, when the file tells nothing that can be read */
    public List<Told> read(String name, byte[] content) {
        List<Told> told = isJson(content) ? entries(content) : rows(name, content);
        if (told.size() > MOST) {
            throw CommandRefusedException.invalid("Ce fichier compte " + told.size()
                    + " usages\u00a0: gardez ceux dont on peut apprendre quelque chose, " + MOST + " au plus.");
        }
        return told;
    }

    private static boolean isJson(byte[] content) {
        String begin = new String(content, 0, Math.min(content.length, 100), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return begin.startsWith("{") || begin.startsWith("[");
    }

    private static List<Told> entries(byte[] content) {
        if (content.length > InventoryFiles.MAX_SIZE) {
            throw CommandRefusedException.invalid("Ce fichier dépasse 20 Mo\u00a0: découpez-le.");
        }
        List<JsonNode> found = new ArrayList<>();
        try {
            StoredJson.MAPPER
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(content)
                    .forEachRemaining(value -> found.addAll(apart(value)));
        } catch (IOException | RuntimeException e) {
            throw CommandRefusedException.invalid(
                    "Ce fichier commence comme du JSON et n’en est pas" + place(e) + ". Téléchargez-le de nouveau.");
        }
        if (found.isEmpty()
                || found.stream()
                        .anyMatch(entry -> line(entry, "/entry/identity/title").isEmpty())) {
            throw CommandRefusedException.invalid(
                    "Ce JSON n’est pas celui d’un registre comme le nôtre\u00a0: chaque fiche y a «\u00a0entry\u00a0», avec"
                            + " «\u00a0identity\u00a0» et «\u00a0title\u00a0». Prenez celui que donne «\u00a0Cette fiche en JSON\u00a0».");
        }
        return found.stream().map(ExperienceFiles::told).toList();
    }

    private static String place(Exception e) {
        Throwable cause = e instanceof JsonProcessingException ? e : e.getCause();
        return cause instanceof JsonProcessingException wrong && wrong.getLocation() != null
                ? ", ligne " + wrong.getLocation().getLineNr()
                : "";
    }

    /** Returns the entries of a value: those of a page or of a list, or the value itself. */
    private static List<JsonNode> apart(JsonNode value) {
        JsonNode several = value.isArray() ? value : value.path("entries");
        return several.isArray()
                ? StreamSupport.stream(several.spliterator(), false).toList()
                : List.of(value);
    }

    private static Told told(JsonNode found) {
        JsonNode decisions = found.at("/entry/decisions");
        String purpose = text(found, "/entry/identity/text");
        return new Told(
                line(found, "/reference"),
                line(found, "/entry/identity/title"),
                line(found, "/entry/steward/organisation/label"),
                purpose.isEmpty() ? text(found, "/entry/identity/summary") : purpose,
                line(found, "/entry/solution/kind/label"),
                line(found, "/entry/solution/product"),
                line(found, "/entry/solution/supplier"),
                line(found, "/entry/data/personalData/label"),
                line(found, "/status"),
                text(found, "/entry/evaluation/benefits"),
                text(found, "/entry/evaluation/drawbacks"),
                decisions.isEmpty() ? "" : text(decisions.get(decisions.size() - 1), "/outcome/label"),
                page(line(found, "/page")));
    }

    private static String line(JsonNode in, String pointer) {
        return line(in.at(pointer).asText(""));
    }

    private static String line(String text) {
        return ShortText.marked(VisibleText.line(text).strip(), LINE);
    }

    private static String text(JsonNode in, String pointer) {
        return text(in.at(pointer).asText(""));
    }

    private static String text(String text) {
        return ShortText.marked(VisibleText.without(text).strip(), TEXT);
    }

    /** Returns an address that a page may link to; else empty. */
    private static String page(String address) {
        return address.matches("https?://\\S+") ? address : "";
    }

    private List<Told> rows(String name, byte[] content) {
        try {
            Inventory sheet = InventoryFiles.read(name, content, ReadAs.FOUND);
            IntakeMapping mapping = fields.suggest(sheet);
            if (mapping.of("title").flatMap(FieldSource::column).isEmpty()) {
                throw CommandRefusedException.invalid(
                        "Aucune colonne ne se reconnaît comme le nom de l’usage\u00a0: nommez-la «\u00a0Nom de l’usage\u00a0».");
            }
            List<Told> told = sheet.rows().stream()
                    .filter(row -> !cell(mapping, row, "title").isEmpty())
                    .map(row -> told(mapping, row))
                    .toList();
            if (told.isEmpty()) {
                throw CommandRefusedException.invalid("Aucune ligne de ce fichier ne nomme un usage.");
            }
            return told;
        } catch (IntakeRefusedException refused) {
            throw CommandRefusedException.invalid(refused.getMessage());
        }
    }

    private static Told told(IntakeMapping mapping, Inventory.Row row) {
        String purpose = cell(mapping, row, "summary");
        return new Told(
                line(cell(mapping, row, "externalId")),
                line(cell(mapping, row, "title")),
                line(cell(mapping, row, "organisation")),
                text(purpose.isEmpty() ? cell(mapping, row, "need") : purpose),
                line(cell(mapping, row, "solutionKind")),
                line(cell(mapping, row, "product")),
                line(cell(mapping, row, "supplier")),
                line(cell(mapping, row, "personalData")),
                line(cell(mapping, row, "alreadyInUse")),
                text(cell(mapping, row, "expectedBenefit")),
                "",
                "",
                "");
    }

    private static String cell(IntakeMapping mapping, Inventory.Row row, String field) {
        return mapping.of(field)
                .flatMap(FieldSource::column)
                .map(column -> row.cells().getOrDefault(column, ""))
                .orElse("");
    }
}
