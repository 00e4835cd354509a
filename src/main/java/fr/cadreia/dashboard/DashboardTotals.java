package fr.cadreia.dashboard;

import fr.cadreia.committee.Motion;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.figures.EnergyTotal;
import fr.cadreia.figures.EnergyUse.Quantity;
import fr.cadreia.figures.PublicFigures;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sums of the dashboard that anybody without an account sees. */
@Component
class DashboardTotals implements PublicFigures {

    private static final Scope ANYBODY = new Scope(Optional.empty(), Optional.empty());

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
        return facts.entries().stream()
                .filter(entry -> entry.kind() == JournalKind.RESULT_RECORDED
                        && entry.facts().path("adopted").asBoolean())
                .sorted(Comparator.comparing(JournalEntry::writtenAt).reversed())
                .limit(most)
                .map(entry -> new Decision(
                        entry.caseReference(),
                        facts.titleOf(cases.get(entry.caseReference())),
                        Motion.of(entry.facts().path("motion").asText())
                                .map(Motion::label)
                                .orElse(""),
                        LocalDate.ofInstant(entry.writtenAt(), ZoneId.systemDefault())))
                .toList();
    }

    static Totals of(DashboardSnapshot all) {
        DashboardSnapshot facts = all.within(ANYBODY);
        return new Totals(
                (int) facts.cases().stream().filter(Case::isPublic).count(),
                EnergyTotal.of(facts.energy(Quantity.ENERGY)),
                DecisionChart.overAYear(facts).total(),
                facts.late().size());
    }
}
