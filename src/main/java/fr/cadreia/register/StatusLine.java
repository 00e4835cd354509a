package fr.cadreia.register;

import fr.cadreia.register.entry.UseStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Public uses on their way, as a line of stops with numbers, which everybody understands without a diagram. */
public final class StatusLine {

    /** Shown with a zero, too: without them it is no way. */
    private static final Set<UseStatus> MILESTONES =
            Set.of(UseStatus.EXPERIMENTATION, UseStatus.AWAITING_DECISION, UseStatus.IN_SERVICE);

    private StatusLine() {}

    /**
     * A stop of the line.
     *
     * @param label French
     * @param path of the uses that stand there, in the register
     */
    public record Stop(String label, int count, String path) {}

    /**
     * Returns the stops in the order of the path.
     *
     * @param counts the number of uses of each status; a status that no use has may be missing
     */
    public static List<Stop> of(Map<UseStatus, Integer> counts) {
        return UseStatus.listed()
                .filter(status -> counts.getOrDefault(status, 0) > 0 || MILESTONES.contains(status))
                .map(status ->
                        new Stop(status.label(), counts.getOrDefault(status, 0), "/registre?statut=" + status.name()))
                .toList();
    }
}
