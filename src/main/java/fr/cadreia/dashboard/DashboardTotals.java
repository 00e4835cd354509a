package fr.cadreia.dashboard;

import fr.cadreia.dossier.Case;
import fr.cadreia.figures.EnergyTotal;
import fr.cadreia.figures.EnergyUse.Quantity;
import fr.cadreia.figures.PublicFigures;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sums of the dashboard that anybody without an account sees. */
@Component
class DashboardTotals implements PublicFigures {

    private final Gathering gathering;

    DashboardTotals(Gathering gathering) {
        this.gathering = gathering;
    }

    @Override
    public Totals get() {
        return of(gathering.get());
    }

    static Totals of(Facts all) {
        Facts facts = all.within(new Scope(Optional.empty(), Optional.empty()));
        return new Totals(
                (int) facts.cases().stream().filter(Case::isPublic).count(),
                EnergyTotal.of(facts.energy(Quantity.ENERGY)),
                DecisionChart.overAYear(facts).total(),
                facts.late().size());
    }
}
