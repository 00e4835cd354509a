package fr.cadreia.committee.paper;

import java.util.Optional;

/** The PDFs that were made of the filed papers. Append-only. */
public interface FiledPdfs {

    /** @throws org.springframework.dao.DuplicateKeyException when one was made of the same paper before */
    void add(FiledPdf filed);

    Optional<FiledPdf> find(String name);
}
