package fr.cadreia.identity;

import java.time.LocalDate;

/**
 * What the authority declares on accessibility (loi n° 2005-102 art. 47, décret n° 2019-768). Without an audit nobody
 * may declare conformity: the application says so by itself.
 *
 * @param auditedOn day of the audit by the RGAA; null for none
 * @param auditedBy who audited
 * @param rate share of the criteria that are met, in percent; null for none
 * @param nonConformities French, what the audit found
 * @param contact where to report an obstacle
 */
public record AccessibilityStatement(
        LocalDate auditedOn, String auditedBy, Integer rate, String nonConformities, String contact) {

    /** French, as the decree words it. */
    public String level() {
        if (auditedOn == null || rate == null || rate < 50) {
            return "non conforme";
        }
        return rate == 100 ? "totalement conforme" : "partiellement conforme";
    }
}
