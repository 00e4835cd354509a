package fr.cadreia.journal.seal;

import static fr.cadreia.journal.seal.JournalProblem.Code.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import java.util.List;

/** What was filed beside the journal: files, extracts, convocations, minutes, attestations. */
class FiledPiecesVerifiedTest extends SealedJournal {

    @OnEachVendor
    void whatIsFiledIsWhatItsRowsAttest(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            FiledPieces.add(journal, ONE);
            journal.sealing().seal();
            assertThat(journal.verify().problems()).isEmpty();
            assertThat(journal.verify().summary()).contains("14 pièces");

            for (String table : List.of("cadre_file", "cadre_filed_pdf", "cadre_attestation")) {
                tamper.sql("update " + table + " set content = ?")
                        .param(new byte[] {9})
                        .update();
            }
            tamper.sql("update cadre_filed_paper set page = 'autre'").update();
            tamper.sql("update cadre_decision_extract set content = 'autre', sentence = 'autre'")
                    .update();
            tamper.sql("update cadre_convocation set content = 'autre'").update();
            tamper.sql("update cadre_minutes set signed_text = 'autre'").update();
            List<JournalProblem> changed = journal.verify().problems();
            assertThat(changed).hasSize(14).extracting(JournalProblem::code).containsOnly(FILED_CHANGED);
            assertThat(changed)
                    .extracting(JournalProblem::message)
                    .anySatisfy(message -> assertThat(message).contains("Dossier " + ONE, "la pièce", "devis.pdf"))
                    .anySatisfy(message -> assertThat(message).contains("l’extrait n°", "1"))
                    .anySatisfy(message -> assertThat(message).contains("Chaîne SEANCE-2026-01", "procès-verbal"))
                    .anySatisfy(message -> assertThat(message).contains("la page du papier", "proces-verbal-2026-01"))
                    .anySatisfy(message -> assertThat(message).contains("l’attestation n°"));
        });
    }

    @OnEachVendor
    void whatWasFiledIsMissedExceptForWhatMayBeErased(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            FiledPieces.add(journal, ONE);
            for (String table : List.of(
                    "cadre_file",
                    "cadre_filed_pdf",
                    "cadre_filed_paper",
                    "cadre_attestation",
                    "cadre_decision_extract",
                    "cadre_convocation",
                    "cadre_minutes")) {
                tamper.sql("delete from " + table).update();
            }
            assertThat(journal.verify().problems())
                    .hasSize(12)
                    .extracting(JournalProblem::code)
                    .containsOnly(FILED_MISSING);
        });
    }

    @OnEachVendor
    void whatNobodyFiledIsFound(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            FiledPieces.store(journal, ONE);
            tamper.sql("update cadre_filed_pdf set chain = 'IA-2026-0077' where name like '%extrait%'")
                    .update();
            assertThat(journal.verify().problems())
                    .filteredOn(problem -> problem.code() == FILED_UNKNOWN)
                    .hasSize(14)
                    .extracting(JournalProblem::subject)
                    .contains(ONE, "SEANCE-2026-01", "IA-2026-0077");
        });
    }

    /** Two pieces that change their places keep their contents, and are not what was filed. */
    @OnEachVendor
    void piecesThatChangedPlacesAreFound(Vendor vendor) {
        onSealedJournal(vendor, (journal, tamper) -> {
            FiledPieces.add(journal, ONE);
            tamper.sql("update cadre_file set name = 'x' where name = 'devis.pdf'")
                    .update();
            tamper.sql("update cadre_file set name = 'devis.pdf' where name = 'note.txt'")
                    .update();
            tamper.sql("update cadre_file set name = 'note.txt' where name = 'x'")
                    .update();
            assertThat(journal.problems()).containsExactly(FILED_CHANGED);
        });
    }
}
