package fr.cadreia.register.entry;

import java.time.LocalDate;

/**
 * The act of the competent authority on the last favourable opinion, and the way in which the solution is put to use.
 *
 * @param authority name of the organisation whose authority decides
 * @param decision {@code follows}, {@code refuses} or {@code secondExamination}
 * @param reasons unless it follows
 * @param kind {@code deliberation}, {@code decision}, {@code order} or {@code serviceNote}
 * @param procurement the way in which it is bought
 * @param scope departments and communes
 * @param startDate of the service
 */
public record CompetentAct(
        String authority,
        LabelledCode decision,
        String reasons,
        LabelledCode kind,
        String number,
        LocalDate date,
        LocalDate effectDate,
        String procurement,
        String scope,
        LocalDate startDate) {}
