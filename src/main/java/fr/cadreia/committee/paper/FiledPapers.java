package fr.cadreia.committee.paper;

import java.util.List;
import java.util.Optional;

/** The filed papers. Append-only. */
public interface FiledPapers {

    void add(Paper paper);

    Optional<Paper> find(String name);

    boolean has(String name);

    /** Names of those filed with a chain of the journal, the oldest first. */
    List<String> names(String chain);

    /** Names of those of which no PDF is made yet, the oldest first. */
    List<String> withoutPdf(int most);
}
