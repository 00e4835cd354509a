package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who did what when and why, for a reader. Votes carry no name: those of agents are never known by name. */
@Component
class Timeline {

    private static final String VOTE = "vote";

    private final Journal journal;
    private final People people;

    Timeline(Journal journal, People people) {
        this.journal = journal;
        this.people = people;
    }

    /**
     * @param when French
     * @param iso for machines
     * @param step French, or empty
     * @param why French, or empty
     */
    record Row(String when, String iso, String who, String what, String step, String why) {}

    /** Newest first. */
    List<Row> of(String reference) {
        List<Row> rows = new ArrayList<>();
        for (JournalEntry entry : journal.of(reference)) {
            boolean vote = entry.kind() == JournalKind.VOTED || entry.step().equals(VOTE);
            rows.add(new Row(
                    FrenchDates.moment(entry.writtenAt()),
                    entry.writtenAt().toString(),
                    vote ? "Un membre du comité" : name(entry.actor()),
                    entry.kind().label(),
                    StepNames.of(entry.step()),
                    vote ? "" : JournalReasons.of(entry)));
        }
        Collections.reverse(rows);
        return rows;
    }

    private String name(String actor) {
        return Journal.APPLICATION.equals(actor) ? "L'application" : people.name(actor);
    }
}
