package fr.cadreia.committee.session;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.trial.LateReassessments;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The order of business of a session as its members read it. */
@Component
class AgendaText {

    private final Cases cases;
    private final LateReassessments late;

    AgendaText(Cases cases, LateReassessments late) {
        this.cases = cases;
        this.late = late;
    }

    /** The whole agenda, a line for each case; re-evaluations that are late are on it by themselves. */
    String of(Session session) {
        Map<String, Case> known = cases.all(
                session.agenda().stream().map(AgendaItem::caseReference).toList());
        int[] point = {0};
        String points = session.agenda().stream()
                .map(item -> ++point[0] + ". " + item.caseReference() + " "
                        + known.get(item.caseReference()).title() + (item.withDebate() ? "" : " (sans débat)"))
                .collect(Collectors.joining("\n"));
        String overdue = late.all().stream()
                .map(found -> found.reference() + " " + found.title())
                .collect(Collectors.joining("\u00a0; "));
        return overdue.isEmpty() ? points : points + "\n" + ++point[0] + ". Réévaluations en retard\u00a0: " + overdue;
    }
}
