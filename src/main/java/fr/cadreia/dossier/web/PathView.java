package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseProgress;
import fr.cadreia.dossier.CaseProgress.Passage;
import fr.cadreia.dossier.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The path as a line of steps: the drawing in words, with when each was done and in what function.
 *
 * @param when French day: when it was done last, of the current one since when; empty for one to come
 * @param who French function of the person who did it, empty where nobody did
 */
record PathView(String label, String state, String when, String who) {

    /** Opinions are no step, but people wait for them: the line says so while they are being given. */
    static final String OPINIONS = "Avis";

    /** The step is done, and the solution is in service until its next re-evaluation. */
    static final String FOLLOWED = Step.GENERALIZATION.label() + ", usage suivi";

    static final String DONE = "done";
    static final String CURRENT = "current";
    private static final String TO_COME = "to-come";

    /** Returns the present place of the case, French. */
    static String current(Case dossier, CaseProgress progress) {
        if (progress.awaitsReassessment()) {
            return FOLLOWED;
        }
        return progress.awaitsOpinions() ? OPINIONS : dossier.step().label();
    }

    /**
     * Returns the steps. A step after the case's present one is still to come, even when it was done before a return.
     */
    static List<PathView> of(Case dossier, CaseProgress progress, StepDays days) {
        List<PathView> path = new ArrayList<>();
        for (Step step : Step.values()) {
            boolean passed = progress.passages().stream().anyMatch(passage -> passage.equals(new Passage(step, true)));
            if (step == Step.STOP) {
                addStop(path, dossier, days);
            } else if (dossier.step() == Step.STOP) {
                path.add(days.view(step, step.label(), passed ? DONE : "left-out"));
            } else if (step == dossier.step()) {
                path.add(days.view(step, step.label(), passed && !progress.isIn(step) ? DONE : CURRENT));
                if (progress.awaitsOpinions()) {
                    path.add(new PathView(OPINIONS, CURRENT, "", ""));
                }
            } else {
                path.add(days.view(step, step.label(), passed && step.compareTo(dossier.step()) < 0 ? DONE : TO_COME));
            }
        }
        return path;
    }

    private static void addStop(List<PathView> path, Case dossier, StepDays days) {
        if (dossier.step() == Step.STOP) {
            String ending = dossier.endingLabel().orElse("");
            path.add(days.view(
                    Step.STOP,
                    ending.isEmpty() ? Step.STOP.label() : Step.STOP.label() + "\u00a0: " + ending,
                    dossier.isOpen() ? CURRENT : DONE));
        }
    }
}
