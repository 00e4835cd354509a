package fr.cadreia.committee.paper;

import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A paper of the committee's as it was filed: a page, of which a PDF is made once what filed it is committed.
 *
 * @param name e.g. {@code IA-2026-0001-extrait-1}, see {@link fr.cadreia.committee.paper.FiledPdf}
 * @param chain of the journal, whose row that filed it attests its hash
 * @param html a whole page
 * @param mark small, at the foot of each sheet
 */
public record Paper(String name, String chain, Instant filedAt, String html, String mark) {

    /** Of all that the PDF is made of, in lower case hexadecimal. */
    public String sha256() {
        return DigestUtils.sha256Hex(html + mark);
    }
}
