package fr.cadreia.dossier.document;

import fr.cadreia.engine.AnswersOf;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How the solution will be tried, measured, controlled and, if need be, undone. One component per field of the form {@code experiment-protocol}; null where it was not asked. */
@AnswersOf("experiment-protocol")
public record ExperimentProtocol(
        String objectives,
        LocalDate start,
        LocalDate end,
        String cycle,
        String population,
        Integer participants,
        Integer expectedUsers,
        Integer expectedUses,
        String humanControl,
        String objection,
        String trainingBefore,
        String noticeToUsers,
        Integer budget,
        BigDecimal energyBudgetKwh,
        String stopCriteria,
        String rollback) {}
