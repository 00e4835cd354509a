package fr.cadreia.catalogue;

import java.time.Instant;

/**
 * A use of another authority, as that authority tells of it: an experience to learn from. It is no entry of the
 * catalogue: nothing starts from it and it allows nothing.
 *
 * @param id 0 before it is stored
 * @param authority that tells of it
 * @param author account of the expert who entered it
 * @param source name of the file that it came in
 */
public record Experience(long id, String authority, Instant enteredAt, String author, String source, Told told) {

    /**
     * What the authority tells; an empty text where it says nothing.
     *
     * @param reference by which the authority names the use
     * @param service that uses it there
     * @param data personal data that it works on
     * @param status where it stands there
     * @param page address of the page that tells it
     */
    public record Told(
            String reference,
            String title,
            String service,
            String purpose,
            String kind,
            String product,
            String supplier,
            String data,
            String status,
            String benefits,
            String drawbacks,
            String decision,
            String page) {

        /** Returns all texts that a search looks into. */
        String words() {
            return String.join(" ", title, service, purpose, kind, product, supplier, benefits, drawbacks);
        }
    }
}
