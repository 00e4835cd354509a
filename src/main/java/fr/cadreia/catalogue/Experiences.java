package fr.cadreia.catalogue;

import fr.cadreia.catalogue.Experience.Told;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.TextSimilarity;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The experiences of other authorities, which experts enter from files. They are kept apart from the entries of the
 * catalogue, so that nothing can be joined or allowed by them.
 */
@Repository
public class Experiences {

    private static final String ALL = "select * from cadre_experience";

    private final JdbcClient jdbc;
    private final AuthorityClock clock;

    Experiences(JdbcClient jdbc, AuthorityClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lists what fits a text, the best first; everything by title for an empty one. */
    public List<Experience> search(String text) {
        return jdbc.sql(ALL).query(Experiences::experience).list().stream()
                .filter(found -> score(found, text) > 0)
                .sorted(Comparator.comparingDouble((Experience found) -> -score(found, text))
                        .thenComparing(
                                found -> TextSimilarity.folded(found.told().title())))
                .toList();
    }

    private static double score(Experience found, String text) {
        return TextSimilarity.found(text, found.told().words() + " " + found.authority());
    }

    public Optional<Experience> find(long id) {
        return jdbc.sql(ALL + " where id = ?")
                .param(id)
                .query(Experiences::experience)
                .optional();
    }

    /**
     * Enters what an authority tells, in the place of what it told before of the same uses.
     *
     * @param source name of the file
     * @throws CommandRefusedException when the person is no expert; then nothing is entered
     */
    @Transactional
    public void enter(Person expert, String authority, String source, List<Told> all) {
        requireExpert(expert);
        all.forEach(told -> {
            String key = told.reference().isEmpty() ? told.title() : told.reference();
            jdbc.sql("delete from cadre_experience where authority = ? and told_as = ?")
                    .params(authority, key)
                    .update();
            jdbc.sql("""
                            insert into cadre_experience (authority, told_as, entered_at, author, source, content)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            authority,
                            key,
                            clock.now().atOffset(ZoneOffset.UTC),
                            expert.id(),
                            source,
                            StoredJson.write(told))
                    .update();
        });
    }

    /** @throws CommandRefusedException when the person is no expert */
    @Transactional
    public void remove(Person expert, long id) {
        requireExpert(expert);
        jdbc.sql("delete from cadre_experience where id = ?").param(id).update();
    }

    private static void requireExpert(Person person) {
        if (!CatalogueDesk.keeps(person)) {
            throw CommandRefusedException.forbidden("Le catalogue est tenu par les experts IA.");
        }
    }

    private static Experience experience(ResultSet row, int index) throws SQLException {
        return new Experience(
                row.getLong("id"),
                row.getString("authority"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("source"),
                StoredJson.read(row.getString("content"), Told.class));
    }
}
