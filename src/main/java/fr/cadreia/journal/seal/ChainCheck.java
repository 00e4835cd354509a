package fr.cadreia.journal.seal;

import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RowAttestation;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.Row;
import fr.cadreia.journal.seal.JournalProblem.Code;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks one chain by itself: no row is changed or missing, each follows the one before, and the case is still present
 * and as its last row left it.
 */
final class ChainCheck {

    private static final Set<String> BEGIN_A_CASE =
            Set.of(JournalKind.OPENED.name(), JournalKind.IMPORTED.name(), JournalKind.IMPORTED_ENDED.name());

    private static final RowAttestation NOTHING = new RowAttestation("", "", "", Map.of());

    private final Consumer<JournalProblem> problems;

    ChainCheck(Consumer<JournalProblem> problems) {
        this.problems = problems;
    }

    void check(Chain chain) {
        String reference = chain.caseReference();
        int expected = 1;
        String previousHash = JournalEntry.FIRST;
        for (Row row : chain.rows()) {
            if (row.sequence() > expected) {
                missing(reference, expected, row.sequence() - 1);
            } else if (!row.previousHash().equals(previousHash)) {
                report(
                        Code.CHAIN_BROKEN,
                        reference,
                        "la ligne %d du journal ne suit pas la ligne %d".formatted(row.sequence(), row.sequence() - 1));
            }
            if (!row.hash().equals(hash(reference, row))) {
                report(
                        Code.ROW_CHANGED,
                        reference,
                        "la ligne %d du journal a été modifiée, son contenu n’a plus son empreinte"
                                .formatted(row.sequence()));
            }
            expected = row.sequence() + 1;
            previousHash = row.hash();
        }
        presence(chain);
        standings(chain);
    }

    private void presence(Chain chain) {
        List<Row> rows = chain.rows();
        if (!chain.isKnown()
                && !rows.isEmpty()
                && BEGIN_A_CASE.contains(rows.get(0).kind())) {
            report(Code.CASE_GONE, chain.caseReference(), "le dossier a disparu, seul son journal reste");
        }
    }

    /**
     * Checks the states of the case: each row attests the state before and after its act. The state before an act
     * differs from the one after the act before only where something else changed the case.
     */
    private void standings(Chain chain) {
        String standing = "";
        int attestedBy = 0;
        for (Row row : chain.rows()) {
            RowAttestation attested = row.attestation().orElse(NOTHING);
            String after = attested.standing();
            String before = attested.before().isEmpty() ? after : attested.before();
            if (attestedBy > 0 && !before.equals(standing)) {
                changed(chain, attestedBy);
            }
            standing = after;
            attestedBy = row.sequence();
        }
        if (attestedBy > 0 && chain.isKnown() && !chain.caseSha256().equals(standing)) {
            changed(chain, attestedBy);
        }
    }

    private void changed(Chain chain, int attestedBy) {
        report(
                Code.CASE_CHANGED,
                chain.caseReference(),
                "le dossier lui-même (intitulé, organisation, étape, état de l’usage ou fin) a été changé sans acte"
                        + " après la ligne %d du journal".formatted(attestedBy));
    }

    private void missing(String reference, int from, int to) {
        String which = from == to
                ? "la ligne %d du journal manque".formatted(from)
                : "les lignes %d à %d du journal manquent".formatted(from, to);
        report(Code.ROW_MISSING, reference, which);
    }

    private void report(Code code, String reference, String what) {
        problems.accept(JournalProblem.of(code, reference, what));
    }

    private static String hash(String reference, Row row) {
        return JournalEntry.hash(
                reference,
                row.sequence(),
                row.writtenAt(),
                row.actor(),
                row.kind(),
                row.step(),
                row.frameworkVersion(),
                row.content(),
                row.previousHash());
    }
}
