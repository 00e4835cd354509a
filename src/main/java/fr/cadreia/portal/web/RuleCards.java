package fr.cadreia.portal.web;

import fr.cadreia.engine.FrenchText;
import fr.cadreia.figures.Figure;
import fr.cadreia.figures.RuleFigures;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ten rules in force, each with what makes it hold and what is counted of it now. */
@Component
class RuleCards {

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
    private final RuleFigures figures;

    RuleCards(Frameworks frameworks, RuleFigures figures) {
        this.frameworks = frameworks;
        this.figures = figures;
    }

    /**
     * One rule, without figures as long as nobody has opened a case.
     *
     * @param name its number, French
     * @param text of the rule, French
     * @param holds key of what makes it hold
     */
    record RuleCard(String name, String text, String holds, List<Figure> figures) {}

    /** @param since French day */
    record InForce(String number, String since) {}

    InForce framework() {
        FrameworkVersion version = frameworks.inForce();
        return new InForce(version.number(), FrenchText.day(version.effectiveOn()));
    }

    List<RuleCard> all() {
        List<String> texts = frameworks.inForce().rules();
        List<List<Figure>> counted = figures.isBegun() ? figures.all() : Collections.nCopies(texts.size(), List.of());
        List<RuleCard> cards = new ArrayList<>();
        for (int rule = 0; rule < texts.size(); rule++) {
            cards.add(new RuleCard("Règle " + (rule + 1), texts.get(rule), HOLDS.get(rule), counted.get(rule)));
        }
        return cards;
    }
}
