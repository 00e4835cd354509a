package fr.cadreia.figures;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.StepDocument;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** All families of figures over one period. */
@Component
public class Figures {

    private final CaseHistory history;
    private final Function<Period, Report> reports;

    Figures(CaseHistory history, Refreshing refreshing) {
        this.history = history;
        this.reports = refreshing.of(this::compute);
    }

    /** One of each family. */
    public record Report(
            StepFigures steps,
            DelayFigures delays,
            StopFigures stops,
            IncidentFigures incidents,
            SatisfactionFigures satisfaction,
            EnergyFigures energy) {}

    /**
     * No older than the figures of pages may be: they are made of all cases, in the background.
     *
     * @throws FiguresPreparingException as long as they are not there
     */
    public Report over(Period period) {
        return reports.apply(period);
    }

    private Report compute(Period period) {
        List<Case> cases = history.cases();
        List<StepDocument> measures =
                history.documents(FigureFields.together(FigureFields.ENERGY, FigureFields.SATISFACTION));
        return new Report(
                StepFigures.of(cases, period),
                DelayFigures.of(history.entries(DelayFigures.KINDS, false), period),
                StopFigures.of(cases, history.entries(StopFigures.KINDS, false), period),
                IncidentFigures.of(history.entries(IncidentFigures.KINDS, true), period),
                SatisfactionFigures.of(measures, period),
                EnergyFigures.of(measures, period));
    }
}
