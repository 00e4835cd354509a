package fr.cadreia.incident;

import java.time.LocalDate;

/**
 * The receipt of a person without an account for a report or request.
 *
 * @param reference of the report or request
 * @param receipt the number by which only this person reads the answer
 * @param answerBy the last day on which there is an answer
 */
public record ReportReceipt(String reference, Receipt receipt, LocalDate answerBy) {

    public String number() {
        return receipt.number();
    }
}
