package fr.cadreia.verified;

import java.util.Set;
import java.util.TreeSet;

/**
 * Acts that test classes perform, one class after the other. Those of stories in a browser do not count: where there is no
 * browser they are skipped, and what they do is done by another test as well.
 */
final class Acts {

    /** Tag of the stories in a browser. */
    static final String BROWSER = "browser";

    private final Set<String> seen = new TreeSet<>();
    private boolean counts = true;

    /** @param tags of the test class that begins */
    synchronized void begin(Set<String> tags) {
        counts = !tags.contains(BROWSER);
    }

    synchronized void note(String act) {
        if (counts) {
            seen.add(act);
        }
    }

    /** A copy. */
    synchronized Set<String> seen() {
        return new TreeSet<>(seen);
    }
}
