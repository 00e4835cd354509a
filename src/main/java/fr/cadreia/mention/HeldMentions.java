package fr.cadreia.mention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions about texts that were taken over, and the rewordings of those that name a person. */
@Repository
public class HeldMentions {

    private static final String SAME_TEXT = "field = ? and content_sha256 = ? and rewording = ''";

    /**
     * The select of each question once: words that nobody has judged, and texts with a person; equal texts in the same
     * place are one question.
     */
    private static final String ASKED = """
            select min(id) as id, count(*) as texts from cadre_held_mention where rewording = ''
            group by person, mention, case when person then field else '' end,
                case when person then content_sha256 else '' end""";

    private final JdbcClient jdbc;

    HeldMentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A question that is asked once although it occurs many times. Words are asked once, wherever they are mentioned.
     * For a person, equal texts in the same place are asked once, since they are reworded alike.
     *
     * @param first the first of the equal mentions
     * @param texts the number of texts
     */
    public record Question(HeldMention first, int texts) {}

    public void add(String reference, String field, String text, List<Mention> mentions) {
        mentions.forEach(mention -> jdbc.sql("""
                        insert into cadre_held_mention (case_reference, field, content, content_sha256, mention, words, person,
                            rewording) values (?, ?, ?, ?, ?, ?, false, '')""")
                .params(reference, field, text, DigestUtils.sha256Hex(text), mention.key(), mention.words())
                .update());
    }

    public Optional<HeldMention> find(long id) {
        return jdbc.sql("select * from cadre_held_mention where id = ?")
                .param(id)
                .query((row, number) -> held(row))
                .optional();
    }

    /**
     * Returns the rewording of a text that is held, blank as long as there is none; empty where the text is not held.
     */
    public Optional<String> rewording(String reference, String field) {
        return jdbc.sql("select max(rewording) from cadre_held_mention where case_reference = ? and field = ?")
                .params(reference, field)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /** Returns the rewordings of every held text of one kind, by reference. */
    public Map<String, String> rewordingsByReference(String field) {
        return rewordings("select distinct case_reference, rewording from cadre_held_mention where field = ?", field);
    }

    /** Returns the rewordings of every held text of a case, by field. */
    public Map<String, String> rewordingsByField(String reference) {
        return rewordings(
                "select distinct field, rewording from cadre_held_mention where case_reference = ?", reference);
    }

    private Map<String, String> rewordings(String query, String parameter) {
        Map<String, String> rewordings = new HashMap<>();
        jdbc.sql(query).param(parameter).query(row -> {
            rewordings.put(row.getString(1), row.getString(2));
        });
        return rewordings;
    }

    /** Lists the questions about texts without a rewording; those to answer come first. */
    public List<Question> waiting(int offset, int count) {
        return jdbc.sql(
                        "select h.*, asked.texts from (" + ASKED
                                + ") asked join cadre_held_mention h on h.id = asked.id order by h.person, h.id limit ? offset ?")
                .params(count, offset)
                .query((row, number) -> new Question(held(row), row.getInt("texts")))
                .list();
    }

    public int countWaiting() {
        return jdbc.sql("select count(*) from (" + ASKED + ") asked")
                .query(Integer.class)
                .single();
    }

    /**
     * Keeps an answer about words, wherever they are mentioned.
     *
     * @param seen the earlier answer that the person who gives this one read
     * @return whether the earlier answer still held for any text that is not reworded
     */
    public boolean mark(String key, boolean seen, boolean person) {
        return jdbc.sql("update cadre_held_mention set person = ? where mention = ? and person = ? and rewording = ''")
                        .params(person, key, seen)
                        .update()
                > 0;
    }

    /**
     * Keeps the public rewording of a text, for all equal texts in the same place, and so answers all its questions.
     *
     * @return the cases that have it; none when somebody had said it before
     */
    public List<String> reword(HeldMention question, String rewording) {
        String sha256 = DigestUtils.sha256Hex(question.text());
        List<String> references = jdbc.sql("select distinct case_reference from cadre_held_mention where " + SAME_TEXT)
                .params(question.field(), sha256)
                .query(String.class)
                .list();
        jdbc.sql("update cadre_held_mention set rewording = ? where " + SAME_TEXT)
                .params(rewording, question.field(), sha256)
                .update();
        return references;
    }

    /** Ends all questions about a case: nobody reads its texts any more. */
    public void withdraw(String reference) {
        jdbc.sql("update cadre_held_mention set rewording = 'Texte retiré' where case_reference = ? and rewording = ''")
                .param(reference)
                .update();
    }

    /** Removes the questions about a mention that is no person. @return the cases that had one */
    public List<String> remove(String key) {
        List<String> references = jdbc.sql("""
                        select distinct case_reference from cadre_held_mention
                        where mention = ? and person = false and rewording = ''""").param(key).query(String.class).list();
        jdbc.sql("delete from cadre_held_mention where mention = ? and person = false and rewording = ''")
                .param(key)
                .update();
        return references;
    }

    private static HeldMention held(ResultSet row) throws SQLException {
        return new HeldMention(
                row.getLong("id"),
                row.getString("case_reference"),
                row.getString("field"),
                row.getString("content"),
                row.getString("mention"),
                row.getString("words"),
                row.getBoolean("person"));
    }
}
