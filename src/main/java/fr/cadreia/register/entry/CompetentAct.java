package fr.cadreia.register.entry;

import java.time.LocalDate;

/**
 * What the competent authority made of the last favourable opinion, and how the solution is put to use.
 *
 * @param authority name of the organisation whose authority decides
 * @param decision {@code follows}, {@code refuses} or {@code secondExamination}
 * @param reasons unless it follows
 * @param kind {@code deliberation}, {@code decision}, {@code order} or {@code serviceNote}
 * @param procurement how it is bought
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
