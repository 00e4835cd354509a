package fr.cadreia.dossier;

import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.UseState;
import java.time.Instant;
import java.util.Optional;

/**
 * A solution on its path, from the first minute to its end.
 *
 * @param reference e.g. {@code IA-2026-0001}, the business key of every process of the case
 * @param organisation id of the department or commune that proposes it
 * @param frameworkVersion the framework's version that the case was opened under
 * @param step its place on the path
 * @param experimentBegun whether anybody has ever used the solution under this case, so that a stop has something to
 *     undo
 * @param takenUp whether the committee has taken the case up (évocation): its suspended use stays so meanwhile; of a case that
 *     is stopped, whether it took up the stop
 * @param ending empty while the case is open
 */
public record Case(
        String reference,
        String title,
        String organisation,
        Origin origin,
        String frameworkVersion,
        Step step,
        UseState useState,
        boolean experimentBegun,
        boolean takenUp,
        Instant openedAt,
        String openedBy,
        Optional<Instant> closedAt,
        Optional<CaseEnding> ending)
        implements Matter {

    /** The origin of the case. */
    public enum Origin {
        PROPOSAL("Proposition"),
        INTAKE("Usage déjà en service"),
        CALL("Appel à projets");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** Returns the French name. */
        public String label() {
            return label;
        }
    }

    /**
     * Returns a case that has just begun: nobody has proposed it yet, and a case that was taken over is in use already.
     */
    public static Case opened(
            String reference,
            String title,
            String organisation,
            Origin origin,
            String frameworkVersion,
            Instant when,
            String actor) {
        boolean inService = origin == Origin.INTAKE;
        return new Case(
                reference,
                title,
                organisation,
                origin,
                frameworkVersion,
                Step.PROPOSAL,
                inService ? UseState.TO_REGULARISE : UseState.NONE,
                inService,
                false,
                when,
                actor,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Tells whether everybody may know of it: the register shows a case from its experimentation on, or once it is in
     * use.
     */
    public boolean isPublic() {
        return experimentBegun;
    }

    /** Returns in French how it ended; empty while it is open. */
    public Optional<String> endingLabel() {
        return ending.map(how -> how.label(useState));
    }

    public boolean isOpen() {
        return ending.isEmpty();
    }

    /** Tells whether a stop is under way, or has ended the case. */
    public boolean isStopped() {
        return ending.map(CaseEnding.STOPPED::equals).orElse(step == Step.STOP);
    }

    /** Returns the French state of its use; a use that is being stopped must not look as if it went on. */
    public String useLabel() {
        return isOpen() && isStopped() && experimentBegun ? "Arrêt en cours" : useState.label();
    }

    /**
     * Returns the case at another step. A stop is another matter than the suspension before it, which the committee may
     * have taken up.
     */
    public Case at(Step next) {
        return with(next, useState, experimentBegun, takenUp && (next != Step.STOP || step == Step.STOP));
    }

    public Case using(UseState next) {
        boolean begun = experimentBegun || next == UseState.EXPERIMENTING;
        return with(step, next, begun, takenUp);
    }

    public Case takenUp(boolean byCommittee) {
        return with(step, useState, experimentBegun, byCommittee);
    }

    /** @param refused see {@link RefusedSolution} */
    public Case closed(CaseEnding how, boolean refused, Instant when) {
        UseState ended = refused ? UseState.REFUSED : UseState.STOPPED;
        UseState last = experimentBegun ? ended : UseState.NONE;
        return with(step, last, experimentBegun, takenUp && isStopped(), Optional.of(when), Optional.of(how));
    }

    /** Returns the case taken back: nothing of it is public any more, except the text of the register in its place. */
    public Case takenBack(Instant when) {
        return with(step, UseState.TAKEN_BACK, false, false, Optional.of(when), Optional.of(CaseEnding.TAKEN_BACK));
    }

    public boolean isTakenBack() {
        return useState == UseState.TAKEN_BACK;
    }

    /** Tells whether the register has an entry of it, even one that only says that it was withdrawn. */
    public boolean isRegistered() {
        return isPublic() || isTakenBack();
    }

    /** Tells whether it was over when an inventory brought it: nobody ended it here. */
    public boolean wasOverBefore() {
        return origin == Origin.INTAKE && closedAt.equals(Optional.of(openedAt));
    }

    private Case with(Step nextStep, UseState nextState, boolean begun, boolean byCommittee) {
        return with(nextStep, nextState, begun, byCommittee, closedAt, ending);
    }

    private Case with(
            Step nextStep,
            UseState nextState,
            boolean begun,
            boolean byCommittee,
            Optional<Instant> closed,
            Optional<CaseEnding> how) {
        return new Case(
                reference,
                title,
                organisation,
                origin,
                frameworkVersion,
                nextStep,
                nextState,
                begun,
                byCommittee,
                openedAt,
                openedBy,
                closed,
                how);
    }

    @Override
    public String page() {
        return "/dossiers/" + reference;
    }
}
