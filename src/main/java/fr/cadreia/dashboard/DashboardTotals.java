package fr.cadreia.dashboard;

import fr.cadreia.dossier.Case;
import fr.cadreia.figures.EnergyUse.Quantity;
import fr.cadreia.figures.PublicFigures;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.register.entry.Decision;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sums of the dashboard that anybody without an account sees. */
@Component
class DashboardTotals implements PublicFigures {

    private static final VisibleCases ANYBODY = new VisibleCases(Optional.empty(), Optional.empty());

    private final DashboardDataLoader loader;

    DashboardTotals(DashboardDataLoader loader) {
        this.loader = loader;
    }

    @Override
    public Totals get() {
        return of(loader.get());
    }

    @Override
    public List<Decision> lastDecisions(int most) {
        return lastDecisions(loader.get(), most);
    }

    static List<Decision> lastDecisions(DashboardSnapshot all, int most) {
        DashboardSnapshot facts = all.within(ANYBODY);
        Map<String, Case> cases = facts.byReference();
        return RecordedEvent.in(facts.entries(), ResultRecorded.class)
                .filter(result -> result.event().adopted())
                .sorted(Comparator.<RecordedEvent<ResultRecorded>, Instant>comparing(
                                result -> result.row().writtenAt())
                        .reversed())
                .limit(most)
                .map(result -> new Decision(
                        result.row().caseReference(),
                        facts.titleOf(cases.get(result.row().caseReference())),
                        result.event().label(),
                        AuthorityClock.dayOf(result.row().writtenAt())))
                .toList();
    }

    static Totals of(DashboardSnapshot all) {
        DashboardSnapshot facts = all.within(ANYBODY);
        return new Totals(
                (int) facts.cases().stream().filter(Case::isPublic).count(),
                facts.together(facts.energy(Quantity.ENERGY)),
                DecisionCharts.overAYear(facts).total(),
                facts.late().size());
    }
}
