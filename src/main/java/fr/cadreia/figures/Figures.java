package fr.cadreia.figures;

import fr.cadreia.dossier.AdoptedMotions;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.FigureFamily;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** All families of figures over one period. */
@Component
public class Figures {

    private final CaseHistory history;
    private final Function<Period, Report> reports;
    private final Function<Period, YearFigures> years;

    Figures(CaseHistory history, Refreshing refreshing) {
        this.history = history;
        this.reports = refreshing.of(this::compute);
        this.years = refreshing.of(this::year);
    }

    /** The report with one element of each family. */
    public record Report(
            StepFigures steps,
            DelayFigures delays,
            StopFigures stops,
            IncidentFigures incidents,
            SatisfactionFigures satisfaction,
            EnergyFigures energy) {}

    /**
     * Returns the report over a period, as fresh as the figures of pages must be. It is computed from all cases, in the
     * background.
     *
     * @throws FiguresPreparingException as long as they are not there
     */
    public Report over(Period period) {
        return reports.apply(period);
    }

    /**
     * What the committee's yearly report tells of all cases, which it names nowhere.
     *
     * @param began the number of cases that were opened, by origin; an origin without any is absent
     * @param open the number of cases that are open now
     * @param publicEnergy of the uses that everybody reads in the register
     */
    public record YearFigures(Report report, Map<Case.Origin, Integer> began, int open, EnergyFigures publicEnergy) {

        public int opened() {
            return began.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Returns the figures of a year's report, as {@link #over} returns those of a period. */
    public YearFigures reported(Period year) {
        return years.apply(year);
    }

    private YearFigures year(Period year) {
        List<Case> kept =
                history.cases().stream().filter(found -> !found.isTakenBack()).toList();
        Map<Case.Origin, Integer> began = new EnumMap<>(Case.Origin.class);
        kept.stream()
                .filter(found -> year.has(found.openedAt()))
                .forEach(found -> began.merge(found.origin(), 1, Integer::sum));
        return new YearFigures(
                compute(year),
                began,
                (int) kept.stream().filter(Case::isOpen).count(),
                EnergyFigures.of(told(kept.stream().filter(Case::isPublic).toList()), year));
    }

    /** Lists what the register tells of energy: an evaluation of an open case once the committee has answered it. */
    private List<StepDocument> told(List<Case> published) {
        Map<String, Instant> answered = new HashMap<>();
        AdoptedMotions.in(history.entries(Set.of(JournalKind.EXTRACT_FILED), true))
                .forEach(filed ->
                        answered.put(filed.row().caseReference(), filed.row().writtenAt()));
        published.stream()
                .filter(found -> !found.isOpen())
                .forEach(found -> answered.put(found.reference(), Instant.MAX));
        return history
                .documents(
                        FigureFields.ENERGY,
                        published.stream().map(Case::reference).toList())
                .stream()
                .filter(document -> !EnergyUse.isEvaluation(document)
                        || !document.writtenAt().isAfter(answered.getOrDefault(document.caseReference(), Instant.MIN)))
                .toList();
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

    /**
     * The incidents with solutions, noted by their agents or reported and held to be founded.
     *
     * @param bySeverity the number of each severity, 1 (minor) to 4 (severe); severities without any are absent
     * @param cases the number of cases with at least one
     * @param reports the number of reports that came in, founded or not
     */
    public record IncidentFigures(Map<Integer, Integer> bySeverity, int cases, int reports) {

        static final Set<JournalKind> KINDS = JournalKind.having(effect -> effect.figures() == FigureFamily.INCIDENTS);

        static IncidentFigures of(Collection<JournalEntry> entries, Period period) {
            Map<Integer, Integer> bySeverity = new TreeMap<>();
            Set<String> cases = new HashSet<>();
            int reports = 0;
            for (JournalEntry entry : entries) {
                if (!period.has(entry.writtenAt())) {
                    continue;
                }
                if (entry.kind() == JournalKind.REPORT_RECEIVED) {
                    reports++;
                } else {
                    entry.incident().ifPresent(incident -> {
                        bySeverity.merge(incident.severity(), 1, Integer::sum);
                        cases.add(entry.caseReference());
                    });
                }
            }
            return new IncidentFigures(bySeverity, cases.size(), reports);
        }

        /** Returns the figures in French. */
        public List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.count("Signalements reçus", reports));
            bySeverity.forEach(
                    (severity, count) -> figures.add(Figure.count("Incidents de gravité " + severity, count)));
            figures.add(Figure.count("Dossiers touchés par un incident", cases));
            return figures;
        }
    }

