package fr.cadreia.journal.seal;

import fr.cadreia.journal.AttestedRight;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalArchive.Row;
import fr.cadreia.journal.seal.JournalArchive.StoredAccount;
import fr.cadreia.journal.seal.JournalProblem.Code;
import fr.cadreia.journal.seal.SealWitness.Remembered;
import fr.cadreia.kernel.text.FrenchText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
        private final List<String> withheld = new ArrayList<>();

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
            withheld.addAll(WithheldContents.told(chain.caseReference(), chain.rows()));
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
                    Stream.concat(heads.notes().stream(), withheld.stream()).toList(),
                    List.copyOf(problems));
        }
    }

    /** The seals by themselves: each made with the key, each following the one before, none cut off at the end. */
    private static final class SealCheck {

        private final SealPublicKey key;
        private final Consumer<JournalProblem> problems;

        private final List<Seal> forged = new ArrayList<>();
        private Optional<Seal> last = Optional.empty();
        private int count;

        SealCheck(SealPublicKey key, Consumer<JournalProblem> problems) {
            this.key = key;
            this.problems = problems;
        }

        /** @return whether the seal is genuine, so that what it attests counts */
        boolean check(Seal seal) {
            count++;
            boolean genuine = seal.isOf(key);
            if (!genuine) {
                forged.add(seal);
            }
            follows(seal, genuine);
            last = Optional.of(seal);
            return genuine;
        }

        private void follows(Seal seal, boolean genuine) {
            int before = last.map(Seal::sequence).orElse(0);
            boolean gapIsRecorded = genuine && seal.statement().mark() == SealMark.AFTER_RESTORE;
            if (seal.sequence() > before + 1 && !gapIsRecorded) {
                report(
                        Code.SEAL_MISSING,
                        before == 0
                                ? "Des sceaux manquent avant le sceau %d.".formatted(seal.sequence())
                                : "Des sceaux manquent entre le sceau %d et le sceau %d."
                                        .formatted(before, seal.sequence()));
            } else if (!seal.statement().previous().equals(last.map(Seal::hash).orElse(SealStatement.NONE))) {
                report(
                        Code.SEAL_CHAIN_BROKEN,
                        "Le sceau %d ne suit pas le sceau %d.".formatted(seal.sequence(), before));
            }
        }

        /** After the last seal. */
        void finish() {
            if (count > 1 && forged.size() == count) {
                report(
                        Code.SEAL_FORGED,
                        "Aucun des %d sceaux n’a été fait avec cette clé\u00a0: est-ce le bon fichier, et la bonne base\u00a0?"
                                .formatted(count));
            } else {
                forged.forEach(seal -> report(
                        Code.SEAL_FORGED,
                        "L" + seal.statement().label().substring(1)
                                + " n’a pas été fait avec la clé, ou a été modifié depuis."));
            }
        }

        int count() {
            return count;
        }

        private void report(Code code, String message) {
            problems.accept(new JournalProblem(code, "", message));
        }
    }

    /**
     * Rows without a seal: they may be rewritten without a trace, so that they are few and new. The time that a row has
     * been without a seal is measured by what the application wrote and sealed since, not by the hour: nothing is sealed
     * while it does not run.
     */
    private static final class UnsealedCheck {

        private final Duration longestUnsealed;
        private final Consumer<JournalProblem> problems;
        private final SealedHeads sealed = new SealedHeads();

        private int seals;
        private long rows;
        private long unsealed;
        private Instant oldestUnsealed = Instant.MAX;
        private Instant lastSign = Instant.MIN;

        UnsealedCheck(Duration longestUnsealed, Consumer<JournalProblem> problems) {
            this.longestUnsealed = longestUnsealed;
            this.problems = problems;
        }

        void seal(Seal seal, boolean genuine) {
            seals++;
            if (genuine) {
                sealed.add(seal.changedHeads());
                // The first of all was made before any row, whatever hour the application's clock was set to
                // afterwards.
                if (seal.statement().rows() > 0) {
                    sign(seal.statement().sealedAt());
                }
            }
        }

        /** After the last seal. */
        void check(Chain chain) {
            int last = sealed.sequence(chain.caseReference());
            for (Row row : chain.rows()) {
                rows++;
                sign(row.writtenAt());
                if (row.sequence() > last) {
                    unsealed++;
                    oldestUnsealed = row.writtenAt().isBefore(oldestUnsealed) ? row.writtenAt() : oldestUnsealed;
                }
            }
        }

        private void sign(Instant at) {
            lastSign = at.isAfter(lastSign) ? at : lastSign;
        }

        /** Finishes the check, after the last chain. */
        void finish() {
            if (seals == 0 && rows > 0) {
                problems.accept(new JournalProblem(
                        Code.SEALS_GONE,
                        "",
                        "Le journal n’a plus aucun sceau, alors qu’il en reçoit un avant sa première ligne\u00a0: les sceaux ont"
                                + " été supprimés."));
            } else if (unsealed > 0 && oldestUnsealed.plus(longestUnsealed).isBefore(lastSign)) {
                problems.accept(new JournalProblem(
                        Code.UNSEALED_ROWS,
                        "",
                        ("Aucun sceau ne tient %s, la plus ancienne du %s, alors que l’application était encore en service le"
                                        + " %s\u00a0: rien ne prouve que ces lignes n’ont pas été réécrites.")
                                .formatted(
                                        unsealed > 1 ? unsealed + " lignes" : "une ligne",
                                        FrenchText.moment(oldestUnsealed),
                                        FrenchText.moment(lastSign))));
            }
        }

        long unsealed() {
            return unsealed;
        }
    }

    /** The seal that the file outside the database remembers is still in it. */
    private static final class WitnessCheck {

        private final Optional<SealWitness> witness;
        private final Optional<Remembered> remembered;
        private final Consumer<JournalProblem> problems;

        private boolean seals;
        private boolean seen;

        /** Makes the check before the database is read: a seal that is made meanwhile must not look cut off. */
        WitnessCheck(Optional<SealWitness> witness, Consumer<JournalProblem> problems) {
            this.witness = witness;
            this.remembered = witness.flatMap(SealWitness::read);
            this.problems = problems;
        }

        void check(Seal seal) {
            seals = true;
            seen = seen || remembered.filter(known -> known.is(seal)).isPresent();
        }

        /** After the last seal. */
        void finish() {
            if (remembered.isEmpty()) {
                witness.filter(file -> seals)
                        .ifPresent(file -> report(
                                Code.WITNESS_MISSING,
                                ("Le témoin du dernier sceau n’est pas là (%s)\u00a0: rien ne dit ici si les derniers sceaux ont"
                                                + " été coupés. Remettez-le depuis sa sauvegarde, ou comparez avec des sceaux"
                                                + " conservés ailleurs (--heads).")
                                        .formatted(file.file().toAbsolutePath().normalize())));
            } else if (remembered.get().equals(Remembered.UNREADABLE)) {
                report(
                        Code.WITNESS_UNREADABLE,
                        "Le témoin du dernier sceau est illisible\u00a0: "
                                + witness.orElseThrow().file().toAbsolutePath().normalize() + ".");
            } else if (!seen) {
                report(
                        Code.SEALS_CUT,
                        ("Le sceau %d, que le témoin hors de la base a vu, n’y est plus\u00a0: la fin du journal a été coupée,"
                                        + " ou une base plus ancienne remise en place.")
                                .formatted(remembered.get().sequence()));
            }
        }

        private void report(Code code, String message) {
            problems.accept(new JournalProblem(code, "", message));
        }
    }
}
