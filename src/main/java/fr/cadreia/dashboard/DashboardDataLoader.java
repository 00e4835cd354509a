package fr.cadreia.dashboard;

import fr.cadreia.dossier.CaseDeadlines;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.CaseStandings;
import fr.cadreia.dossier.trial.LateReassessments;
import fr.cadreia.figures.DecisionFigures;
import fr.cadreia.figures.DelayFigures;
import fr.cadreia.figures.FigureFields;
import fr.cadreia.figures.KeptHistory;
import fr.cadreia.figures.MeasuredSpans;
import fr.cadreia.figures.Refreshing;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.register.RegisterEntries;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Gathers the facts of all cases in the background, once for all readers: of each case, what the charts tell. */
@Component
class DashboardDataLoader implements Supplier<DashboardSnapshot> {

    /** Re-evaluations are dated two years ahead at most. */
    private static final Duration AHEAD = Duration.ofDays(3 * 366L);

    private final KeptHistory history;
    private final CaseStandings standings;
    private final CaseDeadlines deadlines;
    private final LateReassessments late;
    private final RegisterEntries register;
    private final AuthorityClock clock;
    private final Supplier<DashboardSnapshot> current;

    DashboardDataLoader(
            CaseHistory history,
            CaseStandings standings,
            CaseDeadlines deadlines,
            LateReassessments late,
            RegisterEntries register,
            AuthorityClock clock,
            Refreshing refreshing) {
        this.history = new KeptHistory(
                history,
                DelayFigures.KINDS,
                DecisionFigures.KINDS,
                FigureFields.together(
                        FigureFields.together(FigureFields.ENERGY, FigureFields.FINDINGS), FigureFields.SPANS));
        this.standings = standings;
        this.deadlines = deadlines;
        this.late = late;
        this.register = register;
        this.clock = clock;
        this.current = refreshing.of(this::gather);
    }

    @Override
    public DashboardSnapshot get() {
        return current.get();
    }

    private DashboardSnapshot gather() {
        Instant now = clock.now();
        KeptHistory.Snapshot known = history.read();
        return new DashboardSnapshot(
                now,
                known.cases(),
                Set.of(),
                known.entries(),
                known.documents(),
                standings.places(),
                standings.waits(),
                deadlines.between(now, now.plus(AHEAD), DashboardField.TIMERS),
                late.all(),
                register.outlines(),
                standings.drawing(),
                MeasuredSpans.of(known.documents()));
    }
}
