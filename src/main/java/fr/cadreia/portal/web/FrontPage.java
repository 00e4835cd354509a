package fr.cadreia.portal.web;

import fr.cadreia.figures.Figure;
import fr.cadreia.figures.FiguresPreparingException;
import fr.cadreia.figures.PublicFigures;
import fr.cadreia.figures.RuleFigures;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.StatusLine;
import fr.cadreia.register.entry.UseStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The first page of the public: the number of uses, and their steps; the last decisions; the ten rules. */
@Component
class FrontPage {

    private static final int DECISIONS = 5;

    /** The key of a text for each rule, which tells why the rule holds. */
    private static final List<String> HOLDS = List.of(
            "home.rule.1.holds",
            "home.rule.2.holds",
            "home.rule.3.holds",
            "home.rule.4.holds",
            "home.rule.5.holds",
            "home.rule.6.holds",
            "home.rule.7.holds",
            "home.rule.8.holds",
            "home.rule.9.holds",
            "home.rule.10.holds");

    private final Frameworks frameworks;
    private final RuleFigures ruleFigures;
    private final RegisterEntries register;
    private final PublicFigures figures;

    FrontPage(Frameworks frameworks, RuleFigures ruleFigures, RegisterEntries register, PublicFigures figures) {
        this.frameworks = frameworks;
        this.ruleFigures = ruleFigures;
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

    /**
     * The card of one rule, without figures as long as nobody has opened a case.
     *
     * @param name its number, French
     * @param text of the rule, French
     * @param holds key of the reason why it holds
     */
    record RuleCard(String name, String text, String holds, List<Figure> figures) {}

    /** @param since French day */
    record InForce(String number, String since) {}

    String show(Model model) {
        Map<UseStatus, Integer> uses = register.statuses();
        model.addAttribute(
                "uses", uses.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("line", StatusLine.of(uses));
        model.addAttribute("decisions", decisions());
        model.addAttribute("framework", framework());
        model.addAttribute("rules", rules());
        return "home";
    }

    /** Lists the last decisions; none as long as nothing was counted since the start. */
    private List<DecisionRow> decisions() {
        try {
            return figures.lastDecisions(DECISIONS).stream()
                    .map(DecisionRow::of)
                    .toList();
        } catch (FiguresPreparingException preparing) {
            return List.of();
        }
    }

    private InForce framework() {
        FrameworkVersion version = frameworks.inForce();
        return new InForce(version.number(), FrenchText.day(version.effectiveOn()));
    }

    /** Returns the cards, each with the reason why its rule holds and its current figures. */
    private List<RuleCard> rules() {
        List<String> texts = frameworks.inForce().rules();
        List<List<Figure>> counted =
                ruleFigures.isBegun() ? ruleFigures.all() : Collections.nCopies(texts.size(), List.of());
        List<RuleCard> cards = new ArrayList<>();
        for (int rule = 0; rule < texts.size(); rule++) {
            cards.add(new RuleCard("Règle " + (rule + 1), texts.get(rule), HOLDS.get(rule), counted.get(rule)));
        }
        return cards;
    }
}
