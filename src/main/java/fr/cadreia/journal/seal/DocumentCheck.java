package fr.cadreia.journal.seal;

import fr.cadreia.journal.CaseEvent.ContentWithheld.Withheld;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.RowAttestation;
import fr.cadreia.journal.RowPlace;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.Document;
import fr.cadreia.journal.seal.JournalArchive.Row;
import fr.cadreia.journal.seal.JournalProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;

/** Checks the documents of one case: each is as its row of the journal attests it, with none more and none less. */
final class DocumentCheck {

    private final Consumer<JournalProblem> problems;

    DocumentCheck(Consumer<JournalProblem> problems) {
        this.problems = problems;
    }

    /** The statement of a row of the journal on the document that was written with it. */
    private record Attested(int sequence, Document document, String sha256) {

        boolean is(Document stored) {
            return is(stored, sha256);
        }

        /** @param now SHA-256 of the content that stands in its place */
        boolean is(Document stored, String now) {
            String author = stored.author().isEmpty() ? Journal.APPLICATION : stored.author();
            return document.author().equals(author)
                    && document.writtenAt().equals(stored.writtenAt())
                    && now.equals(DigestUtils.sha256Hex(stored.content()));
        }
    }

    void check(Chain chain) {
        WithheldContents withheld = WithheldContents.of(chain.rows());
        List<Document> left = new ArrayList<>(chain.documents());
        List<Attested> unmatched = new ArrayList<>();
        for (Row row : chain.rows()) {
            attested(row).ifPresent(attested -> {
                if (take(left, attested, attested::is).isEmpty()) {
                    unmatched.add(attested);
                }
            });
        }
        // A document of which one copy was withheld may stand elsewhere unchanged: those are found first.
        unmatched.removeIf(attested -> withheld.explain(
                Withheld.DOCUMENT,
                attested.document().form(),
                attested.sha256(),
                now -> take(left, attested, stored -> attested.is(stored, now)).isPresent()));
        for (Attested attested : unmatched) {
            Optional<Document> changed = take(left, attested, document -> true);
            if (changed.isPresent()) {
                report(
                        Code.DOCUMENT_CHANGED,
                        chain,
                        "le document %d (%s) n’est plus celui que la ligne %d du journal atteste"
                                .formatted(changed.get().id(), changed.get().form(), attested.sequence()));
            } else {
                report(
                        Code.DOCUMENT_MISSING,
                        chain,
                        "le document (%s) que la ligne %d du journal atteste manque"
                                .formatted(attested.document().form(), attested.sequence()));
            }
        }
        for (Document unknown : left) {
            report(
                    Code.DOCUMENT_UNKNOWN,
                    chain,
                    "aucune ligne du journal n’atteste le document %d (%s)".formatted(unknown.id(), unknown.form()));
        }
    }

    /** Takes the first document of the same form, element, task and process that the condition accepts. */
    private static Optional<Document> take(List<Document> left, Attested attested, Predicate<Document> condition) {
        Optional<Document> found = left.stream()
                .filter(document -> isSamePlace(document, attested.document()))
                .filter(condition)
                .findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private static boolean isSamePlace(Document one, Document other) {
        return one.form().equals(other.form())
                && one.element().equals(other.element())
                && one.taskId().equals(other.taskId())
                && one.processInstanceId().equals(other.processInstanceId());
    }

    private static Optional<Attested> attested(Row row) {
        return row.attestation()
                .map(RowAttestation::document)
                .filter(sha256 -> !sha256.isEmpty())
                .flatMap(sha256 ->
                        row.place().map(place -> new Attested(row.sequence(), document(row, place), sha256)));
    }

    private static Document document(Row row, RowPlace place) {
        return new Document(
                0, place.form(), place.element(), place.task(), place.process(), row.actor(), row.writtenAt(), "");
    }

    private void report(Code code, Chain chain, String what) {
        problems.accept(JournalProblem.of(code, chain.caseReference(), what));
    }
}
