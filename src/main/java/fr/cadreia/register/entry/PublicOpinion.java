package fr.cadreia.register.entry;

import java.time.LocalDate;

/**
 * An opinion that was before those who decided: of a specialist, or of the expert who read the bilan again. It is public
 * once they have decided, unless it is confidential.
 *
 * @param kind its name; the code is the id of its form, e.g. {@code opinion-dpo}
 * @param date on which it was given
 * @param position its sense
 */
public record PublicOpinion(LabelledCode kind, LocalDate date, LabelledCode position, String reasons) {}
