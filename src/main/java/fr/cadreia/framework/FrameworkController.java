package fr.cadreia.framework;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PublicPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The trust framework for everybody, without an account: the version in force, all others, what changed between two. */
@Controller
@RequestMapping("/cadre")
class FrameworkController {

    private final Frameworks frameworks;

    FrameworkController(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /**
     * A version of the framework in French.
     *
     * @param act the council's, or empty
     */
    record FrameworkVersionView(
            String number, String effectiveOn, boolean inForce, String act, List<String> rules, List<Part> parts) {

        /** Settings about one thing. */
        record Part(String label, List<Row> rows) {}

        record Row(String label, String value) {}

        static FrameworkVersionView of(FrameworkVersion version, String numberInForce) {
            return new FrameworkVersionView(
                    version.number(),
                    FrenchText.day(version.effectiveOn()),
                    version.number().equals(numberInForce),
                    version.act(),
                    version.rules(),
                    Arrays.stream(Setting.Part.values())
                            .map(part -> new Part(
                                    part.label(),
                                    part.settings().stream()
                                            .map(setting -> new Row(
                                                    setting.label(),
                                                    setting.text(
                                                            version.settings().get(setting))))
                                            .toList()))
                            .toList());
        }
    }

    @PublicPage
    @GetMapping
    String inForce(Model model) {
        return page(frameworks.inForce(), model);
    }

    @PublicPage
    @GetMapping("/versions/{number}")
    String version(@PathVariable String number, Model model) {
        return page(
                frameworks
                        .find(number)
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.NOT_FOUND, "Aucune version du cadre ne porte ce numéro.")),
                model);
    }

    private String page(FrameworkVersion version, Model model) {
        String inForce = frameworks.inForce().number();
        List<FrameworkVersion> all = new ArrayList<>(frameworks.all());
        Collections.reverse(all);
        model.addAttribute("version", FrameworkVersionView.of(version, inForce));
        model.addAttribute(
                "versions",
                all.stream()
                        .map(other -> FrameworkVersionView.of(other, inForce))
                        .toList());
        return "framework/version";
    }

    /** Shows the difference of two versions; without versions in the request, of the last two. */
    @PublicPage
    @GetMapping("/difference")
    String difference(
            @RequestParam(name = "de", defaultValue = "") String from,
            @RequestParam(name = "a", defaultValue = "") String to,
            Model model) {
        List<FrameworkVersion> all = frameworks.all();
        FrameworkVersion before = from.isEmpty() ? all.get(Math.max(0, all.size() - 2)) : known(from);
        FrameworkVersion after = to.isEmpty() ? all.get(all.size() - 1) : known(to);
        String inForce = frameworks.inForce().number();
        model.addAttribute(
                "versions",
                all.stream()
                        .map(other -> FrameworkVersionView.of(other, inForce))
                        .toList());
        model.addAttribute("before", FrameworkVersionView.of(before, inForce));
        model.addAttribute("after", FrameworkVersionView.of(after, inForce));
        model.addAttribute("difference", VersionDifference.between(before, after));
        return "framework/difference";
    }

    private FrameworkVersion known(String number) {
        return frameworks
                .find(number)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "Choisissez deux versions du cadre dans les listes."));
    }
}
