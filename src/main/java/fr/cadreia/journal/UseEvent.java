package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;

/** A change in the use of a solution: tried, suspended, resumed, maintained or stopped. */
public sealed interface UseEvent extends Event {

    record ExperimentBegun(LocalDate start, LocalDate end) implements UseEvent {}

    /**
     * @param actualEnd last day, as the closing declares it; null where a rectification ended it
     * @param reason French; empty where a closing ended it
     */
    @JsonInclude(Include.NON_NULL)
    record ExperimentEnded(LocalDate actualEnd, String reason) implements UseEvent, Reasoned {}

    /**
     * @param reason French; for those who work on the case
     * @param publicReason French; the reason that everybody reads
     * @param from the state that a person interrupted; null where the application suspended the use
     */
    @JsonInclude(Include.NON_NULL)
    record UseSuspended(String reason, String publicReason, UseState from, Cause cause) implements UseEvent, Reasoned {

        /** The cause of a suspension. */
        public enum Cause {
            /** A person interrupts the use, and may resume it. */
            PERSON,
            /** A declared change is outside what was decided. */
            CHANGE,
            /** The application stops what the law of the path does not allow: a term is over, a step is taken back. */
            PATH
        }

        /** Returns a suspension by the law of the path: the reason is no secret. */
        public static UseSuspended of(String reason) {
            return new UseSuspended(reason, reason, null, Cause.PATH);
        }
    }

    record UseResumed(String reason) implements UseEvent, Reasoned {}

    /** @param by the person who decided to maintain it, in place of the committee */
    record UseMaintained(LocalDate until, String by, String reason) implements UseEvent, Reasoned {}

    /** @param on {@code suspension} or {@code stop} */
    record TakenUp(String reason, String on) implements UseEvent, Reasoned {}

    record Released(String reason) implements UseEvent, Reasoned {}

    record StopRequested(String reason) implements UseEvent, Reasoned {}

    record WithdrawalRequested(String reason) implements UseEvent, Reasoned {}
}
