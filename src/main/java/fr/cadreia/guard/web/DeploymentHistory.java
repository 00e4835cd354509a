package fr.cadreia.guard.web;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.web.FrenchDates;
import fr.cadreia.dossier.web.PageOf;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.diagram.SourceFile;
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
     * @param problems one line each
     * @param unsaid how many problems more there were than the journal keeps
     */
    record Row(
            String when,
            String who,
            String what,
            boolean accepted,
            List<File> files,
            List<String> problems,
            int unsaid) {

        /** @param sha256 of the content that was sent */
        record File(String name, String sha256) {}
    }

    /** @param who French name */
    record Acceptance(String who, JsonNode hashes) {

        boolean isOf(SourceFile file) {
            return hashes.path(file.name()).asText().equals(file.sha256());
        }
    }

    /** Newest first. */
    PageOf<Row> page(int number, int size) {
        List<JournalEntry> entries = new ArrayList<>(journal.all());
        Collections.reverse(entries);
        return PageOf.of(entries, number, size).map(this::row);
    }

    /** What the journal knows of each deployment, by its id; nothing of one that came round the guard. */
    Map<String, Acceptance> acceptances() {
        Map<String, Acceptance> acceptances = new HashMap<>();
        for (JournalEntry entry : journal.all()) {
            if (entry.kind() == JournalKind.DEPLOYMENT_ACCEPTED) {
                JsonNode content = entry.facts();
                acceptances.put(
                        content.path("deployment").asText(),
                        new Acceptance(actor(entry.actor()), content.path("files")));
            }
        }
        return acceptances;
    }

    private Row row(JournalEntry entry) {
        JsonNode content = entry.facts();
        List<Row.File> files = new ArrayList<>();
        content.path("files")
                .properties()
                .forEach(file ->
                        files.add(new Row.File(file.getKey(), file.getValue().asText())));
        List<String> problems = new ArrayList<>();
        content.path("problems").forEach(problem -> problems.add(problem.asText()));
        return new Row(
                FrenchDates.moment(entry.writtenAt()),
                actor(entry.actor()),
                entry.kind().label(),
                entry.kind() == JournalKind.DEPLOYMENT_ACCEPTED,
                files,
                problems,
                content.path("problemCount").asInt(problems.size()) - problems.size());
    }

    private String actor(String id) {
        return id.equals(Journal.APPLICATION) ? "l’application" : people.name(id);
    }
}
