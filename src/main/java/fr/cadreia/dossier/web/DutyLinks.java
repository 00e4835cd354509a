package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.Duties.Owing;
import fr.cadreia.dossier.qualification.Duties.State;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The links to what the law demands of a case. */
@Component
class DutyLinks implements CaseLinks {

    private final Duties duties;

    DutyLinks(Duties duties) {
        this.duties = duties;
    }

    @Override
    public List<Link> of(Case dossier, Person reader) {
        String page = "/dossiers/" + dossier.reference() + "/obligations";
        Map<State, List<Owing>> byState = duties.byState(dossier.reference());
        List<Owing> owed = byState.values().stream().flatMap(Collection::stream).toList();
        if (owed.isEmpty()) {
            return List.of();
        }
        int missing = byState.get(State.MISSING).size();
        int toCome = byState.get(State.TO_COME).size();
        List<Link> links = new ArrayList<>();
        links.add(new Link(
                "Obligations légales\u00a0: " + (missing == 0 ? "rien à prouver" : missing + " à prouver")
                        + (toCome == 0 ? "" : ", " + toCome + " à venir"),
                page));
        if (owed.stream().anyMatch(owing -> owing.duty().code().equals(Duties.NOTICE))) {
            links.add(new Link("Mentions prêtes à l’emploi, pour dire que c’est une IA", page + "#mentions"));
        }
        return links;
    }
}
