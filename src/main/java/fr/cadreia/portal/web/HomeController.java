package fr.cadreia.portal.web;

import fr.cadreia.dossier.task.TaskPlace;
import fr.cadreia.figures.Figure;
import fr.cadreia.figures.FiguresPreparingException;
import fr.cadreia.figures.PublicFigures;
import fr.cadreia.figures.RuleFigures;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.StatusLine;
import fr.cadreia.register.entry.UseStatus;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front page for the public, and what waits for those who work here; with the header of every page. */
@Controller
class HomeController {

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
    private final LandingPage landing;
    private final People people;
    private final AuthorityClock clock;

    HomeController(
            LandingPage landing,
            People people,
            AuthorityClock clock,
            Frameworks frameworks,
            RuleFigures ruleFigures,
            RegisterEntries register,
            PublicFigures figures) {
        this.landing = landing;
        this.people = people;
        this.clock = clock;
        this.frameworks = frameworks;
        this.ruleFigures = ruleFigures;
        this.register = register;
        this.figures = figures;
    }

    @PublicPage
    @GetMapping("/")
    String home(
            @RequestParam(name = "deconnecte", required = false) String signedOut,
            @CookieValue(name = TaskPlace.COOKIE, defaultValue = "") String place,
            Principal principal,
            Model model) {
        Optional<Person> me = Optional.ofNullable(principal).flatMap(known -> people.find(known.getName()));
        if (me.isPresent()) {
            return landing.show(me.get(), TaskPlace.of(place).orElse(TaskPlace.PAGE), model);
        }
        model.addAttribute("signedOut", signedOut != null);
        return front(model);
    }

    /**
     * Shows the header of every page, and the demonstration's line, to the Tasklist, which puts them in its own page and
     * counts the days until tasks are due from the time that they carry.
     */
    @GetMapping("/bandeau")
    String shell(Model model) {
        model.addAttribute("here", "/camunda/app/tasklist/");
        model.addAttribute("now", clock.dateTime());
        return "shell";
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

    /** The first page of the public: the number of uses, and their steps; the last decisions; the ten rules. */
    private String front(Model model) {
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
