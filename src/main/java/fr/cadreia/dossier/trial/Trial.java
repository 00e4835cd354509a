package fr.cadreia.dossier.trial;

import fr.cadreia.dossier.trial.TrialRound.Closing;
import fr.cadreia.framework.RiskLevel;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.UseState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The experimentation of a case, as its journal tells it: neither documents nor process variables count.
 *
 * @param rounds the rounds that count since the last generalisation, the oldest first
 * @param facts the facts on which the minimum of these rounds depends
 * @param generalized whether it led to a generalisation: the next trial begins anew
 */
public record Trial(List<TrialRound> rounds, Facts facts, boolean generalized) {

    public Trial {
        rounds = List.copyOf(rounds);
    }

    /**
     * @param observed whether the use was in service before the case
     * @param light whether it is on the light track
     * @param riskLevel of the last review; the gravest where none says it
     * @param cycle name of the cycle that the last review accepted, or empty
     * @param cycleDays its length; 0 without a cycle
     */
    public record Facts(boolean observed, boolean light, RiskLevel riskLevel, String cycle, int cycleDays) {

        Facts tried() {
            return new Facts(false, light, riskLevel, cycle, cycleDays);
        }
    }

    /** @param journal of one case, oldest first */
    public static Trial of(List<JournalEntry> journal) {
        TrialReading reading = new TrialReading();
        journal.forEach(reading::read);
        return reading.trial();
    }

    /** Returns the round that goes on, or that was closed last. */
    public Optional<TrialRound> current() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** Tells whether a protocol that is written now would extend a trial that was closed before. */
    public boolean isExtendedByAnother() {
        return !generalized && current().flatMap(TrialRound::closing).isPresent();
    }

    /**
     * Returns the facts on which the minimum of a protocol that is written now depends. Once a use in service was
     * generalised, its adaptation is tried like any other use.
     */
    public Facts next() {
        return generalized ? facts.tried() : facts;
    }

    /**
     * Returns the state to which a use returns when its protocol is taken back: the service before it; empty where
     * there was none.
     */
    public Optional<UseState> useWithoutProtocol() {
        return next().observed() ? Optional.of(UseState.TO_REGULARISE) : Optional.empty();
    }

    /** Returns its present standing; empty before any experimentation. */
    public Optional<TrialStanding> standing(Settings settings, LocalDate today) {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(new TrialStanding(this, settings, today));
    }

    /**
     * Returns its standing if it were closed today.
     *
     * @param declared its last day
     */
    public Optional<TrialStanding> standingIfClosed(
            Settings settings, LocalDate today, LocalDate declared, long uses, long users) {
        return current().flatMap(round -> {
            List<TrialRound> closed = new ArrayList<>(rounds);
            closed.set(closed.size() - 1, round.closed(new Closing(declared, today, uses, users)));
            return new Trial(closed, facts, generalized).standing(settings, today);
        });
    }

    /** Returns the least effective time of all rounds together. */
    CalendarSpan minimum(Settings settings) {
        return TrialMinimum.of(facts, isByCycle(), settings);
    }

    /** Tells whether the cycle that the review accepted takes the place of the framework's minimum. */
    boolean isByCycle() {
        return facts.cycleDays() > 0 && current().filter(TrialRound::cycle).isPresent();
    }
}
