package fr.cadreia.dossier.trial;

import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.Track;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.trial.TrialRound.Closing;
import fr.cadreia.dossier.trial.TrialRound.Pause;
import fr.cadreia.framework.RiskLevel;
import fr.cadreia.journal.CaseEvent.RectificationApproved;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.StepEvent.ExperimentClosed;
import fr.cadreia.journal.StepEvent.ProtocolAgreed;
import fr.cadreia.journal.StepEvent.Reviewed;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the experimentation of one case from its journal, row by row in their order. */
public final class TrialReading {

    private final List<TrialRound> rounds = new ArrayList<>();
    private boolean observed;
    private boolean light;
    private RiskLevel riskLevel = RiskLevel.gravest();
    private String cycle = "";
    private int cycleDays;
    private boolean generalized;

    /** Returns the trial as the rows so far tell it. */
    public Trial trial() {
        return new Trial(rounds, new Trial.Facts(observed, light, riskLevel, cycle, cycleDays), generalized);
    }

    public void read(JournalEntry row) {
        switch (row.kind()) {
            case IMPORTED -> observed = true;
            case STEP_COMPLETED -> completed(row);
            case LIGHT_TRACK_LEFT -> light = false;
            case USE_SUSPENDED, DATA_GATE_CLOSED -> suspended(row);
            case USE_RESUMED -> resumed(row);
            case STEP_ENTERED -> entered(row);
            case RECTIFICATION_APPROVED ->
                row.as(RectificationApproved.class).ifPresent(approved -> undone(approved.redo()));
            default -> {
                // Other rows do not concern the experimentation.
            }
        }
    }

    private void completed(JournalEntry row) {
        Event event = row.event();
        if (event instanceof Reviewed review) {
            light = Track.of(review.track()) == Track.LIGHT;
            riskLevel = review.riskLevel().isEmpty()
                    ? RiskLevel.gravest()
                    : RiskLevel.of(Integer.parseInt(review.riskLevel()));
            cycle = review.cycle();
            cycleDays = review.cycleDays();
        } else if (event instanceof ProtocolAgreed protocol) {
            begin(row, protocol);
        } else if (event instanceof ExperimentClosed closed) {
            close(row, closed);
        } else if (row.place().form().equals(FormId.of(Generalization.class))) {
            generalized = true;
        }
    }

    private void begin(JournalEntry row, ProtocolAgreed protocol) {
        if (generalized) {
            // An adapted use is tried again from the beginning.
            rounds.clear();
            generalized = false;
            observed = false;
        }
        // A protocol that is written again before its experimentation was closed takes the place of the first.
        if (!rounds.isEmpty() && last().closing().isEmpty()) {
            rounds.remove(rounds.size() - 1);
        }
        LocalDate written = day(row);
        rounds.add(new TrialRound(
                orElse(protocol.start(), written),
                orElse(protocol.end(), written),
                written,
                protocol.expectedUses(),
                protocol.expectedUsers(),
                protocol.cycle(),
                List.of(),
                Optional.empty()));
    }

    private void close(JournalEntry row, ExperimentClosed closed) {
        if (!rounds.isEmpty()) {
            LocalDate written = day(row);
            replaceLast(last().closed(
                            new Closing(orElse(closed.actualEnd(), written), written, closed.uses(), closed.users())));
        }
    }

    private void suspended(JournalEntry row) {
        if (!rounds.isEmpty() && !isPaused()) {
            List<Pause> pauses = new ArrayList<>(last().pauses());
            pauses.add(new Pause(day(row), LocalDate.MAX));
            replaceLast(last().with(pauses));
        }
    }

    private void resumed(JournalEntry row) {
        if (!rounds.isEmpty() && isPaused()) {
            List<Pause> pauses = new ArrayList<>(last().pauses());
            Pause open = pauses.remove(pauses.size() - 1);
            pauses.add(new Pause(open.from(), day(row)));
            replaceLast(last().with(pauses));
        }
    }

    private boolean isPaused() {
        List<Pause> pauses = last().pauses();
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).resumed().equals(LocalDate.MAX);
    }

    /** Reads the entry of a step: a new proposal counts as not tried before. */
    private void entered(JournalEntry row) {
        if (Step.of(row.step())
                .filter(step -> step.isBefore(Step.EXPERIMENT_PROTOCOL))
                .isPresent()) {
            rounds.clear();
        }
    }

    /** Reads a rectification. A protocol that it takes back covers nobody: its days count no more. */
    private void undone(String redo) {
        if (redo.equals(Step.EXPERIMENT_PROTOCOL.code()) && !rounds.isEmpty()) {
            rounds.remove(rounds.size() - 1);
        }
    }

    private TrialRound last() {
        return rounds.get(rounds.size() - 1);
    }

    private void replaceLast(TrialRound round) {
        rounds.set(rounds.size() - 1, round);
    }

    private static LocalDate day(JournalEntry row) {
        return AuthorityClock.dayOf(row.writtenAt());
    }

    private static LocalDate orElse(LocalDate day, LocalDate other) {
        return day == null ? other : day;
    }
}
