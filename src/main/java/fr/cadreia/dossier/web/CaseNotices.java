package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Replacements;
import fr.cadreia.dossier.commitment.Commitment;
import fr.cadreia.dossier.commitment.Commitment.Fulfilment;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.dossier.path.DutyTerms;
import fr.cadreia.dossier.path.Regularisations;
import fr.cadreia.dossier.path.Suspensions;
import fr.cadreia.dossier.steps.authorityact.AwaitedActs;
import fr.cadreia.dossier.trial.LateReassessments;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The notices at the head of a case's page: the due acts and the people who owe them, and the other solution that it
 * replaces or is replaced by.
 */
@Component
class CaseNotices {

    private final Regularisations regularisations;
    private final Suspensions suspensions;
    private final DutyTerms duties;
    private final AwaitedActs awaited;
    private final LateReassessments late;
    private final Commitments commitments;
    private final Replacements replacements;
    private final AuthorityClock clock;

    CaseNotices(
            Regularisations regularisations,
            Suspensions suspensions,
            DutyTerms duties,
            AwaitedActs awaited,
            LateReassessments late,
            Commitments commitments,
            Replacements replacements,
            AuthorityClock clock) {
        this.regularisations = regularisations;
        this.suspensions = suspensions;
        this.duties = duties;
        this.awaited = awaited;
        this.late = late;
        this.commitments = commitments;
        this.replacements = replacements;
        this.clock = clock;
    }

    /** @param day French */
    record DueView(String day, boolean late) {}

    /** @param entries the journal of the case, oldest first */
    void add(Case dossier, List<JournalEntry> entries, Model model) {
        String reference = dossier.reference();
        LocalDate today = clock.today();
        regularisations
                .due(dossier, entries)
                .ifPresent(day -> model.addAttribute(
                        "regularise", new DueView(FrenchText.day(day.toString()), day.isBefore(today))));
        model.addAttribute("lifting", suspensions.lifting(dossier));
        model.addAttribute("unproved", dossier.isOpen() ? duties.unproved(dossier) : List.of());
        awaited.of(dossier).ifPresent(act -> model.addAttribute("awaitedAct", act));
        model.addAttribute("reassessmentLate", late.isLate(dossier));
        model.addAttribute(
                "commitments",
                commitments.of(reference).stream()
                        .map(commitment -> CommitmentView.of(commitment, today))
                        .toList());
        model.addAttribute(
                "replacements",
                Stream.concat(
                                replacements.replacementOf(reference).stream()
                                        .map(replacement -> ReplacementView.by(replacement, dossier)),
                                replacements.replacedBy(reference).stream().map(ReplacementView::of))
                        .toList());
    }

    /**
     * A commitment as the case's page shows it.
     *
     * @param due French
     * @param state French, empty while it is to be done
     */
    private record CommitmentView(String source, String demand, String holder, String due, String state, boolean late) {

        static CommitmentView of(Commitment commitment, LocalDate today) {
            return new CommitmentView(
                    commitment.source(),
                    commitment.demand(),
                    commitment.holder(),
                    FrenchText.day(commitment.due().toString()),
                    commitment.fulfilment().map(Fulfilment::label).orElse(""),
                    commitment.isLate(today));
        }
    }

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
}
