package fr.cadreia.dossier.steps.assessment;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.ReportEvent.IncidentReported;
import fr.cadreia.kernel.text.FrenchText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The incidents with a solution: those noted in its journal, and reports that the experts held to be founded. */
@Component
public class SolutionIncidents {

    private final Journal journal;
    private final StepDocuments documents;

    SolutionIncidents(Journal journal, StepDocuments documents) {
        this.journal = journal;
        this.documents = documents;
    }

    /**
     * Returns the incidents since the criteria were measured before, in one French line; "aucun" when there are none.
     *
     * @param ofThisRound tells the evaluations that are being written: an evaluation that was sent back has judged
     *     nothing yet
     */
    public String since(String caseReference, Predicate<StepDocument> ofThisRound) {
        Instant measured = documents.of(caseReference).stream()
                .filter(document -> document.is(Assessment.class))
                .filter(ofThisRound.negate())
                .map(StepDocument::writtenAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        List<String> incidents = journal.of(caseReference).stream()
                .filter(entry -> entry.writtenAt().isAfter(measured))
                .flatMap(entry -> text(entry).stream())
                .toList();
        return incidents.isEmpty()
                ? "aucun"
                : incidents.size() + "\u00a0: " + incidents.stream().collect(Collectors.joining("\u00a0; "));
    }

    private static Optional<String> text(JournalEntry entry) {
        return entry.incident()
                .map(incident -> "%s, gravité %d, le %s"
                        .formatted(
                                incident instanceof IncidentReported reported
                                        ? "signalement " + reported.report()
                                        : "incident noté au journal",
                                incident.severity(),
                                FrenchText.day(entry.writtenAt())));
    }
}
