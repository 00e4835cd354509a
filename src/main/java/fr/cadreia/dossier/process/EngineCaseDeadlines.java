package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDeadlines;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.process.EngineRows.TimerRow;
import fr.cadreia.engine.config.AsApplication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The timers of all cases, without the reminders of their tasks. */
@Component
class EngineCaseDeadlines implements CaseDeadlines {

    private final EngineRows rows;
    private final PathTimers timers;
    private final Cases cases;
    private final AsApplication application;

    EngineCaseDeadlines(EngineRows rows, PathTimers timers, Cases cases, AsApplication application) {
        this.rows = rows;
        this.timers = timers;
        this.cases = cases;
        this.application = application;
    }

    @Override
    public Page between(Instant from, Instant until, Optional<String> organisation, int most) {
        List<TimerRow> found = rows.events(CaseProcess.KEY, from, until, organisation, most + 1);
        return new Page(named(found.stream().limit(most).toList()), found.size() > most);
    }

    @Override
    public List<CaseDeadline> between(Instant from, Instant until, Set<String> elements) {
        return named(rows.timers(CaseProcess.KEY, elements, from, until));
    }

    private List<CaseDeadline> named(List<TimerRow> found) {
        Map<String, Case> dossiers =
                cases.all(found.stream().map(TimerRow::reference).collect(Collectors.toSet()));
        return application.call(() -> found.stream()
                .flatMap(timer -> deadline(timer, dossiers.get(timer.reference())))
                .toList());
    }

    private Stream<CaseDeadline> deadline(TimerRow timer, Case dossier) {
        return Stream.ofNullable(dossier)
                .flatMap(open -> timers
                        .name(timer.definition(), timer.element(), timer.when())
                        .map(name -> new CaseDeadline(open, timer.element(), name, timer.when()))
                        .stream());
    }
}
