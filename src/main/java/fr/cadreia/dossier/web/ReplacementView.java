package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.text.FrenchText;
import java.util.Locale;

/**
 * The text on a case's page about the case that is to replace it, or that it replaces.
 *
 * @param lead key of the words before the other case's name
 * @param sentence key of the sentence after it, which has the detail as its argument
 * @param detail French
 */
record ReplacementView(String reference, String title, String lead, String sentence, String detail) {

    private static final String TO_COME = "case.replacement.by";
    private static final String DECIDED = "case.replacement.decided";

    /** Returns the view for the page of the solution that is to be replaced. */
    static ReplacementView by(Case replacement, Case replaced) {
        return replacement
                .ending()
                .map(ending -> of(
                        replacement,
                        DECIDED,
                        replaced.isOpen() ? "case.replacement.given-up" : "case.replacement.closed",
                        how(replacement, ending)))
                .orElseGet(() -> byOpen(replacement, replaced));
    }

    private static ReplacementView byOpen(Case replacement, Case replaced) {
        String stands = replacement.step().label();
        if (!replaced.isOpen()) {
            return of(replacement, DECIDED, "case.replacement.stands", stands);
        }
        if (replacement.isStopped()) {
            return of(replacement, DECIDED, "case.replacement.stopping", stands);
        }
        if (replacement.useState() == UseState.GENERALIZED) {
            return of(replacement, DECIDED, "case.replacement.done", stands);
        }
        return of(
                replacement,
                TO_COME,
                replaced.useState().isInUse() ? "case.replacement.to-come" : "case.replacement.stands",
                stands);
    }

    private static String how(Case replacement, CaseEnding ending) {
        return ending.label().toLowerCase(Locale.FRENCH) + " le "
                + replacement.closedAt().map(FrenchText::day).orElse("");
    }

    /** Returns the view for the page of the solution that replaces another one. */
    static ReplacementView of(Case replaced) {
        return of(
                replaced,
                "case.replacement.of",
                "case.replacement.use",
                replaced.useLabel().toLowerCase(Locale.FRENCH));
    }

    private static ReplacementView of(Case other, String lead, String sentence, String detail) {
        return new ReplacementView(other.reference(), other.title(), lead, sentence, detail);
    }
}
