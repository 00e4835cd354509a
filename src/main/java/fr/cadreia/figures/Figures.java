package fr.cadreia.figures;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.StepDocument;
import java.util.List;
import org.springframework.stereotype.Component;

/** All families of figures over one period. */
@Component
public class Figures {

    /** Periods that are looked at, at one time. */
    private static final int PERIODS = 10;

    private final CaseHistory history;
    private final LoadingCache<Period, Report> reports;

    Figures(CaseHistory history, FiguresSettings settings) {
        this.history = history;
        this.reports = Caffeine.newBuilder()
                .maximumSize(PERIODS)
                .expireAfterWrite(settings.refresh())
                .build(this::compute);
    }

    /** One of each family. */
    public record Report(
            StepFigures steps,
            DelayFigures delays,
            StopFigures stops,
            IncidentFigures incidents,
            SatisfactionFigures satisfaction,
            EnergyFigures energy) {}

    /** No older than the figures of pages may be: they are made of all cases. */
    public Report over(Period period) {
        return reports.get(period);
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
