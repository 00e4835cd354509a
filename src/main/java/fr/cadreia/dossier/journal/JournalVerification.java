package fr.cadreia.dossier.journal;

import fr.cadreia.dossier.journal.JournalArchive.Chain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds everything that was done to the journal from outside: rows changed, missing or rewritten, chains cut off or gone,
 * documents that are no longer those that were entered, seals forged or missing.
 */
public final class JournalVerification {

    private final JournalArchive archive;
    private final SealKey key;
    private final Optional<SealWitness> witness;

    public JournalVerification(JournalArchive archive, SealKey key, Optional<SealWitness> witness) {
        this.archive = archive;
        this.key = key;
        this.witness = witness;
    }

    public JournalReport verify(Instant now) {
        // Before the database: a seal that is made meanwhile must not look cut off.
        Optional<SealWitness.Remembered> remembered = witness.flatMap(SealWitness::read);
        Pass pass = new Pass(remembered);
        archive.visit(pass);
        return pass.end(now);
    }

    private final class Pass implements JournalArchive.Visitor {

        private final List<JournalProblem> problems = new ArrayList<>();
        private final ChainCheck chains = new ChainCheck(problems::add);
        private final DocumentCheck documents = new DocumentCheck(problems::add);
        private final SealedChainsCheck sealedChains = new SealedChainsCheck(problems::add);
        private final SealCheck seals;

        private int chainCount;
        private long rowCount;
        private long documentCount;

        Pass(Optional<SealWitness.Remembered> remembered) {
            this.seals = new SealCheck(key, remembered, problems::add);
        }

        @Override
        public void seal(Seal seal) {
            if (seals.check(seal)) {
                sealedChains.attest(seal);
            }
        }

        @Override
        public void chain(Chain chain) {
            chainCount++;
            rowCount += chain.rows().size();
            documentCount += chain.documents().size();
            chains.check(chain);
            documents.check(chain);
            sealedChains.check(chain);
        }

        JournalReport end(Instant now) {
            seals.finish();
            sealedChains.finish();
            return new JournalReport(now, chainCount, rowCount, documentCount, seals.count(), List.copyOf(problems));
        }
    }
}
