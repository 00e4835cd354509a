package fr.cadreia.review;

import fr.cadreia.dossier.matter.MatterSource;
import fr.cadreia.review.Review.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All reviews of the framework; one at most is open. */
@Repository
public class Reviews implements MatterSource {

    /** Prefix of a review's reference, before its number. */
    public static final String PREFIX = "CADRE";

    /** The only value of the unique column {@code open_slot}, while a review runs. */
    private static final int TAKEN = 1;

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another one is open */
    public void add(Review review) {
        jdbc.sql("""
                        insert into cadre_framework_review (reference, reason, opened_on, opened_by, open_slot)
                        values (?, ?, ?, ?, ?)""")
                .params(review.reference(), review.reason(), review.openedOn(), review.openedBy(), TAKEN)
                .update();
    }

    public void update(Review review) {
        jdbc.sql("""
                        update cadre_framework_review set open_slot = ?, closed_on = ?, outcome = ?
                        where reference = ?""")
                .params(
                        review.isOpen() ? TAKEN : null,
                        review.closedOn().orElse(null),
                        review.outcome().map(Enum::name).orElse(null),
                        review.reference())
                .update();
    }

    @Override
    public Optional<Review> find(String reference) {
        return jdbc.sql("select * from cadre_framework_review where reference = ?")
                .param(reference)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Lists the reviews, the latest first. */
    public List<Review> all() {
        return jdbc.sql("select * from cadre_framework_review order by opened_on desc, reference desc")
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<Review> open() {
        return all().stream().filter(Review::isOpen).findFirst();
    }

    /** @throws NoSuchElementException when there is none */
    public Review get(String reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("Aucune révision " + reference + "."));
    }

    private static Review read(ResultSet row) throws SQLException {
        return new Review(
                row.getString("reference"),
                row.getString("reason"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("opened_by"),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf));
    }
}
