package fr.cadreia.figures;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.trial.MeasureUnits;
import fr.cadreia.journal.JournalKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The figures that show, for each of the ten rules, that it is applied. They count the steps of all cases since the
 * application began; facts that the public reads case by case are counted only where they are public.
 */
@Component
public class RuleFigures {

    private final CaseHistory history;
    private final PublicFigures register;
    private final Supplier<List<List<Figure>>> current;

    RuleFigures(CaseHistory history, PublicFigures register, Refreshing refreshing) {
        this.history = history;
        this.register = register;
        this.current = refreshing.of(this::compute);
    }

    /**
     * Returns ten entries, the first rule's first; totals that name no case. They are empty as long as nothing was
     * computed.
     */
    public List<List<Figure>> all() {
        try {
            return current.get();
        } catch (FiguresPreparingException preparing) {
            return Collections.nCopies(FindingFigures.RULES, List.of());
        }
    }

    /** Tells whether there is anything to count: before the first case every figure is a zero. */
    public boolean isBegun() {
        return history.count() > 0;
    }

    private List<List<Figure>> compute() {
        return of(history.count(), history.count(Case.Origin.CALL), history.counts(), register.get());
    }

    static List<List<Figure>> of(
            long opened, long fromCalls, Map<JournalKind, Long> counts, PublicFigures.Totals published) {
        return List.of(
                List.of(
                        Figure.count("Dossiers ouverts depuis le début", opened),
                        count(counts, JournalKind.EXCLUDED, "Qualifications qui ont exclu un usage")),
                List.of(Figure.count("Dossiers nés d’un appel à projets", fromCalls)),
                List.of(
                        published.energy().estimate("Énergie estimée par an, usages publics", MeasureUnits.ENERGY),
                        Figure.measure(
                                "Énergie mesurée sur les périodes observées, usages publics",
                                published.energy().measured(),
                                MeasureUnits.ENERGY)),
                List.of(
                        count(counts, JournalKind.STEP_COMPLETED, "Étapes accomplies par une personne nommée"),
                        count(counts, JournalKind.DEPLOYMENT_REFUSED, "Diagrammes refusés")),
                List.of(
                        Figure.count("Usages au registre public", published.uses()),
                        count(counts, JournalKind.DATA_GATE_CLOSED, "Contrôles de confidentialité non conformes")),
                List.of(
                        count(counts, JournalKind.CATALOGUE_ENTERED, "Solutions inscrites au catalogue"),
                        count(counts, JournalKind.ADVICE_GIVEN, "Conseils donnés")),
                List.of(
                        count(counts, JournalKind.TRAINING_PLANNED, "Formations prévues"),
                        count(counts, JournalKind.AWARENESS_RECORDED, "Actions de sensibilisation")),
                List.of(
                        count(counts, JournalKind.EXPERIMENT_BEGUN, "Expérimentations commencées"),
                        count(counts, JournalKind.GENERALIZED, "Généralisations, toutes après bilan et décision")),
                List.of(
                        Figure.count("Projets d’avis adoptés sur un an, usages publics", published.adopted()),
                        count(counts, JournalKind.VOTED, "Votes exprimés")),
                List.of(
                        count(counts, JournalKind.REASSESSMENT_DATED, "Réévaluations datées à nouveau"),
                        Figure.count("Réévaluations en retard, usages publics", published.late())));
    }

    private static Figure count(Map<JournalKind, Long> counts, JournalKind kind, String label) {
        return Figure.count(label, counts.getOrDefault(kind, 0L));
    }
}
