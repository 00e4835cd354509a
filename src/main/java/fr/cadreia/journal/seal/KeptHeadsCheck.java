package fr.cadreia.journal.seal;

import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.JournalEvent.Restored;
import fr.cadreia.journal.seal.JournalArchive.Chain;
import fr.cadreia.journal.seal.JournalProblem.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks that the seals that somebody kept elsewhere are in the database as they were kept. Seals that a recorded
 * restore undid cannot be verified any more. A restore undoes only the seals that its row of the journal names, and
 * never one that is older than any back-up.
 */
final class KeptHeadsCheck {

    /**
     * The greatest age of a seal that a restore may undo: a back-up that is put back is some days old, so it holds what
     * was sealed a month before.
     */
    private static final Duration LONGEST_UNDONE = Duration.ofDays(31);

    private final List<SignedSeal> kept;
    private final SealPublicKey key;
    private final Consumer<JournalProblem> problems;
    private final List<String> notes = new ArrayList<>();
    private final Map<Integer, String> hashes = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** The hash of the last seal that a restore undid, by its number, as the row about the restore gives it. */
    private final Map<Integer, String> lastUndone = new HashMap<>();

    private Optional<SealStatement> before = Optional.empty();
    private int found;

    /** The numbers that a restore left out: after the first, before the second. */
    private record Gap(Optional<SealStatement> last, SealStatement restored) {

        int after() {
            return last.map(SealStatement::sequence).orElse(0);
        }

        boolean holds(int sequence) {
            return after() < sequence && sequence < restored.sequence();
        }

        /** Tells whether a seal of that moment may have been undone by it. */
        boolean holds(Instant sealedAt) {
            return !sealedAt.isBefore(last.map(SealStatement::sealedAt).orElse(Instant.MIN))
                    && !sealedAt.isBefore(restored.sealedAt().minus(LONGEST_UNDONE))
                    && !sealedAt.isAfter(restored.sealedAt());
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
        before = Optional.of(seal.statement());
        if (!kept.isEmpty()) {
            hashes.put(seal.sequence(), seal.hash());
        }
    }

    /** Checks a chain, after the last seal. */
    void check(Chain chain) {
        if (!chain.caseReference().equals(JournalChains.SELF)) {
            return;
        }
        chain.rows().stream()
                .flatMap(row -> row.event().stream())
                .filter(Restored.class::isInstance)
                .map(Restored.class::cast)
                .forEach(restored -> lastUndone.put(restored.lastUndoneSeal(), restored.lastUndoneHash()));
    }

    /** Finishes the check, after the last chain. */
    void finish() {
        gaps.forEach(gap ->
                notes.add("Restauration consignée avec " + gap.restored().label() + "\u00a0: "
                        + (gap.restored().sequence() - gap.after() == 1
                                ? "aucun sceau connu n’a été défait."
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
                    "L%s que vous avez conservé n’a pas été signé avec cette clé\u00a0: le fichier vient-il de cette installation\u00a0?"
                            .formatted(statement.label().substring(1)));
        } else if (statement.hash().equals(hashes.get(statement.sequence()))) {
            found++;
        } else if (gap.isPresent()) {
            undone(head, gap.get());
        } else {
            report(
                    Code.HEAD_LOST,
                    ("L%s que vous avez conservé n’est pas dans cette base\u00a0: la fin du journal a été coupée, ou une autre"
                                    + " base mise à sa place.")
                            .formatted(statement.label().substring(1)));
        }
    }

    private void undone(SignedSeal head, Gap gap) {
        SealStatement statement = head.statement();
        int last = gap.restored().sequence() - 1;
        boolean explained = gap.holds(statement.sealedAt())
                && lastUndone.containsKey(last)
                && (statement.sequence() < last || lastUndone.get(last).equals(statement.hash()));
        String subject = "L" + statement.label().substring(1) + " que vous avez conservé ";
        if (explained) {
            report(
                    Code.HEAD_UNDONE,
                    subject
                            + ("a été défait par la restauration consignée avec %s\u00a0: ce qu’il tenait ne peut plus être"
                                            + " vérifié. Demandez à voir ce motif et la sauvegarde qui a été remise en place.")
                                    .formatted(gap.restored().label()));
        } else {
            report(
                    Code.HEAD_LOST,
                    subject
                            + ("n’est pas dans cette base, et la restauration consignée avec %s ne l’explique pas\u00a0: elle ne"
                                            + " défait que ce que sa ligne du journal dit, et rien de plus vieux que %d jours.")
                                    .formatted(gap.restored().label(), LONGEST_UNDONE.toDays()));
        }
    }

    /** Returns the number of kept seals that are unchanged. */
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
