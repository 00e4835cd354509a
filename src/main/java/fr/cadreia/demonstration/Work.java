package fr.cadreia.demonstration;

/**
 * What was done.
 *
 * @param ran jobs and rounds that went well
 * @param failed those that did not; why is in the application's log
 */
public record Work(int ran, int failed) {

    static final Work NONE = new Work(0, 0);

    public Work and(Work other) {
        return new Work(ran + other.ran, failed + other.failed);
    }
}
