package fr.cadreia.figures;

import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;

/** The days that figures are about, both included. */
public record Period(LocalDate first, LocalDate last) {

    boolean has(Instant moment) {
        LocalDate day = AuthorityClock.dayOf(moment);
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
