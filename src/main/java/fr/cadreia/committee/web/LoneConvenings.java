package fr.cadreia.committee.web;

import fr.cadreia.committee.DecisionExtract;
import fr.cadreia.committee.DecisionExtracts;
import fr.cadreia.committee.Meetings;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.FrenchText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The cases that were convened by themselves, by their own task: their extract is their record, for no session has it. */
@Component
class LoneConvenings {

    private static final String CONVENING = "convening";
    private static final int MOST = 50;

    private final CaseHistory history;
    private final Meetings meetings;
    private final DecisionExtracts extracts;
    private final Cases cases;

    LoneConvenings(CaseHistory history, Meetings meetings, DecisionExtracts extracts, Cases cases) {
        this.history = history;
        this.meetings = meetings;
        this.extracts = extracts;
        this.cases = cases;
    }

    /** @param extracts numbers of those filed, the first one first; empty as long as the committee has not decided */
    record Row(String day, String where, String reference, String title, List<Integer> extracts) {}

    /** The latest days first. */
    List<Row> rows() {
        Map<String, StepDocument> latest = new LinkedHashMap<>();
        history.documents(Set.of(CONVENING)).forEach(convening -> latest.put(convening.processInstanceId(), convening));
        return latest.values().stream()
                .filter(convening -> meetings.sessionOf(convening.caseReference(), convening.processInstanceId())
                        .isEmpty())
                .sorted(Comparator.comparing(LoneConvenings::day).reversed())
                .limit(MOST)
                .map(this::row)
                .toList();
    }

    private Row row(StepDocument convening) {
        String reference = convening.caseReference();
        return new Row(
                FrenchText.weekday(day(convening)),
                convening.answers().is("mode", "written")
                        ? "Consultation écrite"
                        : convening.answers().text("place"),
                reference,
                cases.get(reference).title(),
                extracts.of(reference).stream()
                        .filter(extract -> extract.processInstanceId().equals(convening.processInstanceId()))
                        .map(DecisionExtract::number)
                        .toList());
    }

    private static LocalDate day(StepDocument convening) {
        return convening.answers().date("sessionDate").orElseThrow();
    }
}
