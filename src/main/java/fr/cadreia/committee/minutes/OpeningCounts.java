package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.BallotRules;
import fr.cadreia.dossier.event.SessionEvent.SessionOpened;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The seats in office as a session opened: each is counted once.
 *
 * @param present by the titular or a deputy
 * @param represented not there, with a proxy
 * @param excused not there and excused, without a proxy
 * @param recused of whom the sheet says nothing, for it was that of a case from which they are recused
 */
record OpeningCounts(int inOffice, int present, int represented, int excused, int absent, int recused) {

    /**
     * @param present accounts that were there, errors of the sheet corrected
     * @param deputies deputy to titular
     * @param unlisted accounts of which the sheet says nothing
     */
    static OpeningCounts of(
            SessionOpened opened, Set<String> present, Map<String, String> deputies, Set<String> unlisted) {
        Set<String> there = present.stream()
                .map(member -> deputies.getOrDefault(member, member))
                .collect(Collectors.toSet());
        Set<String> away = new LinkedHashSet<>(opened.members());
        int inOffice = away.size();
        away.removeAll(there);
        int seated = inOffice - away.size();
        int recused = take(away, unlisted);
        int represented = take(away, opened.sheet().proxies().keySet());
        int excused = take(away, Set.copyOf(opened.sheet().excused()));
        return new OpeningCounts(inOffice, seated, represented, excused, away.size(), recused);
    }

    /** How many of these were among them; they are no longer. */
    private static int take(Set<String> away, Set<String> these) {
        int before = away.size();
        away.removeAll(these);
        return before - away.size();
    }

    /** How many members had to be there. */
    long needed(BallotRules rules) {
        return rules.quorum(inOffice - recused);
    }

    /** French: "En exercice : 7 · présents : 5 · représentés : 1 · excusés : 0 · absents : 0 · déports : 1". */
    public String words() {
        return "En exercice\u00a0: " + inOffice + " · présents\u00a0: " + present + " · représentés\u00a0: "
                + represented
                + " · excusés\u00a0: " + excused + " · absents\u00a0: " + absent
                + (recused == 0 ? "" : " · déports\u00a0: " + recused);
    }
}
