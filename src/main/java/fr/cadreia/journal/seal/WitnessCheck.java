package fr.cadreia.journal.seal;

import fr.cadreia.journal.seal.JournalProblem.Code;
import fr.cadreia.journal.seal.SealWitness.Remembered;
import java.util.Optional;
import java.util.function.Consumer;

/** The seal that the file outside the database remembers is still in it. */
final class WitnessCheck {

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

    /** Finishes the check, after the last seal. */
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
