package fr.cadreia.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** The figures that everybody may know, counted once for the public dashboard and for all other pages. */
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
     * @param title as the register has it
     * @param motion French
     */
    record Decision(String reference, String title, String motion, LocalDate day) {}

    /** Lists the last decisions that were adopted, the newest first. */
    List<Decision> lastDecisions(int most);
}
