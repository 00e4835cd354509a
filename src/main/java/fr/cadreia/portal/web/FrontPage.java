package fr.cadreia.portal.web;

import fr.cadreia.engine.FrenchText;
import fr.cadreia.figures.FiguresPreparingException;
import fr.cadreia.figures.PublicFigures;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.StatusLine;
import fr.cadreia.register.entry.UseStatus;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the public reads first: how many uses there are, and where; the last decisions; the ten rules. */
@Component
class FrontPage {

    private static final int DECISIONS = 5;

    private final RuleCards rules;
    private final RegisterEntries register;
    private final PublicFigures figures;

    FrontPage(RuleCards rules, RegisterEntries register, PublicFigures figures) {
        this.rules = rules;
        this.register = register;
        this.figures = figures;
    }

    /**
     * @param motion French
     * @param day French
     */
    record DecisionRow(String reference, String title, String motion, String day) {

        private static DecisionRow of(PublicFigures.Decision decision) {
            return new DecisionRow(
                    decision.reference(), decision.title(), decision.motion(), FrenchText.day(decision.day()));
        }
    }

    String show(Model model) {
        Map<UseStatus, Integer> uses = register.statuses();
        model.addAttribute(
                "uses", uses.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("line", StatusLine.of(uses));
        model.addAttribute("decisions", decisions());
        model.addAttribute("framework", rules.framework());
        model.addAttribute("rules", rules.all());
        return "home";
    }

    /** None as long as nothing was counted since the start. */
    private List<DecisionRow> decisions() {
        try {
            return figures.lastDecisions(DECISIONS).stream()
                    .map(DecisionRow::of)
                    .toList();
        } catch (FiguresPreparingException preparing) {
            return List.of();
        }
    }
}
