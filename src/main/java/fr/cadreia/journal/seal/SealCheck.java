package fr.cadreia.journal.seal;

import fr.cadreia.journal.seal.JournalProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The seals by themselves: each made with the key, each following the one before, none cut off at the end. */
final class SealCheck {

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
            report(Code.SEAL_CHAIN_BROKEN, "Le sceau %d ne suit pas le sceau %d.".formatted(seal.sequence(), before));
        }
    }

    /** Finishes the check, after the last seal. */
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
