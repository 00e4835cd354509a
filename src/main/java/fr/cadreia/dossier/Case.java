package fr.cadreia.dossier;

import java.time.Instant;
import java.util.Optional;

/**
 * A solution on its path, from the first minute to its end.
 *
 * @param reference e.g. {@code IA-2026-0001}, the business key of every process of the case
 * @param organisation id of the department or commune that proposes it
 * @param frameworkVersion the framework's version that the case was opened under
 * @param step where it stands
 * @param experimentBegun whether anybody has ever used the solution under this case, so that a stop has something to
 *     undo
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
        Instant openedAt,
        String openedBy,
        Optional<Instant> closedAt,
        Optional<Ending> ending) {

    /** How the case came to be. */
    public enum Origin {
        PROPOSAL("Proposition"),
        INTAKE("Usage déjà en service");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** French name. */
        public String label() {
            return label;
        }
    }

    public boolean isOpen() {
        return ending.isEmpty();
    }

    public Case at(Step next) {
        return with(next, useState, experimentBegun);
    }

    public Case using(UseState next) {
        boolean begun = experimentBegun || next == UseState.EXPERIMENTING;
        return with(step, next, begun);
    }

    public Case closed(Ending how, Instant when) {
        UseState last = experimentBegun ? UseState.STOPPED : UseState.NONE;
        return new Case(
                reference,
                title,
                organisation,
                origin,
                frameworkVersion,
                step,
                last,
                experimentBegun,
                openedAt,
                openedBy,
                Optional.of(when),
                Optional.of(how));
    }

    private Case with(Step nextStep, UseState nextState, boolean begun) {
        return new Case(
                reference,
                title,
                organisation,
                origin,
                frameworkVersion,
                nextStep,
                nextState,
                begun,
                openedAt,
                openedBy,
                closedAt,
                ending);
    }
}
