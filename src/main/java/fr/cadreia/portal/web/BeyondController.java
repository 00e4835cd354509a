package fr.cadreia.portal.web;

import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells administrators until when what the application rests on gets free fixes, as of today, which holes are closed by our
 * own code meanwhile, and how it goes on: from {@code src/docs/vulnerabilities.yaml}.
 */
@Controller
class BeyondController {

    private final People people;
    private final AuthorityClock clock;
    private final Known known = ShippedYaml.read("/portal/vulnerabilities.yaml", Known.class);

    BeyondController(People people, AuthorityClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The file as it is written there. */
    private record Known(List<End> ends, List<Hole> holes) {}

    /** @param last ISO 8601, the last day with free fixes; null where none is named */
    private record End(String part, String component, String version, String last, String why) {

        private boolean isOver(LocalDate today) {
            return last != null && LocalDate.parse(last).isBefore(today);
        }

        private EndRow row() {
            return new EndRow(part, version, last == null ? "" : FrenchText.day(last), why);
        }
    }

    private enum Status {
        FIXED,
        MITIGATED,
        UNAFFECTED,
        ACCEPTED
    }

    private record Hole(
            List<String> ids,
            String component,
            String inside,
            String file,
            String text,
            String shipped,
            String fixedIn,
            Status status,
            String why,
            String until,
            List<String> by,
            List<String> absent,
            List<String> unused) {}

    /** A part whose free fixes end, in words; {@code last} is empty where nobody has said when. */
    record EndRow(String part, String version, String last, String why) {}

    /** A hole in words; {@code until} is empty for one that is closed. */
    record HoleRow(String ids, String part, String why, String until) {

        private static HoleRow of(Hole hole) {
            String name = hole.component().substring(hole.component().indexOf(':') + 1) + " " + hole.shipped();
            return new HoleRow(
                    String.join(", ", hole.ids()),
                    hole.inside() == null ? name : name + ", dans les écrans du moteur",
                    hole.why(),
                    hole.until() == null ? "" : hole.until());
        }
    }

    @GetMapping("/administration/au-dela-de-camunda-7")
    String show(Principal person, Model model) {
        if (!people.has(person.getName(), Role.ADMINISTRATORS)) {
            throw new AccessDeniedException("Page réservée aux administrateurs.");
        }
        model.addAttribute("ended", ends(true));
        model.addAttribute("fixedStill", ends(false));
        model.addAttribute("closed", holes(Status.MITIGATED));
        model.addAttribute("open", holes(Status.ACCEPTED));
        model.addAttribute("fixed", holes(Status.FIXED));
        model.addAttribute("unaffected", holes(Status.UNAFFECTED));
        return "beyond";
    }

    private List<EndRow> ends(boolean over) {
        return known.ends().stream()
                .filter(end -> end.isOver(clock.today()) == over)
                .map(End::row)
                .toList();
    }

    private List<HoleRow> holes(Status status) {
        return known.holes().stream()
                .filter(hole -> hole.status() == status)
                .map(HoleRow::of)
                .toList();
    }
}
