package fr.cadreia.register.entry;

import java.util.List;

/**
 * The solution in use, from the proposal as completed by the review.
 *
 * @param kind {@code generativeText}, {@code generativeImage}, {@code translation}, {@code transcription},
 *     {@code classification}, {@code prediction}, {@code optimisation}, {@code computerVision},
 *     {@code conversationalAgent} or {@code other}
 * @param product name on the market
 * @param versions sentences on each version that ran in service, the oldest first
 * @param supplier a company or body
 * @param hosting {@code ownPremises}, {@code euCloud}, {@code outsideEu} or {@code unknown}
 * @param maturity 1 (an idea) to 9 (proven in service)
 * @param reversibility the way to leave it
 */
public record UsedSolution(
        LabelledCode kind,
        String product,
        List<String> versions,
        String supplier,
        LabelledCode hosting,
        Integer maturity,
        String reversibility,
        String interoperability) {}
