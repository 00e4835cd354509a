package fr.cadreia.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All inventories that were taken over, and their rows. */
public interface IntakeBatches {

    /**
     * A use that is in the application already.
     *
     * @param batch and {@code row}: where it came from
     */
    record KnownUse(String reference, String title, long batch, int row) {}

    /** @param batch its id is left aside @return the new batch's id; all its rows are pending */
    long add(IntakeBatch batch, List<Inventory.Row> rows);

    Optional<IntakeBatch> find(long id);

    /** Newest first. */
    List<IntakeBatch> latest(int count);

    IntakeCounts counts(long batch);

    /** In the file's order. */
    List<Inventory.Row> pending(long batch);

    /** Known uses by key. */
    Map<String, KnownUse> known(Collection<String> keys);

    /**
     * Makes the row the one that its use is known by, in the caller's transaction.
     *
     * @return false when the row is pending no more
     * @throws org.springframework.dao.DuplicateKeyException when the use is known by another row
     */
    boolean claim(long batch, int row, String useKey);

    /** The row that was claimed has become a case. */
    void accept(long batch, int row, RowOutcome outcome, Map<String, Object> answers);

    /** The row becomes no case. Does nothing when it is pending no more. */
    void dismiss(long batch, int row, RowOutcome outcome);

    /** In the file's order; an empty status means all. */
    List<RowOutcome> outcomes(long batch, Optional<IntakeStatus> status, int offset, int count);
}
