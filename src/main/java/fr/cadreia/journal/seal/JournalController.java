package fr.cadreia.journal.seal;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.security.Principal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows administrators the last verification of the journal and its last seals, and verifies when asked. */
@Controller
@RequestMapping("/administration/journal")
class JournalController {

    private static final int SHOWN_SEALS = 10;

    private final JournalInspection inspection;
    private final Seals seals;
    private final People people;

    JournalController(JournalInspection inspection, Seals seals, People people) {
        this.inspection = inspection;
        this.seals = seals;
        this.people = people;
    }

    /** A seal in the table. */
    record SealRow(int sequence, String sealedAt, String mark, long rows, int chains, String hash) {

        static SealRow of(SignedSeal seal) {
            SealStatement statement = seal.statement();
            return new SealRow(
                    statement.sequence(),
                    FrenchText.moment(statement.sealedAt()),
                    statement.mark().label(),
                    statement.rows(),
                    statement.chains(),
                    statement.hash());
        }
    }

    /** Refuses everybody but administrators, before each of the handlers below. */
    @ModelAttribute
    void administratorsOnly(Principal person) {
        if (!people.get(person.getName()).has(Role.ADMINISTRATORS)) {
            throw new AccessDeniedException("Page réservée aux administrateurs.");
        }
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("report", inspection.last().orElse(null));
        model.addAttribute("running", inspection.running().orElse(null));
        inspection
                .running()
                .ifPresent(running -> model.addAttribute("runningSince", FrenchText.moment(running.startedAt())));
        model.addAttribute("failed", inspection.hasFailed());
        model.addAttribute("sealingOverdue", inspection.isSealingOverdue());
        inspection.last().ifPresent(report -> model.addAttribute("verifiedAt", FrenchText.moment(report.verifiedAt())));
        model.addAttribute(
                "seals", seals.latest(SHOWN_SEALS).stream().map(SealRow::of).toList());
        return "journal/journal";
    }

    /** Begins a verification, which reads everything and may last; the page shows how far it has come. */
    @PostMapping
    String verify() {
        inspection.begin();
        return "redirect:/administration/journal";
    }
}
