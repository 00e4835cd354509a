package fr.cadreia.register.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.register.RegisterFigures;
import fr.cadreia.register.RegisterFigures.Known;
import java.util.List;

/**
 * The costs of some uses, with the number of uses whose costs are public: a sum of half of them is no total.
 *
 * @param label French
 * @param amount French, or empty where none is known
 * @param known of how many uses the amount is public
 * @param uses the number of uses that the amount is about
 */
record CostView(String label, String amount, String known, String uses) {

    static List<CostView> of(RegisterFigures figures) {
        return List.of(
                of("Budgets d’expérimentation, usages refusés ou arrêtés compris", "", figures.budget()),
                of("Coûts constatés des usages en service", " par an", figures.yearlyCost()));
    }

    private static CostView of(String label, String per, Known known) {
        return new CostView(
                label,
                known.uses() == 0 ? "" : FrenchText.number(known.sum()) + "\u00a0€" + per,
                FrenchText.number(known.uses()),
                FrenchText.number(known.among()));
    }
}
