package fr.cadreia.guard.web;

import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.journal.DiagramEvent;
import fr.cadreia.journal.DiagramEvent.DeploymentAccepted;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.Reasoned;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The journal of deployments in words: who tried what, when, and what the guard answered. */
@Component
class DeploymentHistory {

    private final DeploymentJournal journal;
    private final People people;

    DeploymentHistory(DeploymentJournal journal, People people) {
        this.journal = journal;
        this.people = people;
    }

    /**
     * @param request its number; 0 where nothing was asked
     * @param reason of a guarantor, or empty
     * @param problems one line each
     * @param unsaid the number of problems beyond those that the journal keeps
     */
    record Row(
            String when,
            String who,
            String what,
            long request,
            String reason,
            List<File> files,
            List<String> problems,
            int unsaid) {

        /** @param sha256 of the content that was sent */
        record File(String name, String sha256) {}
    }

    /** @param who French name */
    record Acceptance(String who, Map<String, String> hashes) {

        boolean isOf(SourceFile file) {
            return file.sha256().equals(hashes.get(file.name()));
        }
    }

    /** Returns a page of rows, newest first. */
    PageOf<Row> page(int number, int size) {
        List<JournalEntry> entries = new ArrayList<>(journal.all());
        Collections.reverse(entries);
        return PageOf.of(entries, number, size).map(this::row);
    }

    /**
     * Returns the journal's acceptance of each deployment, by its id; a deployment that bypassed the guard has none.
     */
    Map<String, Acceptance> acceptances() {
        Map<String, Acceptance> acceptances = new HashMap<>();
        RecordedEvent.in(journal.all(), DeploymentAccepted.class)
                .forEach(accepted -> acceptances.put(
                        accepted.event().deployment(),
                        new Acceptance(
                                actor(accepted.row().actor()), accepted.event().files())));
        return acceptances;
    }

    private Row row(JournalEntry entry) {
        DiagramEvent event = entry.as(DiagramEvent.class).orElseThrow();
        List<Row.File> files = event.files().entrySet().stream()
                .map(file -> new Row.File(file.getKey(), file.getValue()))
                .toList();
        return new Row(
                FrenchText.moment(entry.writtenAt()),
                actor(entry.actor()),
                entry.kind().label(),
                event.request(),
                event instanceof Reasoned reasoned ? reasoned.reason() : "",
                files,
                event.problems(),
                event.problemCount() - event.problems().size());
    }

    private String actor(String id) {
        return id.equals(Journal.APPLICATION) ? "l’application" : people.name(id);
    }
}
