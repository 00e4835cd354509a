package fr.cadreia.register.web;

import fr.cadreia.journal.seal.PublishedSeals;
import fr.cadreia.journal.seal.PublishedSeals.Daily;
import fr.cadreia.journal.seal.SealStatement;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PublicPage;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows everybody the journal's seals of the last days, the public key, and how to verify by oneself. */
@Controller
class SealsController {

    private static final int SHOWN_DAYS = 31;

    private final PublishedSeals seals;

    SealsController(PublishedSeals seals) {
        this.seals = seals;
    }

    /** A day in the table. */
    record Row(String iso, String day, int sequence, String mark, long rows, String hash) {

        static Row of(Daily daily) {
            SealStatement statement = daily.seal().statement();
            return new Row(
                    daily.day().toString(),
                    FrenchText.day(daily.day()),
                    statement.sequence(),
                    statement.mark().label(),
                    statement.rows(),
                    statement.hash());
        }
    }

    @PublicPage
    @GetMapping("/registre/scelles")
    String show(Model model) {
        List<Daily> days = seals.daily();
        model.addAttribute(
                "days",
                days.subList(0, Math.min(SHOWN_DAYS, days.size())).stream()
                        .map(Row::of)
                        .toList());
        model.addAttribute("more", days.size() > SHOWN_DAYS);
        model.addAttribute("key", seals.publicKey().pem());
        return "register/seals";
    }
}
