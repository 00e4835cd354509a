package fr.cadreia.committee;

import java.util.List;
import java.util.Optional;

/** The filed PDF files. Append-only. */
public interface FiledPdfs {

    void add(FiledPdf filed);

    Optional<FiledPdf> find(String name);

    boolean has(String name);

    /** Names of those filed with a chain of the journal, the oldest first. */
    List<String> names(String chain);
}
