package fr.cadreia.figures;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import java.util.List;
import org.springframework.stereotype.Component;

/** All families of figures over one period. */
@Component
public class Figures {

    private final CaseHistory history;

    Figures(CaseHistory history) {
        this.history = history;
    }

    /** One of each family. */
    public record Report(
            StepFigures steps,
            DelayFigures delays,
            StopFigures stops,
            IncidentFigures incidents,
            SatisfactionFigures satisfaction,
            EnergyFigures energy) {}

    public Report over(Period period) {
        List<Case> cases = history.cases();
        return new Report(
                StepFigures.of(cases, period),
                DelayFigures.of(history.entries(DelayFigures.KINDS), period),
                StopFigures.of(cases, history.entries(StopFigures.KINDS), period),
                IncidentFigures.of(history.entries(IncidentFigures.KINDS), period),
                SatisfactionFigures.of(history.documents(SatisfactionFigures.FORMS), period),
                EnergyFigures.of(history.documents(EnergyFigures.FORMS), period));
    }
}
