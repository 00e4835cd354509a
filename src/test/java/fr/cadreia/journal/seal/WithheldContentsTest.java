package fr.cadreia.journal.seal;

import static fr.cadreia.journal.seal.JournalProblem.Code.DOCUMENT_CHANGED;
import static fr.cadreia.journal.seal.JournalProblem.Code.FILED_CHANGED;
import static fr.cadreia.journal.seal.JournalProblem.Code.FILED_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.CaseEvent.ContentWithheld;
import fr.cadreia.journal.CaseEvent.ContentWithheld.Withheld;
import fr.cadreia.journal.CaseEvent.FileAdded;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.StepEvent.StepCompleted;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.Document;
import fr.cadreia.journal.seal.JournalArchive.Filed;
import fr.cadreia.journal.seal.JournalArchive.FiledKind;
import fr.cadreia.journal.seal.JournalArchive.Row;
import fr.cadreia.journal.seal.JournalProblem.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** A content that stands twice and of which one is withheld: the journal is intact, and what else changed is found. */
class WithheldContentsTest {

    private static final String FULL = DigestUtils.sha256Hex("le CV");
    private static final String EMPTY = DigestUtils.sha256Hex("");
    private static final String ANSWER = "{\"need\":\"Répondre à Mme Dupont\"}";
    private static final String FIRST_PART = "{\"need\":\"(retiré)\",\"more\":\"Mme Dupont\"}";
    private static final String WITHHELD = "{\"need\":\"(retiré)\"}";

    private final List<Row> rows = new ArrayList<>();

    private void row(Event event, Map<String, String> beside) {
        rows.add(new Row(
                rows.size() + 1,
                moment(rows.size() + 1),
                "agent",
                JournalKind.of(event).name(),
                "",
                "1",
                EventCodec.write(event, beside),
                "",
                ""));
    }

    private static Instant moment(int sequence) {
        return Instant.parse("2026-03-02T09:30:00Z").plusSeconds(sequence);
    }

    private void added() {
        row(new FileAdded("cv.pdf", 3, FULL), Map.of());
    }

    private void withheld(String kind, String name, String former, String now) {
        row(
                new ContentWithheld(1, "la pièce", "demande", "dpo", List.of(new Withheld(kind, name, former, now))),
                Map.of());
    }

    private void fileWithheld() {
        withheld("FILE", "cv.pdf", FULL, EMPTY);
    }

    /** A proposal of one place, sent at the moment of its row. */
    private void proposed() {
        row(
                new StepCompleted(),
                Map.of(
                        "form", "proposal",
                        "element", "Task_Proposal",
                        "task", "task1",
                        "process", "process1",
                        "documentSha256", DigestUtils.sha256Hex(ANSWER)));
    }

    private static Document document(int sequence, String content) {
        return new Document(
                sequence, "proposal", "Task_Proposal", "task1", "process1", "agent", moment(sequence), content);
    }

    private List<Code> files(String... stored) {
        List<Filed> filed = new ArrayList<>();
        for (String sha256 : stored) {
            filed.add(new Filed(FiledKind.FILE, "cv.pdf", sha256));
        }
        return problems(List.of(), filed);
    }

    private List<Code> documents(Document... stored) {
        return problems(List.of(stored), List.of());
    }

    private List<Code> problems(List<Document> documents, List<Filed> filed) {
        List<Code> found = new ArrayList<>();
        Chain chain = new Chain("IA-2026-0001", "", rows, documents, filed, Map.of());
        new FiledCheck(problem -> found.add(problem.code())).check(chain);
        new DocumentCheck(problem -> found.add(problem.code())).check(chain);
        return found;
    }

    @Test
    void theTwinOfAWithheldFileMayStay() {
        added();
        added();
        fileWithheld();

        assertThat(files(EMPTY, FULL)).isEmpty();
        assertThat(files(FULL, EMPTY)).isEmpty();
    }

    @Test
    void bothTwinsMayBeWithheld() {
        added();
        added();
        fileWithheld();
        fileWithheld();

        assertThat(files(EMPTY, EMPTY)).isEmpty();
    }

    @Test
    void theSameFileMayBeAddedAgain() {
        added();
        fileWithheld();
        added();

        assertThat(files(EMPTY, FULL)).isEmpty();
    }

    @Test
    void oneWithholdingExplainsOneFileOnly() {
        added();
        added();
        fileWithheld();

        assertThat(files(EMPTY, EMPTY)).containsExactly(FILED_CHANGED);
        assertThat(files(EMPTY, DigestUtils.sha256Hex("autre"))).containsExactly(FILED_CHANGED);
        assertThat(files(EMPTY, FULL, EMPTY)).containsExactly(FILED_UNKNOWN);
    }

    @Test
    void aFileThatIsEmptyWithoutAWithholdingHasChanged() {
        added();

        assertThat(files(EMPTY)).containsExactly(FILED_CHANGED);
    }

    @Test
    void aProposalThatWasSentAgainUnchangedMayStay() {
        proposed();
        proposed();
        withheld(Withheld.DOCUMENT, "proposal", DigestUtils.sha256Hex(ANSWER), DigestUtils.sha256Hex(WITHHELD));

        assertThat(documents(document(1, WITHHELD), document(2, ANSWER))).isEmpty();
        assertThat(documents(document(1, ANSWER), document(2, WITHHELD))).isEmpty();
        assertThat(documents(document(1, WITHHELD), document(2, WITHHELD))).containsExactly(DOCUMENT_CHANGED);
        assertThat(documents(document(1, WITHHELD), document(2, "{}"))).containsExactly(DOCUMENT_CHANGED);
    }

    @Test
    void eachOfTwoProposalsMayBeWithheldPartByPart() {
        proposed();
        proposed();
        String full = DigestUtils.sha256Hex(ANSWER);
        String part = DigestUtils.sha256Hex(FIRST_PART);
        withheld(Withheld.DOCUMENT, "proposal", full, part);
        withheld(Withheld.DOCUMENT, "proposal", part, DigestUtils.sha256Hex(WITHHELD));
        withheld(Withheld.DOCUMENT, "proposal", full, part);

        assertThat(documents(document(1, WITHHELD), document(2, FIRST_PART))).isEmpty();
        assertThat(documents(document(1, FIRST_PART), document(2, WITHHELD))).isEmpty();
        assertThat(documents(document(1, WITHHELD), document(2, WITHHELD))).containsExactly(DOCUMENT_CHANGED);
    }
}
