package fr.cadreia.dossier.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.journal.JournalArchive.Chain;
import fr.cadreia.dossier.journal.JournalArchive.Filed;
import fr.cadreia.dossier.journal.JournalArchive.FiledKind;
import fr.cadreia.dossier.journal.JournalArchive.Row;
import fr.cadreia.dossier.journal.JournalProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What was filed with a chain, the files added to a case and the committee's texts and PDFs: each with the hash that its
 * row of the journal attests, none more, none less.
 */
final class FiledCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HASH = "sha256";

    private final Consumer<JournalProblem> problems;

    FiledCheck(Consumer<JournalProblem> problems) {
        this.problems = problems;
    }

    /** What a row says of something that was filed. */
    private record Attested(int sequence, Filed filed) {}

    void check(Chain chain) {
        List<Filed> left = new ArrayList<>(chain.filed());
        List<Attested> unmatched = new ArrayList<>();
        for (Row row : chain.rows()) {
            for (Filed filed : attested(row)) {
                if (!left.remove(filed)) {
                    unmatched.add(new Attested(row.sequence(), filed));
                }
            }
        }
        for (Attested attested : unmatched) {
            Filed filed = attested.filed();
            String what = filed.kind().words(filed.name());
            boolean changed = left.stream()
                    .filter(stored ->
                            stored.kind() == filed.kind() && stored.name().equals(filed.name()))
                    .findFirst()
                    .map(left::remove)
                    .orElse(false);
            if (changed) {
                report(
                        Code.FILED_CHANGED,
                        chain,
                        "%s n’a plus le contenu que la ligne %d du journal atteste"
                                .formatted(what, attested.sequence()));
            } else if (filed.kind() != FiledKind.ATTESTATION) {
                report(
                        Code.FILED_MISSING,
                        chain,
                        "%s, que la ligne %d du journal atteste, manque".formatted(what, attested.sequence()));
            }
        }
        for (Filed unknown : left) {
            report(
                    Code.FILED_UNKNOWN,
                    chain,
                    "aucune ligne du journal n’atteste " + unknown.kind().words(unknown.name()));
        }
    }

    private static List<Filed> attested(Row row) {
        try {
            JsonNode content = JSON.readTree(row.content());
            List<Filed> filed = new ArrayList<>();
            switch (row.kind()) {
                case "FILE_ADDED" ->
                    add(filed, FiledKind.FILE, content.path("name").asText(), content);
                case "EXTRACT_FILED", "EXTRACT_REPLACED" ->
                    add(filed, FiledKind.EXTRACT, content.path("number").asText(), content);
                case "CONVOCATION_FILED" ->
                    add(filed, FiledKind.CONVOCATION, content.path("number").asText(), content);
                case "MINUTES_FILED" -> add(filed, FiledKind.MINUTES, "", content);
                case "TRAINING_ATTESTED" ->
                    content.path(HASH)
                            .fields()
                            .forEachRemaining(each -> filed.add(new Filed(
                                    FiledKind.ATTESTATION,
                                    each.getKey(),
                                    each.getValue().asText())));
                default -> {
                    // Nothing is filed with the others.
                }
            }
            if (content.has("pdf")) {
                filed.add(new Filed(
                        FiledKind.PDF,
                        content.path("pdf").asText(),
                        content.path("pdfSha256").asText()));
            }
            return filed;
        } catch (JsonProcessingException e) {
            // A row that was never JSON is reported by its hash.
            return List.of();
        }
    }

    private static void add(List<Filed> filed, FiledKind kind, String name, JsonNode content) {
        filed.add(new Filed(kind, name, content.path(HASH).asText()));
    }

    private void report(Code code, Chain chain, String what) {
        problems.accept(JournalProblem.of(code, chain.caseReference(), what));
    }
}
