package fr.cadreia.dashboard;

import fr.cadreia.dossier.CaseDeadlines;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.CaseStandings;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.LateReassessments;
import fr.cadreia.figures.DecisionFigures;
import fr.cadreia.figures.DelayFigures;
import fr.cadreia.figures.EnergyUse;
import fr.cadreia.figures.FiguresSettings;
import fr.cadreia.figures.FindingFigures;
import fr.cadreia.figures.Refreshed;
import fr.cadreia.register.RegisterEntries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Gathers the facts of all cases, once for all readers and for as long as figures may be old. */
@Component
class Gathering implements Supplier<Facts> {

    /** Re-evaluations are dated two years ahead at most. */
    private static final Duration AHEAD = Duration.ofDays(3 * 366L);

    private final CaseHistory history;
    private final CaseStandings standings;
    private final CaseDeadlines deadlines;
    private final LateReassessments late;
    private final RegisterEntries register;
    private final Clock clock;
    private final Supplier<Facts> current;

    Gathering(
            CaseHistory history,
            CaseStandings standings,
            CaseDeadlines deadlines,
            LateReassessments late,
            RegisterEntries register,
            Clock clock,
            FiguresSettings settings) {
        this.history = history;
        this.standings = standings;
        this.deadlines = deadlines;
        this.late = late;
        this.register = register;
        this.clock = clock;
        this.current = new Refreshed<>(settings, this::gather);
    }

    @Override
    public Facts get() {
        return current.get();
    }

    private Facts gather() {
        Instant now = clock.instant();
        Set<JournalKind> kinds = EnumSet.copyOf(DelayFigures.KINDS);
        kinds.addAll(DecisionFigures.KINDS);
        Set<String> forms = new HashSet<>(EnergyUse.FORMS);
        forms.addAll(FindingFigures.FORMS);
        return new Facts(
                now,
                history.cases(),
                Set.of(),
                history.entries(kinds),
                history.documents(forms),
                standings.places(),
                standings.waits(),
                deadlines.between(now, now.plus(AHEAD), Field.TIMERS),
                late.all(),
                register.outlines(),
                standings.drawing());
    }
}
