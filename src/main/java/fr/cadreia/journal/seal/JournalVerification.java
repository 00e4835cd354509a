package fr.cadreia.journal.seal;

import fr.cadreia.journal.AttestedRight;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.StoredAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds everything that was done to the journal from outside: rows changed, missing or rewritten, chains cut off or gone,
 * documents and what was filed that are no longer those that were entered, rights, memberships and passwords that no row
 * explains, seals forged or missing. It asks for no secret.
 */
public final class JournalVerification {

    private final JournalArchive archive;
    private final SealPublicKey key;
    private final Optional<SealWitness> witness;
    private final Duration longestUnsealed;
    private final List<SignedSeal> kept;

    /**
     * @param witness empty where nothing outside the database remembers the last seal
     * @param longestUnsealed for how long a row may be without a seal while the application runs
     * @param kept seals that somebody kept elsewhere
     */
    public JournalVerification(
            JournalArchive archive,
            SealPublicKey key,
            Optional<SealWitness> witness,
            Duration longestUnsealed,
            List<SignedSeal> kept) {
        this.archive = archive;
        this.key = key;
        this.witness = witness;
        this.longestUnsealed = longestUnsealed;
        this.kept = kept;
    }

    /** @param now the moment that the report gives as its own */
    public JournalReport verify(Instant now) {
        return verify(new VerificationProgress(now));
    }

    /** @param progress is kept up while it goes on */
    JournalReport verify(VerificationProgress progress) {
        Pass pass = new Pass(progress);
        archive.visit(pass);
        return pass.end(progress.startedAt());
    }

    private final class Pass implements JournalArchive.Visitor {

        private final VerificationProgress progress;
        private final List<JournalProblem> problems = new ArrayList<>();
        private final ChainCheck chains = new ChainCheck(problems::add);
        private final DocumentCheck documents = new DocumentCheck(problems::add);
        private final FiledCheck filed = new FiledCheck(problems::add);
        private final SealedChainsCheck sealedChains = new SealedChainsCheck(problems::add);
        private final SealCheck seals = new SealCheck(key, problems::add);
        private final WitnessCheck witnessed = new WitnessCheck(witness, problems::add);
        private final UnsealedCheck unsealed = new UnsealedCheck(longestUnsealed, problems::add);
        private final KeptHeadsCheck heads = new KeptHeadsCheck(kept, key, problems::add);

        private final AccountCheck accounts;

        private int chainCount;
        private long rowCount;
        private long documentCount;
        private long filedCount;
        private long interruptedRows;

        Pass(VerificationProgress progress) {
            this.progress = progress;
            this.accounts = new AccountCheck(progress.startedAt(), problems::add);
        }

        @Override
        public void expect(int chains) {
            progress.expect(chains);
        }

        @Override
        public void seal(Seal seal) {
            boolean genuine = seals.check(seal);
            witnessed.check(seal);
            unsealed.seal(seal, genuine);
            heads.seal(seal, genuine);
            if (genuine) {
                sealedChains.attest(seal);
                accounts.seal(seal);
                interruptedRows += seal.statement().mark() == SealMark.AFTER_INTERRUPTION
                        ? seal.statement().rows()
                        : 0;
            }
        }

        @Override
        public void chain(Chain chain) {
            chainCount++;
            rowCount += chain.rows().size();
            documentCount += chain.documents().size();
            filedCount += chain.filed().size();
            chains.check(chain);
            documents.check(chain);
            filed.check(chain);
            sealedChains.check(chain);
            unsealed.check(chain);
            heads.check(chain);
            accounts.check(chain);
            progress.chain();
        }

        @Override
        public void right(AttestedRight right) {
            accounts.check(right);
        }

        @Override
        public void account(StoredAccount account) {
            accounts.check(account);
        }

        JournalReport end(Instant now) {
            seals.finish();
            witnessed.finish();
            sealedChains.finish();
            unsealed.finish();
            heads.finish();
            accounts.finish();
            return new JournalReport(
                    now,
                    chainCount,
                    rowCount,
                    documentCount,
                    filedCount,
                    seals.count(),
                    unsealed.unsealed(),
                    interruptedRows,
                    heads.found(),
                    heads.notes(),
                    List.copyOf(problems));
        }
    }
}
