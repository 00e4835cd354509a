package fr.cadreia.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;

/**
 * How an inventory's file writes its text.
 *
 * @param encoding e.g. {@code windows-1252}; empty for a workbook, which says it itself
 * @param label of the encoding, French; empty for a workbook
 * @param chosen whether somebody chose the encoding, rather than it being found out
 * @param remarks French sentences on what is wrong with the text
 */
public record InventoryNotation(String encoding, String label, boolean chosen, List<String> remarks) {

    public static final InventoryNotation WORKBOOK = new InventoryNotation("", "", false, List.of());

    public InventoryNotation {
        remarks = List.copyOf(remarks);
    }

    public InventoryNotation with(String remark) {
        List<String> all = new ArrayList<>(remarks);
        all.add(remark);
        return new InventoryNotation(encoding, label, chosen, all);
    }

    @JsonIgnore
    public boolean isText() {
        return !encoding.isEmpty();
    }
}
