package fr.cadreia.dossier.journal;

import fr.cadreia.dossier.journal.JournalProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The seals by themselves: each made with the key, each following the one before, none cut off at the end. */
final class SealCheck {

    private final SealKey key;
    private final Optional<SealWitness.Remembered> witness;
    private final Consumer<JournalProblem> problems;

    private final List<Seal> forged = new ArrayList<>();
    private Optional<Seal> last = Optional.empty();
    private boolean witnessed;
    private int count;

    SealCheck(SealKey key, Optional<SealWitness.Remembered> witness, Consumer<JournalProblem> problems) {
        this.key = key;
        this.witness = witness;
        this.problems = problems;
    }

    /** @return whether the seal is genuine, so that what it attests counts */
    boolean check(Seal seal) {
        count++;
        follows(seal);
        boolean genuine = seal.isOf(key);
        if (!genuine) {
            forged.add(seal);
        }
        witnessed = witnessed || witness.filter(known -> known.is(seal)).isPresent();
        last = Optional.of(seal);
        return genuine;
    }

    private void follows(Seal seal) {
        int before = last.map(Seal::sequence).orElse(0);
        if (seal.sequence() > before + 1) {
            report(
                    Code.SEAL_MISSING,
                    before == 0
                            ? "Des sceaux manquent avant le sceau %d.".formatted(seal.sequence())
                            : "Des sceaux manquent entre le sceau %d et le sceau %d."
                                    .formatted(before, seal.sequence()));
        } else if (!seal.previousMac().equals(last.map(Seal::mac).orElse(Seal.FIRST))) {
            report(Code.SEAL_CHAIN_BROKEN, "Le sceau %d ne suit pas le sceau %d.".formatted(seal.sequence(), before));
        }
    }

    /** After the last seal. */
    void finish() {
        if (count > 1 && forged.size() == count) {
            report(
                    Code.SEAL_FORGED,
                    "Aucun des %d sceaux n'a été fait avec cette clé : est-ce le bon fichier ?".formatted(count));
        } else {
            forged.forEach(seal -> report(
                    Code.SEAL_FORGED,
                    "L" + seal.label().substring(1) + " n'a pas été fait avec la clé, ou a été modifié depuis."));
        }
        if (witness.isPresent() && !witnessed) {
            report(
                    Code.SEALS_CUT,
                    ("Le sceau %d, que le témoin hors de la base a vu, n'y est plus : la fin du journal a été coupée,"
                                    + " ou une base plus ancienne remise en place.")
                            .formatted(witness.get().sequence()));
        }
    }

    int count() {
        return count;
    }

    private void report(Code code, String message) {
        problems.accept(new JournalProblem(code, "", message));
    }
}
