package fr.cadreia.committee.web;

import fr.cadreia.committee.DecisionExtracts;
import fr.cadreia.committee.Meetings;
import fr.cadreia.committee.session.ConvenedWith;
import fr.cadreia.dossier.Case;
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

/**
 * What the committee decides without a session: written consultations, and cases that were convened by themselves before
 * each of them had a session. Their extract is their record.
 */
@Component
class OutsideSessions {

    private static final String CONVENING = "convening";
    private static final int MOST = 50;

    private final CaseHistory history;
    private final Meetings meetings;
    private final DecisionExtracts extracts;
    private final Cases cases;

    OutsideSessions(CaseHistory history, Meetings meetings, DecisionExtracts extracts, Cases cases) {
        this.history = history;
        this.meetings = meetings;
        this.extracts = extracts;
        this.cases = cases;
    }

    /** @param extracts numbers of those filed, the first one first; empty as long as the committee has not decided */
    record Row(String day, String where, String reference, String title, List<Integer> extracts) {}

    /**
     * @param rows the latest days first
     * @param more how many earlier ones are left out
     */
    record Listed(List<Row> rows, int more) {}

    Listed listed() {
        Map<String, StepDocument> latest = new LinkedHashMap<>();
        history.documents(Set.of(CONVENING)).forEach(convening -> latest.put(convening.processInstanceId(), convening));
        List<StepDocument> outside = latest.values().stream()
                .filter(convening ->
                        convening.answers().text(ConvenedWith.SESSION).isEmpty())
                .filter(convening -> isWritten(convening)
                        || meetings.sessionOf(convening.caseReference(), convening.processInstanceId())
                                .isEmpty())
                .sorted(Comparator.comparing(OutsideSessions::day).reversed())
                .toList();
        List<StepDocument> shown = outside.stream().limit(MOST).toList();
        Map<String, Case> examined =
                cases.all(shown.stream().map(StepDocument::caseReference).toList());
        Map<String, List<Integer>> filed = extracts.numbers(
                shown.stream().map(StepDocument::processInstanceId).toList());
        return new Listed(
                shown.stream()
                        .map(convening -> row(
                                convening,
                                examined.get(convening.caseReference()),
                                filed.getOrDefault(convening.processInstanceId(), List.of())))
                        .toList(),
                outside.size() - shown.size());
    }

    private static boolean isWritten(StepDocument convening) {
        return convening.answers().is("mode", "written");
    }

    private static Row row(StepDocument convening, Case examined, List<Integer> extracts) {
        return new Row(
                FrenchText.weekday(day(convening)),
                isWritten(convening)
                        ? "Consultation écrite"
                        : convening.answers().text("place"),
                examined.reference(),
                examined.title(),
                extracts);
    }

    private static LocalDate day(StepDocument convening) {
        return convening.answers().date("sessionDate").orElseThrow();
    }
}
