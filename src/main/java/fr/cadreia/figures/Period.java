package fr.cadreia.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days that figures are about, both included. */
public record Period(LocalDate first, LocalDate last) {

    boolean has(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneId.systemDefault());
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
