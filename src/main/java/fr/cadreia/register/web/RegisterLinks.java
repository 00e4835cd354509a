package fr.cadreia.register.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.people.Person;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.request.RegisterRequests;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The public entry of a case and what was asked about it, on its page. */
@Component
class RegisterLinks implements CaseLinks {

    private final RegisterEntries entries;

    private final RegisterRequests requests;

    RegisterLinks(RegisterEntries entries, RegisterRequests requests) {
        this.entries = entries;
        this.requests = requests;
    }

    @Override
    public List<Link> of(Case dossier, Person reader) {
        Stream<Link> entry = entries.find(dossier.reference()).stream()
                .map(version -> new Link(
                        "Fiche au registre public, version " + version.number(), "/registre/" + dossier.reference()));
        Stream<Link> asked = requests.about(dossier.reference()).stream()
                .filter(request -> request.isOpenTo(reader))
                .map(request -> new Link(
                        "Demande " + request.reference() + " (" + request.kind().label() + ")" + "\u00a0: "
                                + request.title(),
                        request.page()));
        return Stream.concat(entry, asked).toList();
    }
}
