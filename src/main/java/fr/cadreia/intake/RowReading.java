package fr.cadreia.intake;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.kernel.text.ShortText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The reading of a row.
 *
 * @param title in full, empty when the row has none
 * @param organisation id, or the row's own text where it names none
 * @param externalId the inventory's own identifier of the use, in full; may be empty
 * @param answers of the form {@code proposal}, valid for it; but a date of which only the month or the year is known is
 *     the ISO text of that ({@code 2023-05}, {@code 2023})
 * @param ended the end of the use, where it is over
 * @param useKey SHA-256 by which the same use is known again; empty when the row is refused
 * @param reason the reason why the row cannot become a case, in French; empty when it can
 * @param values the values of the fields that the row fills, in the fields' order
 */
record RowReading(
        String title,
        String organisation,
        String externalId,
        Answers answers,
        Optional<Ended> ended,
        String useKey,
        String reason,
        List<ReadValue> values) {

    /** @param on the day, the month or the year, as far as the row says it */
    record Ended(Optional<PartialDate> on) {}

    private static final int TITLE_LENGTH = 80;

    boolean isRefused() {
        return !reason.isEmpty();
    }

    /** Lists the values that somebody has to look at; the row comes in without them. */
    List<ReadValue> doubts() {
        return values.stream().filter(ReadValue::isDoubtful).toList();
    }

    /**
     * Returns the key of the row once somebody has said which use it is, even if other rows share its identifier or
     * name.
     */
    String decidedKey() {
        return DigestUtils.sha256Hex(useKey + "\n" + title);
    }

    /** Returns all keys of the row; none when it is refused. */
    Stream<String> keys() {
        return isRefused() ? Stream.empty() : Stream.of(useKey, decidedKey());
    }

    /** Returns the title of the case, which may be shorter than the row's. */
    String caseTitle() {
        return ShortText.marked(title, TITLE_LENGTH);
    }

    /** Returns the full title; empty when the case has the row's title as it is. */
    String fullTitle() {
        return title.equals(caseTitle()) ? "" : title;
    }
}
