package fr.cadreia.figures;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the cases stand.
 *
 * @param open how many open cases stand at each step; steps without any are absent
 * @param opened how many were opened in the period
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

    /** French. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.count("Dossiers ouverts dans la période", opened));
        figures.add(Figure.count(
                "Dossiers en cours", open.values().stream().mapToInt(n -> n).sum()));
        open.forEach((step, count) -> figures.add(Figure.count("En cours à l’étape " + step.label(), count)));
        return figures;
    }
}
