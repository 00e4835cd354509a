package fr.cadreia.register;

import java.time.LocalDate;

/**
 * The days between which a use was tried. Whoever plans or closes an experimentation may write days that did not come to
 * pass; what the public reads does not contradict itself.
 *
 * @param first null as long as none is planned
 * @param last null while it goes on
 */
record TrialPeriod(LocalDate first, LocalDate last) {

    /**
     * @param begun when the protocol was given, from which on the use is open
     * @param planned as the protocol's first day
     * @param closed when the experimentation was closed; null while it goes on
     * @param declared as its real last day
     */
    static TrialPeriod of(LocalDate begun, LocalDate planned, LocalDate closed, LocalDate declared) {
        if (closed == null) {
            return new TrialPeriod(planned, null);
        }
        LocalDate last = declared == null || declared.isAfter(closed) ? closed : declared;
        boolean kept = planned != null && !planned.isAfter(last);
        return new TrialPeriod(kept ? planned : earlier(begun, last), last);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
