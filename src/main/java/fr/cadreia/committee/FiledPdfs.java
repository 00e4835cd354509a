package fr.cadreia.committee;

import java.util.Optional;

/** The filed PDF files. Append-only. */
public interface FiledPdfs {

    void add(FiledPdf filed);

    Optional<FiledPdf> find(String name);

    boolean has(String name);
}
