package fr.cadreia.scenario;

import fr.cadreia.TestClock;
import fr.cadreia.dossier.Case;
import fr.cadreia.journal.JournalKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What every story of {@link PathStories} begins with; all that people do goes over the REST API. */
interface PathStory {

    /** The story of a case that has just been opened. */
    Story story();

    /** The story of another matter, which an account begins by the start form of its process. */
    Story begun(String process, String account, Object... answers);

    /** The story of another matter, which began in another way. */
    Story ofMatter(String process, String reference);

    /** The story’s case as it stands. */
    Case current();

    /** What the journal was told of the story’s case. */
    List<JournalKind> kinds();

    /** Passes to midnight, when this day begins. */
    default void passesTo(LocalDate day) {
        TestClock.stopsAt(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
