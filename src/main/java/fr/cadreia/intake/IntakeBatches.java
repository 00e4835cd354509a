package fr.cadreia.intake;

import fr.cadreia.intake.IntakeBatch.TakenBack;
import fr.cadreia.kernel.form.Answers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All inventories that were taken over, and their rows. */
public interface IntakeBatches {

    /**
     * A use that is in the application already.
     *
     * @param batch and {@code row}: where it came from; 0 when from no inventory
     */
    record KnownUse(String reference, String title, long batch, int row) {}

    /** @param batch its id is left aside @return the new batch's id; all its rows are pending */
    long add(IntakeBatch batch, List<Inventory.Row> rows);

    Optional<IntakeBatch> find(long id);

    /** Newest first. */
    List<IntakeBatch> latest(int count);

    IntakeCounts counts(long batch);

    /** In the file's order. @param after number of the row after which to begin */
    List<Inventory.Row> pending(long batch, int after, int count);

    /** A row of the file as it was; empty where there is none. */
    Optional<Inventory.Row> row(long batch, int row);

    /** Takes a run back, unless it was before: nothing of it is opened any more, and what waits in it comes in no more. */
    void takeBack(long batch, TakenBack said);

    /** References of accepted rows, by the row's number, in the file's order, as long as they are neither taken back nor kept. */
    Map<Integer, String> toTakeBack(long batch, int after, int count);

    /** What became of a row when its run was taken back; of a case that is gone no row tells any more by what it is known. */
    void tookBack(long batch, int row, IntakeStatus status, String reason);

    /** Says who stopped the run; an empty account that it goes on. */
    void stopped(long batch, String by);

    /**
     * Begins a run, unless another one is under way on any node.
     *
     * @param run what it calls itself, up to 36 characters
     * @return whether it begins
     */
    boolean beginRun(long batch, String run);

    /**
     * Says that the run is still under way.
     *
     * @return whether it may go on: nobody has stopped it, and no other one has taken its place because it was silent for long
     */
    boolean continueRun(long batch, String run);

    /** Leaves alone what another run has taken over. */
    void endRun(long batch, String run);

    /** Whether a run is under way on any node. One whose node has died is, for half a minute. */
    boolean isRunning(long batch);

    /** Known uses by key. */
    Map<String, KnownUse> known(Collection<String> keys);

    /** All uses of an organisation, those that no inventory brought included. */
    List<KnownUse> ofOrganisation(String organisation);

    /**
     * Makes the row the one that its use is known by, in the caller's transaction.
     *
     * @return false when the row waits for nothing any more
     * @throws org.springframework.dao.DuplicateKeyException when the use is known by another row
     */
    boolean claim(long batch, int row, String useKey);

    /** What became of rows; {@code answers} is what the case's proposal starts from. */
    record Finished(RowOutcome outcome, Answers answers) {}

    /** Leaves alone each row that waits for nothing any more. */
    void finish(long batch, List<Finished> rows);

    /** In the file's order; an empty status means all. */
    List<RowOutcome> outcomes(long batch, Optional<IntakeStatus> status, int offset, int count);

    /** Those of which a value waits for somebody to look at it, in the file's order. */
    List<RowOutcome> doubtful(long batch, int offset, int count);

    Optional<RowOutcome> outcome(long batch, int row);
}
