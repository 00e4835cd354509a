package fr.cadreia.guard.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.committee.examination.VoteCounts;
import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.dossier.Step;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** The journal of one case as the application writes it, row by row, for tests that leave something out. */
final class WrittenJournal {

    static final String CASE = "IA-2026-0001";
    static final String PROCESS = "process-1";
    static final String EXAMINATION = "examination-1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    private static final List<String> MEMBERS = List.of("chair", "elected1", "elected2");
    private static final List<String> PRESENT = List.of("chair", "elected1");
    private static final Map<JournalKind, Map<String, Object>> FIGURES = Map.of(
            JournalKind.EXAMINATION_OPENED, Map.of("framework", "2026-1", "members", MEMBERS),
            JournalKind.QUORUM_CHECKED, Map.of("present", PRESENT, "counting", MEMBERS),
            JournalKind.BALLOT_OPENED, Map.of("voters", PRESENT),
            JournalKind.BALLOT_COUNTED, Map.of("votes", Map.of("for", 2), "attending", 2, "counting", 3));

    private final List<JournalEntry> rows = new ArrayList<>();
    private final List<DecisionExtract> extracts = new ArrayList<>();

    static WrittenJournal opened() {
        return new WrittenJournal().row("agent", JournalKind.OPENED, "", Map.of("organisation", "dir-proprete"));
    }

    /** Up to the committee's decision to generalise, without any opinion required. */
    static WrittenJournal decided() {
        return beforeTheCommittee().examines(EXAMINATION, PROCESS, "generalize");
    }

    /** Up to the second reading, and before the committee. */
    static WrittenJournal beforeTheCommittee() {
        WrittenJournal journal = opened();
        for (Step step : Step.values()) {
            if (step == Step.COMMITTEE_DECISION) {
                return journal.enters(step);
            }
            journal.does(step);
        }
        throw new AssertionError();
    }

    /** Before the authority may act. */
    List<String> missing() {
        return missing(Optional.of(Step.AUTHORITY_ACT), FirstVersion.withoutMinimums());
    }

    List<String> missingToGeneralize() {
        return missing(Optional.of(Step.GENERALIZATION), FirstVersion.withoutMinimums());
    }

    List<String> missingToEnd() {
        return missing(Optional.empty(), FirstVersion.withoutMinimums());
    }

    /** By these figures of the framework. */
    List<String> missing(Optional<Step> next, Settings settings) {
        return JournalEvidence.missing(rows, extracts, PROCESS, next, version -> settings);
    }

    static List<String> missing(List<JournalEntry> rows) {
        return JournalEvidence.missing(
                rows, List.of(), PROCESS, Optional.of(Step.AUTHORITY_ACT), version -> FirstVersion.withoutMinimums());
    }

    List<JournalEntry> rows() {
        return rows;
    }

    WrittenJournal enters(Step step) {
        return enters(step, PROCESS);
    }

    WrittenJournal enters(Step step, String process) {
        return application(JournalKind.STEP_ENTERED, step.code(), Map.of("process", process));
    }

    /** Enters the step and completes it as it should be, with what the application computes after it. */
    WrittenJournal does(Step step) {
        enters(step).completes(step);
        if (step == Step.PROPOSAL) {
            application(JournalKind.QUALIFIED, "proposal", Map.of());
        } else if (step == Step.REVIEW) {
            application(JournalKind.OPINIONS_REQUIRED, "review", Map.of("required", Map.of()));
        }
        return this;
    }

    WrittenJournal completes(Step step) {
        return completes(step, Map.of());
    }

    /** @param other what the row says differently; {@code actor} too */
    WrittenJournal completes(Step step, Map<String, Object> other) {
        Map<String, Object> content = new HashMap<>();
        content.put("form", PathForms.of(step));
        content.put("step", step.code());
        content.put("process", PROCESS);
        content.put("groups", List.of(PathForms.group(step)));
        content.put("organisation", PathForms.organisation(step));
        content.put("deciding", "metropole");
        content.put("decision", "follows");
        content.put("admissibility", "admissible");
        content.put("open", true);
        content.putAll(other);
        String actor = (String) Optional.ofNullable(content.remove("actor"))
                .orElse(step == Step.SECOND_READING ? "expert2" : PathForms.group(step));
        return row(actor, JournalKind.STEP_COMPLETED, PathForms.of(step), content);
    }

    WrittenJournal decides(String motion) {
        return enters(Step.COMMITTEE_DECISION).examines(EXAMINATION, PROCESS, motion);
    }

