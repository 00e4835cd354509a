package fr.cadreia.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** What everybody may count, as the public dashboard counts it: figures that are shown elsewhere are these. */
public interface PublicFigures extends Supplier<PublicFigures.Totals> {

    /**
     * Totals of public uses only.
     *
     * @param uses in the register
     * @param energy kWh
     * @param adopted motions of the last twelve months
     * @param late re-evaluations
     */
    record Totals(int uses, EnergyTotal energy, int adopted, int late) {}

    /**
     * A decision of the committee on a public use.
     *
     * @param title as the register says it
     * @param motion French
     */
    record Decision(String reference, String title, String motion, LocalDate day) {}

    /** The last that were adopted, the newest first. */
    List<Decision> lastDecisions(int most);
}