    /**
     * The satisfaction that agents and users declare, at the bilan and at re-evaluations.
     *
     * @param agents average of the marks given, 0 to 10; empty when none was
     * @param users the same, of users
     * @param measures the number of measures
     */
    public record SatisfactionFigures(Optional<BigDecimal> agents, Optional<BigDecimal> users, int measures) {

        static SatisfactionFigures of(Collection<StepDocument> documents, Period period) {
            List<Assessment> measures = documents.stream()
                    .filter(document -> document.is(Assessment.class) && period.has(document.writtenAt()))
                    .map(document -> document.as(Assessment.class))
                    .toList();
            return new SatisfactionFigures(
                    Figure.average(marks(measures, Assessment::satisfactionAgents)),
                    Figure.average(marks(measures, Assessment::satisfactionUsers)),
                    measures.size());
        }

        private static List<BigDecimal> marks(List<Assessment> measures, Function<Assessment, BigDecimal> mark) {
            return measures.stream().map(mark).filter(Objects::nonNull).toList();
        }

        /** Returns the figures in French. */
        public List<Figure> figures() {
            return List.of(
                    Figure.count("Bilans et réévaluations mesurés", measures),
                    Figure.measure("Satisfaction moyenne des agents", agents, "/ 10"),
                    Figure.measure("Satisfaction moyenne des usagers", users, "/ 10"));
        }
    }

    /**
     * The steps at which the cases stand.
     *
     * @param open the number of open cases at each step; steps without any are absent
     * @param opened the number of cases opened in the period
     */
    public record StepFigures(Map<Step, Integer> open, int opened) {

        static StepFigures of(Collection<Case> cases, Period period) {
            Map<Step, Integer> open = new EnumMap<>(Step.class);
            int opened = 0;
            for (Case found : cases) {
                if (found.isOpen()) {
                    open.merge(found.step(), 1, Integer::sum);
                }
                if (period.has(found.openedAt())) {
                    opened++;
                }
            }
            return new StepFigures(open, opened);
        }

        /** Returns the figures in French. */
        public List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.count("Dossiers ouverts dans la période", opened));
            figures.add(Figure.count(
                    "Dossiers en cours", open.values().stream().mapToInt(n -> n).sum()));
            open.forEach((step, count) -> figures.add(Figure.count("En cours à l’étape " + step.label(), count)));
            return figures;
        }
    }

    /**
     * The ends and interruptions of cases and uses.
     *
     * @param endings the number of cases that ended in each way, by its French name; a way in which no case ended is
     *     absent
     * @param suspensions the number of uses that a person suspended
     * @param closedGates the number of times that the data gate was found closed
     * @param exclusions the number of uses that the framework excluded
     */
    public record StopFigures(Map<String, Integer> endings, int suspensions, int closedGates, int exclusions) {

        static final Set<JournalKind> KINDS = JournalKind.having(effect -> effect.figures() == FigureFamily.STOPS);

        static StopFigures of(Collection<Case> cases, Collection<JournalEntry> entries, Period period) {
            Map<String, Integer> endings = new HashMap<>();
            cases.stream()
                    .filter(found -> found.closedAt().filter(period::has).isPresent() && !found.wasOverBefore())
                    .filter(found -> !found.isTakenBack())
                    .forEach(found -> found.endingLabel().ifPresent(ending -> endings.merge(ending, 1, Integer::sum)));
            return new StopFigures(
                    endings,
                    count(entries, JournalEntry::isSuspensionByAPerson, period),
                    count(entries, entry -> entry.kind() == JournalKind.DATA_GATE_CLOSED, period),
                    count(entries, entry -> entry.kind() == JournalKind.EXCLUDED, period));
        }

        private static int count(Collection<JournalEntry> entries, Predicate<JournalEntry> counted, Period period) {
            return (int) entries.stream()
                    .filter(entry -> counted.test(entry) && period.has(entry.writtenAt()))
                    .count();
        }

        /** Returns the figures in French. */
        public List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            for (String ending : CaseEnding.labels()) {
                figures.add(Figure.count("Dossiers clos\u00a0: " + ending, endings.getOrDefault(ending, 0)));
            }
            figures.add(Figure.count("Suspensions d’usage", suspensions));
            figures.add(Figure.count("Contrôles de confidentialité non conformes", closedGates));
            figures.add(Figure.count("Usages exclus par le cadre", exclusions));
            return figures;
        }
    }
}