    WrittenJournal examines(String examination, String caller, String motion) {
        return convenes(examination, caller).votes(examination, motion).files(examination, motion);
    }

    WrittenJournal opensExamination(String examination, String caller) {
        return committee(JournalKind.EXAMINATION_OPENED, examination, Map.of("caller", caller));
    }

    WrittenJournal convenes(String examination, String caller) {
        return opensExamination(examination, caller)
                .committee(JournalKind.QUORUM_CHECKED, examination, Map.of("quorate", true, "convening", "first"));
    }

    WrittenJournal votes(String examination, String motion) {
        return committee(JournalKind.BALLOT_OPENED, examination, Map.of("motion", motion))
                .committee(
                        JournalKind.BALLOT_COUNTED,
                        examination,
                        Map.of("status", "counted", "verdict", "ADOPTED", "chair", "chair"))
                .records(examination, motion, "chair", "committee-chair");
    }

    WrittenJournal records(String examination, String motion, String chair, String group) {
        return row(
                chair,
                JournalKind.RESULT_RECORDED,
                "result",
                Map.of(
                        "process",
                        examination,
                        "motion",
                        motion,
                        "adopted",
                        true,
                        "next",
                        "adopted",
                        "groups",
                        List.of(group)));
    }

    WrittenJournal files(String examination, String outcome) {
        String content = "Extrait " + (extracts.size() + 1);
        return files(examination, outcome, content, DigestUtils.sha256Hex(content));
    }

    WrittenJournal files(String examination, String outcome, String content, String sha256) {
        int number = extracts.size() + 1;
        extracts.add(new DecisionExtract(
                CASE,
                number,
                0,
                examination,
                "2026-01/01",
                "",
                VoteCounts.NONE,
                BEGIN,
                content,
                DigestUtils.sha256Hex(content)));
        return committee(
                JournalKind.EXTRACT_FILED, examination, Map.of("number", number, "outcome", outcome, "sha256", sha256));
    }

    /** @param content what the row says otherwise than that the chair and one of two members voted for the motion */
    WrittenJournal committee(JournalKind kind, String examination, Map<String, Object> content) {
        Map<String, Object> named = new HashMap<>(FIGURES.getOrDefault(kind, Map.of()));
        named.putAll(content);
        named.put("process", examination);
        return application(kind, "committeeDecision", named);
    }

    WrittenJournal application(JournalKind kind, String step, Map<String, Object> content) {
        return row(Journal.APPLICATION, kind, step, content);
    }

    /** As the application writes an event, beside what the row says of itself. */
    WrittenJournal says(String actor, Event event, Map<String, ?> beside) {
        return write(
                BEGIN.plusSeconds(60L * rows.size()),
                actor,
                JournalKind.of(event),
                Step.COMMITTEE_DECISION.code(),
                EventCodec.write(event, beside));
    }

    WrittenJournal row(String actor, JournalKind kind, String step, Map<String, Object> content) {
        return row(BEGIN.plusSeconds(60L * rows.size()), actor, kind, step, content);
    }

    WrittenJournal row(Instant when, String actor, JournalKind kind, String step, Map<String, Object> content) {
        try {
            return write(when, actor, kind, step, JSON.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private WrittenJournal write(Instant when, String actor, JournalKind kind, String step, String content) {
        String last =
                rows.isEmpty() ? JournalEntry.FIRST : rows.get(rows.size() - 1).hash();
        rows.add(JournalEntry.chained(CASE, rows.size() + 1, when, actor, kind, step, "2026-1", content, last));
        return this;
    }

    /** What the tests know of the path by themselves. */
    private static final class PathForms {

        private static String of(Step step) {
            return switch (step) {
                case DATA_GATE -> "data-gate";
                case EXPERIMENT_PROTOCOL -> "experiment-protocol";
                case EXPERIMENT_CLOSING -> "experiment-closing";
                case SECOND_READING -> "second-reading";
                case AUTHORITY_ACT -> "authority-act";
                default -> step.code();
            };
        }

        private static String organisation(Step step) {
            return switch (group(step)) {
                case "agents" -> "dir-proprete";
                case "authority" -> "metropole";
                default -> "dir-numerique";
            };
        }

        private static String group(Step step) {
            return switch (step) {
                case REVIEW, SECOND_READING -> "ai-experts";
                case DATA_GATE -> "dpo";
                case AUTHORITY_ACT -> "authority";
                default -> "agents";
            };
        }
    }
}
