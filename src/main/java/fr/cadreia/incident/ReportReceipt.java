package fr.cadreia.incident;

import java.time.LocalDate;

/**
 * What a person without an account receives for a report or request.
 *
 * @param reference under which it is dealt with
 * @param receipt by which they alone read the answer
 * @param answerBy the last day on which there is an answer
 */
public record ReportReceipt(String reference, Receipt receipt, LocalDate answerBy) {

    public String number() {
        return receipt.number();
    }
}
