package fr.cadreia.journal.seal;

import fr.cadreia.journal.seal.JournalArchive.Chain;
import java.util.ArrayList;
import java.util.List;

/** One chain of the journal by itself, verified without the seals: quickly enough for after each act. */
public final class OneChain {

    private OneChain() {}

    public static List<JournalProblem> verify(Chain chain) {
        List<JournalProblem> problems = new ArrayList<>();
        new ChainCheck(problems::add).check(chain);
        new DocumentCheck(problems::add).check(chain);
        new FiledCheck(problems::add).check(chain);
        return problems;
    }
}
