package fr.cadreia.figures;

import java.util.function.Supplier;

/** What everybody may count, as the public dashboard counts it: figures that are shown elsewhere are these. */
public interface PublicFigures extends Supplier<PublicFigures.Totals> {

    /**
     * Of public uses alone.
     *
     * @param uses in the register
     * @param energy kWh
     * @param adopted motions of the last twelve months
     * @param late re-evaluations
     */
    record Totals(int uses, EnergyTotal energy, int adopted, int late) {}
}
