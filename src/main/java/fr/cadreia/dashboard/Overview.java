package fr.cadreia.dashboard;

import fr.cadreia.dashboard.ChartTable.CaseLink;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.dossier.CaseStandings.Wait;
import fr.cadreia.dossier.Step;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.register.StatusLine;
import fr.cadreia.register.StatusLine.Stop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts of the first screen: the numbers of uses, their steps, the late and the next events.
 *
 * @param uses that everybody may know of
 * @param inUse the number of these that are in use at this moment
 * @param open cases that the reader follows from within, even those that are public
 * @param where the line of stops, of the cases that the reader follows, else of public uses
 * @param lateUses re-evaluations that are late
 * @param lateTasks late tasks of the cases whose tasks the reader may know
 * @param late the longest late first, a few
 * @param next the events that come soonest, a few
 */
public record Overview(
        int uses,
        int inUse,
        int open,
        List<Stop> where,
        int lateUses,
        int lateTasks,
        List<CaseLink> late,
        List<Next> next) {

    private static final int FEW = 3;

    /**
     * @param what French: the event of that day
     * @param day French
     */
    public record Next(CaseLink link, String what, String day) {}

    static Overview of(DashboardSnapshot facts, boolean everywhere) {
        List<Case> shown = facts.cases().stream().filter(Case::isPublic).toList();
        boolean follows = !facts.followed().isEmpty();
        return new Overview(
                shown.size(),
                (int) shown.stream()
                        .filter(found -> facts.statusOf(found).isInUse())
                        .count(),
                (int) followed(facts).count(),
                follows ? steps(facts, everywhere) : statuses(facts, shown, everywhere),
                facts.late().size(),
                (int) facts.waits().stream().filter(wait -> isLate(wait, facts)).count(),
                facts.late().stream()
                        .limit(FEW)
                        .map(found -> Links.to(found, facts))
                        .toList(),
                next(facts));
    }

    private static Stream<Case> followed(DashboardSnapshot facts) {
        return facts.cases().stream()
                .filter(found -> found.isOpen() && facts.followed().contains(found.reference()));
    }

    private static boolean isLate(Wait wait, DashboardSnapshot facts) {
        return wait.due().filter(facts.takenAt()::isAfter).isPresent();
    }

    private static List<Stop> statuses(DashboardSnapshot facts, List<Case> shown, boolean everywhere) {
        return StatusLine.of(shown.stream().collect(Collectors.toMap(facts::statusOf, found -> 1, Integer::sum)))
                .stream()
                .map(stop -> everywhere ? stop : new Stop(stop.label(), stop.count(), ""))
                .toList();
    }

    private static List<Stop> steps(DashboardSnapshot facts, boolean everywhere) {
        Map<Step, Integer> counts = new EnumMap<>(Step.class);
        followed(facts).forEach(found -> counts.merge(found.step(), 1, Integer::sum));
        List<Stop> stops = new ArrayList<>();
        for (Step step : Step.values()) {
            stops.add(new Stop(
                    step.label(),
                    counts.getOrDefault(step, 0),
                    everywhere ? "/dossiers?ouverts=oui&etape=" + step.code() : ""));
        }
        return stops;
    }

    private static List<Next> next(DashboardSnapshot facts) {
        return facts.deadlines().stream()
                .filter(deadline -> DashboardField.TIMERS.contains(deadline.element()))
                .limit(FEW)
                .map(deadline -> next(deadline, facts))
                .toList();
    }

    /**
     * Returns the next deadline in the register's words, whatever the diagram calls it. A term that ends at midnight
     * ends with the day before.
     */
    private static Next next(CaseDeadline deadline, DashboardSnapshot facts) {
        LocalDate day = AuthorityClock.dayOf(deadline.when().minusMillis(1));
        return new Next(
                Links.to(deadline.dossier(), facts), DashboardField.of(deadline).label(), FrenchText.day(day));
    }
}
