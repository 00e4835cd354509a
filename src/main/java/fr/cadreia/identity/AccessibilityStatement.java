package fr.cadreia.identity;

import java.time.LocalDate;
import java.util.List;

/**
 * The authority's statement on accessibility (loi n° 2005-102 art. 47, décret n° 2019-768). Without an audit nobody may
 * declare conformity, and the application says so by itself.
 *
 * @param auditedOn day of the audit by the RGAA; null for none
 * @param auditedBy French, the auditor
 * @param met number of criteria that every page of the sample meets
 * @param failed number of criteria that at least one page of the sample fails
 * @param meanRate mean over the pages of the share of their criteria that they meet, in percent; null for none
 * @param nonConformities the findings of the audit, one per criterion that is failed
 * @param pages French, the pages of the sample, one name each
 * @param strategy address of the authority's plan for accessibility over several years; empty for none
 * @param contact the contact for a report of an obstacle
 */
public record AccessibilityStatement(
        LocalDate auditedOn,
        String auditedBy,
        int met,
        int failed,
        Integer meanRate,
        List<NonConformity> nonConformities,
        List<String> pages,
        String strategy,
        String contact) {

    /**
     * A criterion that is failed somewhere.
     *
     * @param criterion its number in the RGAA, e.g. {@code 1.1}
     * @param finding French, the fault and its place
     * @param remedy French, the substitute, and the planned repair
     */
    public record NonConformity(String criterion, String finding, String remedy) {}

    /** Fills missing values with empty ones. */
    public AccessibilityStatement {
        nonConformities = nonConformities == null ? List.of() : List.copyOf(nonConformities);
        pages = pages == null ? List.of() : List.copyOf(pages);
    }

    /** Tells whether there is an audit that one may rely on. */
    public boolean audited() {
        return auditedOn != null && met + failed > 0;
    }

    /**
     * Returns the share of the criteria that apply and are met, in whole percent, never rounded up; 0 without an audit.
     */
    public int rate() {
        return audited() ? 100 * met / (met + failed) : 0;
    }

    /** Returns the level in French, as the decree words it. */
    public String level() {
        if (!audited() || rate() < 50) {
            return "non conforme";
        }
        return failed == 0 ? "totalement conforme" : "partiellement conforme";
    }
}
