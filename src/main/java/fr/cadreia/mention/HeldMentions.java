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

    /**
     * What is asked once although it stands many times: the same words, wherever they are mentioned; of a person, the same
     * text in the same place, which is reworded alike.
     *
     * @param first of those that stand for one another
     * @param texts how many there are
     */
    record Question(HeldMention first, int texts) {}

    /** Those of texts that have no rewording yet; what is to be answered first. */
    List<Question> waiting(int offset, int count);

    int countWaiting();

    /**
     * Keeps an answer about words, wherever they are mentioned.
     *
     * @param seen the answer that whoever gives this one read
     * @return whether that one still stood of any text that is not reworded
     */
    boolean mark(String key, boolean seen, boolean person);

    /**
     * Keeps what everybody reads in place of a text, wherever the same place says the same, all its questions being answered
     * by it.
     *
     * @return the cases that have it; none when somebody had said it before
     */
    List<String> reword(HeldMention question, String rewording);

    /** Ends all questions about a case: nobody reads its texts any more. */
    void withdraw(String reference);

    /** Removes the questions about a mention that is no person. @return the cases that had one */
    List<String> remove(String key);
}
