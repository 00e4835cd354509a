package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Step;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.text.FrenchText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The days on which each step of a case was last begun and done, with the function of the person, as its journal says.
 *
 * @param journal of the case, oldest first
 * @param function French, of an account
 */
record StepDays(List<JournalEntry> journal, UnaryOperator<String> function, UnaryOperator<String> stepName) {

    /** Rows that end the steps which a called process carries. */
    private static final Set<JournalKind> DECIDED = Set.of(JournalKind.EXTRACT_FILED, JournalKind.RESULT_RECORDED);

    PathView view(Step step, String label, String state) {
        boolean done = PathView.DONE.equals(state);
        if (!done && !PathView.CURRENT.equals(state)) {
            return new PathView(label, state, "", "");
        }
        Optional<JournalEntry> row = last(step, done);
        return new PathView(
                label,
                state,
                row.map(entry -> FrenchText.day(entry.writtenAt())).orElse(""),
                done ? row.map(entry -> who(step, entry)).orElse("") : "");
    }

    /** Returns the function of the person: a decision is the committee's, no matter who recorded it. */
    private String who(Step step, JournalEntry entry) {
        return step == Step.COMMITTEE_DECISION ? "Comité" : function.apply(entry.actor());
    }

    private Optional<JournalEntry> last(Step step, boolean done) {
        return journal.stream()
                .filter(entry -> done ? ends(step, entry) : begins(step, entry))
                .reduce((earlier, later) -> later);
    }

    private boolean begins(Step step, JournalEntry entry) {
        return entry.kind() == JournalKind.STEP_ENTERED && isOf(step, entry);
    }

    private boolean ends(Step step, JournalEntry entry) {
        return step == Step.COMMITTEE_DECISION
                ? DECIDED.contains(entry.kind())
                : entry.kind() == JournalKind.STEP_COMPLETED && isOf(step, entry);
    }

    /** Tells whether a row is of a step: the journal names a step by its code, or by its form. */
    private boolean isOf(Step step, JournalEntry entry) {
        return stepName.apply(entry.step()).equals(step.label());
    }
}
