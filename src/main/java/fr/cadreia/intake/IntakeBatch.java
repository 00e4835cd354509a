package fr.cadreia.intake;

import java.time.Instant;

/** An inventory that somebody took over, with the mapping as it was then. */
public record IntakeBatch(long id, String fileName, IntakeMapping mapping, String startedBy, Instant startedAt) {}
