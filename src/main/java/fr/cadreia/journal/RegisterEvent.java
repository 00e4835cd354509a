package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/** An event of the register: a request of the public, or its answer. */
public sealed interface RegisterEvent extends Event {

    /** @param requestKind code of the kind of request */
    record RegisterAsked(
            String requestKind, @JsonProperty("case") String caseReference, String title, String text)
            implements RegisterEvent {}

    /** @param field its path in the entry */
    record RegisterCorrected(String request, String field, String was, String text) implements RegisterEvent {}

    /** @param field its path in the entry, or the whole of it */
    record RegisterWithheld(String request, String field, String legalReason) implements RegisterEvent {}

    /**
     * The event that the application hides its publications of a use whose taking over was taken back.
     *
     * @param field as in {@link RegisterWithheld}
     */
    record EntryTakenBack(String field, String reason) implements RegisterEvent, Reasoned {}

    /**
     * A version of an entry was published.
     *
     * @param reference of the case
     * @param sha256 of the version as it is stored, in lower case hexadecimal, as {@link #stored} makes it
     */
    record RegisterPublished(String reference, int version, String cause, String sha256) implements RegisterEvent {

        /**
         * Computes the hash that attests a stored version.
         *
         * @param at the moment of its publication
         * @param status code of the use's status, which lists read
         * @param late whether a re-evaluation is late, which lists read
         * @param reassessedOn the day of the last re-evaluation, or null, which figures read
         */
        public static String stored(
                String content, String cause, Instant at, String status, boolean late, LocalDate reassessedOn) {
            return DigestUtils.sha256Hex(String.join(
                    "\n",
                    content,
                    cause,
                    at.toString(),
                    status,
                    Boolean.toString(late),
                    Objects.toString(reassessedOn, "")));
        }
    }

    /**
     * Spellings of suppliers were given one name.
     *
     * @param name may name several firms; empty where the spellings name none
     */
    record SuppliersNamed(List<String> spellings, String name) implements RegisterEvent {}

    /** A spelling of a supplier has its own name again. */
    record SupplierRestored(String spelling) implements RegisterEvent {}

    record RegisterAnswered(String request, String requestKind) implements RegisterEvent {}
}
