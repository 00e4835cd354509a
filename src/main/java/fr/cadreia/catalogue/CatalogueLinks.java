package fr.cadreia.catalogue;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The links from a case's page to the catalogue. */
@Component
class CatalogueLinks implements CaseLinks {

    private final CatalogueEntries entries;
    private final CatalogueStarts starts;
    private final CatalogueDesk desk;

    CatalogueLinks(CatalogueEntries entries, CatalogueStarts starts, CatalogueDesk desk) {
        this.entries = entries;
        this.starts = starts;
        this.desk = desk;
    }

    @Override
    public List<Link> of(Case dossier, Person reader) {
        List<Link> links = new ArrayList<>();
        starts.of(dossier.reference())
                .flatMap(start -> entries.find(start.entry()))
                .ifPresent(entry -> links.add(new Link(
                        "Partie de la fiche «\u00a0" + entry.solution().title() + "\u00a0» du catalogue",
                        page(entry))));
        Optional<CatalogueEntry> own = entries.ofCase(dossier.reference());
        own.ifPresent(entry ->
                links.add(new Link("Fiche au catalogue\u00a0: " + entry.status().label(), page(entry))));
        if (own.isEmpty() && CatalogueDesk.keeps(reader) && desk.mayEnter(dossier)) {
            links.add(new Link(
                    "Inscrire cette solution au catalogue", "/catalogue/nouvelle?dossier=" + dossier.reference()));
        }
        return links;
    }

    private static String page(CatalogueEntry entry) {
        return "/catalogue/" + entry.id();
    }
}
