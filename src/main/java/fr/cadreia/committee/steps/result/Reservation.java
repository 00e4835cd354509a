package fr.cadreia.committee.steps.result;

import java.time.LocalDate;

/**
 * What the committee asks for beside its decision (réserve).
 *
 * @param owner the function responsible
 * @param due null where no day was set
 */
public record Reservation(int number, String text, String owner, LocalDate due) {}
