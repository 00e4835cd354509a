package fr.cadreia.register.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.people.Person;
import fr.cadreia.register.RegisterEntries;
import java.util.List;
import org.springframework.stereotype.Component;

/** The public entry of a case, on its page. */
@Component
class RegisterLinks implements CaseLinks {

    private final RegisterEntries entries;

    RegisterLinks(RegisterEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<Link> of(Case dossier, Person reader) {
        return entries.find(dossier.reference()).stream()
                .map(version -> new Link(
                        "Fiche au registre public, version " + version.number(), "/registre/" + dossier.reference()))
                .toList();
    }
}
