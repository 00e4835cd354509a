package fr.cadreia.dossier.steps.authorityact;

import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.modulith.NamedInterface;

/**
 * The act of the competent authority on a favourable opinion.
 *
 * @param reasons unless it follows
 * @param actKind and the rest: of the act by which it follows
 * @param act id of the case's document
 */
@NamedInterface("steps")
@AnswersOf("authority-act")
public record AuthorityAct(
        Choice decision,
        String reasons,
        Kind actKind,
        String actNumber,
        LocalDate actDate,
        LocalDate effectDate,
        String act) {

    public static final String DECISION = "decision";
    public static final String REASONS = "reasons";
    public static final String ACT_KIND = "actKind";
    public static final String ACT_NUMBER = "actNumber";
    public static final String ACT_DATE = "actDate";
    public static final String EFFECT_DATE = "effectDate";
    public static final String ACT = "act";

    /** Returns « décision n° D-131 du 3 mars 2026 »; empty unless it follows. */
    public String sentence() {
        return decision != Choice.FOLLOWS
                ? ""
                : actKind.label()
                        + (actNumber.isBlank() ? "" : " n°\u00a0" + actNumber)
                        + " du " + FrenchText.day(actDate);
    }

    /** The decision on the case. */
    @NamedInterface("steps")
    public enum Choice {
        FOLLOWS("Avis suivi"),
        REFUSES("Refus"),
        SECOND_EXAMINATION("Second examen demandé");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        /** Returns the French label. */
        public String label() {
            return label;
        }

        /** @param code as the form and the journal write it */
        public static Choice of(String code) {
            return Arrays.stream(values())
                    .filter(choice -> FormCode.of(choice).equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The kinds of act, in descending rank. */
    @NamedInterface("steps")
    public enum Kind {
        DELIBERATION("délibération"),
        DECISION("décision"),
        ORDER("arrêté"),
        SERVICE_NOTE("note de service");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the French words within a sentence. */
        public String label() {
            return label;
        }
    }
}
