package fr.cadreia.committee.session;

import java.util.List;

/**
 * How much time the members had, as a convening says.
 *
 * @param clearDays how many clear days (jours francs) the framework asks for
 * @param urgency why they are not kept, or empty
 * @param second references of cases that are convened again for want of quorum, for which none is needed now
 * @param impediment why somebody convenes in place of the chair, or empty
 */
public record ConveningNotice(int clearDays, String urgency, List<String> second, String impediment) {

    public ConveningNotice(int clearDays, String urgency, List<String> second) {
        this(clearDays, urgency, second, "");
    }
}
