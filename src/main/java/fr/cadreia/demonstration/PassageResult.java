package fr.cadreia.demonstration;

/**
 * What was done.
 *
 * @param ran jobs and rounds that went well
 * @param failed those that did not; why is in the application's log
 */
public record PassageResult(int ran, int failed) {

    static final PassageResult NONE = new PassageResult(0, 0);

    public PassageResult and(PassageResult other) {
        return new PassageResult(ran + other.ran, failed + other.failed);
    }
}
