package fr.cadreia.register.entry;

import java.time.LocalDate;

/**
 * The act of the competent authority, from the generalisation: the committee has no power to bind it.
 *
 * @param authority {@code metropolitanCouncil}, {@code bureau}, {@code president}, {@code delegatedVicePresident},
 *     {@code mayor} or {@code municipalCouncil}
 * @param kind {@code deliberation}, {@code order}, {@code decision} or {@code none}
 * @param whyNoAct when none is needed
 * @param procurement how it is bought
 * @param scope departments and communes
 * @param startDate of the service
 */
public record CompetentAct(
        LabelledCode authority,
        LabelledCode kind,
        String number,
        LocalDate date,
        String whyNoAct,
        String procurement,
        String scope,
        LocalDate startDate) {}
