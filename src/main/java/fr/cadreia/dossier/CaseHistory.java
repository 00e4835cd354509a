package fr.cadreia.dossier;

import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What all cases together did, for figures. Whoever asks for rows of all of them asks in the background, and keeps of
 * each what the figures need: there may be as many as there are cases.
 */
public interface CaseHistory {

    /** Every case, open or closed, by reference. */
    List<Case> cases();

    /** These, by reference. */
    List<Case> cases(Collection<String> references);

    /** What changes with every change of a case or of its journal, by reference. */
    Map<String, String> versions();

    /** Those whose experiment has begun, the newest first. */
    List<Case> begun();

    long count();

    long count(Case.Origin origin);

    /**
     * The journal's rows of these kinds, by case and in the order in which they were written, without their hashes.
     *
     * @param withContent whether what they say is needed; without, their content is empty
     */
    List<JournalEntry> entries(Set<JournalKind> kinds, boolean withContent);

    /** The same, of these cases. */
    List<JournalEntry> entries(Set<JournalKind> kinds, boolean withContent, Collection<String> references);

    /**
     * What happened of these kinds in a span of time, each with who did it, without what the rows say; the oldest first.
     *
     * @param after and {@code until}, which is included
     */
    List<JournalEntry> entries(Set<JournalKind> kinds, Instant after, Instant until);

    /** How often the journals of all matters record each kind; those that none does are absent. */
    Map<JournalKind, Long> counts();

    /** How many rows the journals of these cases have, by reference. */
    Map<String, Integer> lengths(Collection<String> references);

    /** When the last row of any journal was written; empty before there is one. */
    Optional<Instant> lastWritten();

    /**
     * The documents that these forms wrote, the oldest first.
     *
     * @param fields by form, which answers are needed; the others are left out
     */
    List<StepDocument> documents(Map<String, Set<String>> fields);

    /** The same, of these cases. */
    List<StepDocument> documents(Map<String, Set<String>> fields, Collection<String> references);
}
