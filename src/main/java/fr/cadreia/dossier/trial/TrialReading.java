package fr.cadreia.dossier.trial;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.steps.closing.ExperimentClosing;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.dossier.trial.TrialRound.Closing;
import fr.cadreia.dossier.trial.TrialRound.Pause;
import fr.cadreia.engine.FormId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the experimentation of one case from its journal, row by row in their order. */
public final class TrialReading {

    private static final int GRAVEST = 4;

    private final List<TrialRound> rounds = new ArrayList<>();
    private boolean observed;
    private boolean light;
    private int riskLevel = GRAVEST;
    private String cycle = "";
    private int cycleDays;
    private boolean generalized;

    /** What its rows say so far. */
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
            case RECTIFICATION_APPROVED -> undone(row.facts().path("redo").asText());
            default -> {
                // Nothing else is said of the experimentation.
            }
        }
    }

    private void completed(JournalEntry row) {
        JsonNode facts = row.facts();
        String form = facts.path("form").asText();
        if (form.equals(FormId.of(ExpertReview.class))) {
            light = facts.path("track").asText().equals("light");
            riskLevel = facts.path("riskLevel").asInt(GRAVEST);
            cycle = facts.path("cycle").asText("");
            cycleDays = facts.path("cycleDays").asInt(0);
        } else if (form.equals(FormId.of(ExperimentProtocol.class))) {
            begin(row, facts);
        } else if (form.equals(FormId.of(ExperimentClosing.class))) {
            close(row, facts);
        } else if (form.equals(FormId.of(Generalization.class))) {
            generalized = true;
        }
    }

    private void begin(JournalEntry row, JsonNode facts) {
        if (generalized) {
            // A use that is adapted is tried anew.
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
                date(facts, "start").orElse(written),
                date(facts, "end").orElse(written),
                written,
                facts.path("expectedUses").asLong(0),
                facts.path("expectedUsers").asLong(0),
                facts.path("cycle").asBoolean(false),
                List.of(),
                Optional.empty()));
    }

    private void close(JournalEntry row, JsonNode facts) {
        if (!rounds.isEmpty()) {
            LocalDate written = day(row);
            replaceLast(last().closed(new Closing(
                    date(facts, "actualEnd").orElse(written),
                    written,
                    facts.path("uses").asLong(0),
                    facts.path("users").asLong(0))));
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

    /** Whatever is proposed anew was not tried before. */
    private void entered(JournalEntry row) {
        if (Step.of(row.step())
                .filter(step -> step.compareTo(Step.EXPERIMENT_PROTOCOL) < 0)
                .isPresent()) {
            rounds.clear();
        }
    }

    /** A protocol that a rectification takes back covers nobody: its days count no more. */
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
        return LocalDate.ofInstant(row.writtenAt(), ZoneId.systemDefault());
    }

    private static Optional<LocalDate> date(JsonNode facts, String field) {
        try {
            return Optional.of(facts.path(field).asText())
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
