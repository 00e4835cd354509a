package fr.cadreia.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;

/**
 * The notation of an inventory's file: the encoding of its text, and the place of its table.
 *
 * @param encoding e.g. {@code windows-1252}; empty for a workbook, which says it itself
 * @param label of the encoding, French; empty for a workbook
 * @param chosen whether somebody chose the encoding, rather than it being found out
 * @param remarks French sentences on what is wrong with the text
 * @param sheets names of a workbook's visible sheets; empty for a text
 * @param sheet that was read; empty for a text
 * @param headingLine number of the line of the headings; 0 for an inventory that comes from no file
 * @param above beginnings of the lines that were left out above it
 */
public record InventoryNotation(
        String encoding,
        String label,
        boolean chosen,
        List<String> remarks,
        List<String> sheets,
        String sheet,
        int headingLine,
        List<String> above) {

    static final InventoryNotation NONE = new InventoryNotation("", "", false, List.of(), List.of(), "", 0, List.of());

    public InventoryNotation {
        remarks = List.copyOf(remarks);
        sheets = List.copyOf(sheets);
        above = List.copyOf(above);
    }

    public InventoryNotation with(String remark) {
        List<String> all = new ArrayList<>(remarks);
        all.add(remark);
        return new InventoryNotation(encoding, label, chosen, all, sheets, sheet, headingLine, above);
    }

    public InventoryNotation encoded(String name, String french, boolean byPerson) {
        return new InventoryNotation(name, french, byPerson, remarks, sheets, sheet, headingLine, above);
    }

    public InventoryNotation ofSheet(List<String> all, String read) {
        return new InventoryNotation(encoding, label, chosen, remarks, all, read, headingLine, above);
    }

    InventoryNotation headed(int line, List<String> leftOut) {
        return new InventoryNotation(encoding, label, chosen, remarks, sheets, sheet, line, leftOut);
    }

    @JsonIgnore
    public boolean isText() {
        return !encoding.isEmpty();
    }
}
