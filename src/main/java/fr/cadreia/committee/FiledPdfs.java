package fr.cadreia.committee;

import java.util.List;
import java.util.Optional;

/** The filed PDF files. Append-only. */
public interface FiledPdfs {

    /**
     * What a paper was made of.
     *
     * @param html a whole page
     * @param mark small, at the foot of each sheet
     */
    record Page(String html, String mark) {}

    void add(FiledPdf filed, Page page);

    /** What the paper was made of. */
    Optional<Page> page(String name);

    Optional<FiledPdf> find(String name);

    boolean has(String name);

    /** Names of those filed with a chain of the journal, the oldest first. */
    List<String> names(String chain);
}
