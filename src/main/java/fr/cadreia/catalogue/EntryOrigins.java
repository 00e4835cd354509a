package fr.cadreia.catalogue;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.JournalRecorded;
import fr.cadreia.journal.UseState;
import fr.cadreia.notification.Announcements;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The cases that entries were learned from. A solution that is stopped, refused or suspended there is not joined before
 * the experts are asked, and they are told in the transaction that makes it so.
 */
@Component
public class EntryOrigins {

    private final CatalogueEntries entries;
    private final Cases cases;
    private final People people;
    private final Announcements announcements;

    EntryOrigins(CatalogueEntries entries, Cases cases, People people, Announcements announcements) {
        this.entries = entries;
        this.cases = cases;
        this.people = people;
        this.announcements = announcements;
    }

    /**
     * Returns the reason why the experts are asked first, in French without a full stop; empty where the solution still
     * serves or is tried.
     */
    public Optional<String> doubt(CatalogueEntry entry) {
        return Optional.ofNullable(doubts(List.of(entry)).get(entry.caseReference()));
    }

    /** Returns the same for many entries at once, by the reference of their cases. */
    public Map<String, String> doubts(List<CatalogueEntry> many) {
        Map<String, String> doubts = new HashMap<>();
        cases.all(many.stream().map(CatalogueEntry::caseReference).toList())
                .forEach((reference, origin) -> state(origin)
                        .ifPresent(state ->
                                doubts.put(reference, "La solution est " + state + " là où elle a été éprouvée")));
        return doubts;
    }

    private static Optional<String> state(Case origin) {
        if (!origin.isOpen()) {
            return Optional.of(origin.useState() == UseState.REFUSED ? "refusée" : "arrêtée");
        }
        if (origin.isStopped()) {
            return Optional.of("en cours d’arrêt");
        }
        return origin.useState() == UseState.SUSPENDED ? Optional.of("suspendue") : Optional.empty();
    }

    @EventListener
    void on(JournalRecorded row) {
        if (mayEnd(row)) {
            entries.ofCase(row.caseReference())
                    .filter(entry -> entry.status() == EntryStatus.QUALIFIED)
                    .ifPresent(entry -> doubt(entry).ifPresent(doubt -> tellExperts(entry, doubt)));
        }
    }

    /** Tells whether the row may end a solution; not the end of a stopped case, since its stop was told already. */
    private static boolean mayEnd(JournalRecorded row) {
        return switch (row.kind()) {
            case USE_SUSPENDED, DATA_GATE_CLOSED -> true;
            case STEP_ENTERED -> row.step().equals(Step.STOP.code());
            case CLOSED -> !row.step().equals(Step.STOP.code());
            default -> false;
        };
    }

    private void tellExperts(CatalogueEntry entry, String doubt) {
        String words = "Fiche du catalogue à revoir, «\u00a0" + entry.solution().title() + "\u00a0». " + doubt + ".";
        people.members(Role.AI_EXPERTS)
                .forEach(expert -> announcements.question(expert.id(), "", words, "/catalogue/" + entry.id()));
    }
}
