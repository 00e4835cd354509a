package fr.cadreia.portal.web;

import fr.cadreia.engine.FrenchText;
import fr.cadreia.figures.FiguresPreparingException;
import fr.cadreia.figures.PublicFigures;
import fr.cadreia.register.EntryOutline;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.StatusLine;
import java.util.Collection;
import java.util.List;
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
        Collection<EntryOutline> uses = register.outlines().values();
        model.addAttribute("uses", uses.size());
        model.addAttribute("line", StatusLine.of(uses.stream().map(EntryOutline::status)));
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
