package fr.cadreia.journal;

import java.time.LocalDate;

/** What the supplier of a tool is asked, and its declaration. */
public sealed interface SupplierEvent extends Event {

    /**
     * @param sheet its number
     * @param until the last day on which it can be sent
     * @param reason French
     */
    record SupplierSheetRequested(long sheet, LocalDate until, String reason) implements SupplierEvent, Reasoned {}

    /** The row attests the document that holds the supplier's answers. */
    record SupplierSheetReceived(long sheet) implements SupplierEvent {}
}
