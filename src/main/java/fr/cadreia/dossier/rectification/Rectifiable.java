package fr.cadreia.dossier.rectification;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseProgress;
import fr.cadreia.dossier.CaseProgress.Passage;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The steps that may be done again: completed ones, before the place where the case stands, and since the committee last
 * decided, because a decision is undone by nobody but the committee.
 */
final class Rectifiable {

    private static final Set<Step> BY_ONE_PERSON = EnumSet.range(Step.PROPOSAL, Step.SECOND_READING);

    private static final Set<Step> BY_THE_COMMITTEE =
            EnumSet.of(Step.COMMITTEE_DECISION, Step.AUTHORITY_ACT, Step.REASSESSMENT);

    private Rectifiable() {}

    /** In the order of the path. */
    static Set<Step> steps(Case dossier, CaseProgress progress, List<JournalEntry> journal) {
        EnumSet<Step> steps = EnumSet.noneOf(Step.class);
        if (!dossier.isOpen() || dossier.step() == Step.STOP || isBallotOpen(dossier, journal)) {
            return steps;
        }
        for (Passage passage : progress.passages()) {
            if (passage.completed() && BY_THE_COMMITTEE.contains(passage.step())) {
                steps.clear();
            } else if (passage.completed() && BY_ONE_PERSON.contains(passage.step())) {
                steps.add(passage.step());
            }
        }
        steps.removeIf(step -> !isBehind(step, dossier.step(), progress));
        return steps;
    }

    /** A step is behind the case when it comes earlier, or when it is done and no later one has begun (opinions). */
    private static boolean isBehind(Step step, Step current, CaseProgress progress) {
        return step.compareTo(current) < 0 || step == current && !progress.isIn(step);
    }

    /** Once members vote, the committee decides; it can still send the case back itself. */
    private static boolean isBallotOpen(Case dossier, List<JournalEntry> journal) {
        if (!BY_THE_COMMITTEE.contains(dossier.step())) {
            return false;
        }
        boolean open = false;
        for (JournalEntry entry : journal) {
            if (entry.kind() == JournalKind.EXAMINATION_OPENED) {
                open = false;
            } else if (entry.kind() == JournalKind.BALLOT_OPENED) {
                open = true;
            }
        }
        return open;
    }
}
