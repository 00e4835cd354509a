package fr.cadreia.dossier.trial;

/** The units of energy and carbon, as every page, form and file writes them. */
public final class MeasureUnits {

    public static final String ENERGY = "kWh";

    /** Kilograms of CO2 equivalent. */
    public static final String CARBON = "kgCO2eq";

    public static final String ENERGY_A_YEAR = ENERGY + " par an";

    private MeasureUnits() {}
}
