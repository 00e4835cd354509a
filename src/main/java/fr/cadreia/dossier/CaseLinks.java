package fr.cadreia.dossier;

import fr.cadreia.people.Person;
import java.util.List;

/** Pages of other features about a case, which its own page links to. */
public interface CaseLinks {

    /**
     * @param label French
     * @param path within the application, e.g. {@code /dossiers/IA-2026-0001/extraits/1}
     */
    record Link(String label, String path) {}

    /** Lists the links that this reader may open; empty where there are none. */
    List<Link> of(Case dossier, Person reader);
}
