package fr.cadreia.register;

import fr.cadreia.register.entry.UseStatus;
import java.util.Map;

/** What the register said at the end of a year, and what it said anew during it. */
public interface RegisterYears {

    /** Of a year that is not over, as it stands now. */
    YearFigures of(int year);

    /**
     * One year.
     *
     * @param standing how many uses had a status at its end; a status that none had is left out
     * @param late how many were to be re-evaluated before its end, and had not been
     * @param begun how many came into the register
     * @param overBefore how many of those had ended before
     * @param reassessed how many re-evaluations were given
     */
    record YearFigures(
            int year, Map<UseStatus, Long> standing, long late, long begun, long overBefore, long reassessed) {

        public YearFigures {
            standing = Map.copyOf(standing);
        }

        public long with(UseStatus status) {
            return standing.getOrDefault(status, 0L);
        }

        public long uses() {
            return standing.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
