package fr.cadreia.mention;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about texts that were taken over, and what is read in place of those that name a person. */
public interface HeldMentions {

    void add(String reference, String field, String text, List<Mention> mentions);

    Optional<HeldMention> find(long id);

    /** What is read in place of a text that is held, blank for nothing yet; empty where it is not held. */
    Optional<String> rewording(String reference, String field);

    /** The same of every text of one kind that is held, by reference. */
    Map<String, String> rewordingsByReference(String field);

    /** The same of every text of a case that is held, by field. */
    Map<String, String> rewordingsByField(String reference);

    /** Those of a text that has no rewording yet; what is to be answered first. */
    List<HeldMention> waiting(int offset, int count);

    int countWaiting();

    /**
     * Keeps an answer.
     *
     * @param seen the answer that whoever gives this one read
     * @return whether that one still stood, the text not being reworded either
     */
    boolean mark(long id, boolean seen, boolean person);

    /**
     * Keeps what everybody reads in place of a text, all its questions being answered by it.
     *
     * @return whether nobody had said it before
     */
    boolean reword(String reference, String field, String rewording);

    /** Removes the questions about a mention that is no person. @return the cases that had one */
    List<String> remove(String key);
}
