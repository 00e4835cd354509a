package fr.cadreia.dashboard;

import fr.cadreia.dashboard.ChartTable.CaseLink;
import fr.cadreia.dossier.Case;

/** Links to the page on which a reader finds a case. */
final class Links {

    private Links() {}

    /**
     * Returns the link to a case: its own page for people who follow it, its entry in the public register for everybody
     * else.
     */
    static CaseLink to(Case found, DashboardSnapshot facts) {
        String page = facts.followed().contains(found.reference()) ? found.page() : "/registre/" + found.reference();
        return new CaseLink(found.reference(), facts.titleOf(found), page);
    }
}
