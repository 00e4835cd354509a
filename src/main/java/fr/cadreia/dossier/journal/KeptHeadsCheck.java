package fr.cadreia.dossier.journal;

import fr.cadreia.dossier.journal.JournalProblem.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The seals that somebody kept elsewhere are in the database as they were kept. Those that a recorded restore undid are
 * told, and are no problem.
 */
final class KeptHeadsCheck {

    private final List<SignedSeal> kept;
    private final SealPublicKey key;
    private final Consumer<JournalProblem> problems;
    private final List<String> notes = new ArrayList<>();
    private final Map<Integer, String> hashes = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    private int before;
    private int found;

    /** The numbers that a restore left out: after the first, before the second. */
    private record Gap(int after, SealStatement restored) {

        boolean holds(int sequence) {
            return after < sequence && sequence < restored.sequence();
        }
    }

    KeptHeadsCheck(List<SignedSeal> kept, SealPublicKey key, Consumer<JournalProblem> problems) {
        this.kept = kept;
        this.key = key;
        this.problems = problems;
    }

    void seal(Seal seal, boolean genuine) {
        if (genuine && seal.statement().mark() == SealMark.AFTER_RESTORE) {
            gaps.add(new Gap(before, seal.statement()));
        }
        before = seal.sequence();
        if (!kept.isEmpty()) {
            hashes.put(seal.sequence(), seal.hash());
        }
    }

    /** After the last seal. */
    void finish() {
        gaps.forEach(gap ->
                notes.add("Restauration consignée avec " + gap.restored().label() + " : "
                        + (gap.restored().sequence() - gap.after() == 1
                                ? "aucun sceau connu n'a été défait."
                                : "les sceaux entre le %d et le %d ont été défaits."
                                        .formatted(gap.after(), gap.restored().sequence()))));
        kept.forEach(this::check);
    }

    private void check(SignedSeal head) {
        SealStatement statement = head.statement();
        Optional<Gap> gap =
                gaps.stream().filter(each -> each.holds(statement.sequence())).findFirst();
        if (!head.isOf(key)) {
            report(
                    Code.HEAD_FOREIGN,
                    "L%s que vous avez conservé n'a pas été signé avec cette clé : le fichier vient-il de cette installation ?"
                            .formatted(statement.label().substring(1)));
        } else if (statement.hash().equals(hashes.get(statement.sequence()))) {
            found++;
        } else if (gap.isPresent()) {
            notes.add("L%s que vous avez conservé a été défait par la restauration consignée avec %s."
                    .formatted(
                            statement.label().substring(1), gap.get().restored().label()));
        } else {
            report(
                    Code.HEAD_LOST,
                    ("L%s que vous avez conservé n'est pas dans cette base : la fin du journal a été coupée, ou une autre"
                                    + " base mise à sa place.")
                            .formatted(statement.label().substring(1)));
        }
    }

    /** How many were found as they were kept. */
    int found() {
        return found;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private void report(Code code, String message) {
        problems.accept(new JournalProblem(code, "", message));
    }
}
