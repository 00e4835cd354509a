package fr.cadreia.committee.paper;

import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A paper of the committee as it was filed: a page. Its PDF is made after the transaction that filed it is committed.
 *
 * @param name e.g. {@code IA-2026-0001-extrait-1}, see {@link fr.cadreia.committee.paper.FiledPdf}
 * @param chain of the journal; the row that filed the paper attests its hash
 * @param html a whole page
 * @param mark the small text at the foot of each sheet
 */
public record Paper(String name, String chain, Instant filedAt, String html, String mark) {

    /** Returns the hash of everything that the PDF is made of, in lower case hexadecimal. */
    public String sha256() {
        return DigestUtils.sha256Hex(html + mark);
    }
}
