package fr.cadreia.demonstration;

/**
 * The result of a passage of time.
 *
 * @param ran number of jobs and rounds that succeeded
 * @param failed number of jobs and rounds that failed; the application's log has the reasons
 */
public record PassageResult(int ran, int failed) {

    static final PassageResult NONE = new PassageResult(0, 0);

    public PassageResult and(PassageResult other) {
        return new PassageResult(ran + other.ran, failed + other.failed);
    }
}
