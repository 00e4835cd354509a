package fr.cadreia.dossier.journal;

import fr.cadreia.dossier.event.AccountEvent.AccountChanged;
import fr.cadreia.dossier.journal.JournalArchive.Chain;
import fr.cadreia.dossier.journal.JournalProblem.Code;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Compares the rights on record with those that the journal gives: whoever writes one into the database alone becomes
 * expert, member or administrator without anybody's signature.
 */
final class RightCheck {

    private final Consumer<JournalProblem> problems;

    /** As the last row that speaks of it says; what is on record is taken out. */
    private final Map<Long, AttestedRight> attested = new TreeMap<>();

    RightCheck(Consumer<JournalProblem> problems) {
        this.problems = problems;
    }

    void check(Chain chain) {
        if (chain.caseReference().equals(JournalChains.ACCOUNTS)) {
            chain.rows().stream()
                    .flatMap(row -> row.event().stream())
                    .filter(AccountChanged.class::isInstance)
                    .flatMap(event -> ((AccountChanged) event).rights().stream())
                    .forEach(right -> attested.put(right.id(), right));
        }
    }

    /** After every chain. */
    void check(AttestedRight stored) {
        AttestedRight given = attested.remove(stored.id());
        if (given == null) {
            report(Code.RIGHT_UNKNOWN, "aucune ligne du journal ne donne " + stored.words());
        } else if (!given.equals(stored)) {
            report(Code.RIGHT_CHANGED, stored.words() + " n’est plus celle que le journal donne");
        }
    }

    /** After every right. */
    void finish() {
        attested.values().forEach(gone -> report(Code.RIGHT_GONE, gone.words() + ", que le journal donne, manque"));
    }

    private void report(Code code, String what) {
        problems.accept(JournalProblem.of(code, JournalChains.ACCOUNTS, what));
    }
}
