package fr.cadreia.privacy.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import fr.cadreia.people.Traces;
import fr.cadreia.privacy.DataInventory;
import fr.cadreia.privacy.RetentionRound;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The logs of what is kept for a time: who read which case, and what the daily round removed. */
@Controller
@RequestMapping(HeldPersonsController.PAGE)
class RetentionController {

    private final OfficeReaders readers;
    private final People people;
    private final Traces traces;
    private final RetentionRound round;
    private final DataInventory inventory;
    private final AuthorityClock clock;

    RetentionController(
            OfficeReaders readers,
            People people,
            Traces traces,
            RetentionRound round,
            DataInventory inventory,
            AuthorityClock clock) {
        this.readers = readers;
        this.people = people;
        this.traces = traces;
        this.round = round;
        this.inventory = inventory;
        this.clock = clock;
    }

    /** A case that somebody read on a day. */
    record Reading(String who, String reference, String day) {}

    @GetMapping("/lectures")
    String readings(
            @RequestParam(name = "personne", defaultValue = "") String account,
            @RequestParam(name = "dossier", defaultValue = "") String reference,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Principal principal,
            Model model) {
        readers.of(principal, Role.DPO);
        String asked = reference.strip();
        model.addAttribute("account", account);
        model.addAttribute("reference", asked);
        model.addAttribute("names", people.distinctNames());
        model.addAttribute(
                "readings",
                PageOf.read(
                        traces.count(account, asked),
                        number,
                        Traces.page(),
                        from -> traces.of(account, asked, from).stream()
                                .map(trace -> new Reading(
                                        people.name(trace.account()),
                                        trace.caseReference(),
                                        FrenchText.day(trace.day())))
                                .toList()));
        model.addAttribute(
                "period", kept("traces").map(DataInventory.Kept::period).orElse(""));
        return "privacy/readings";
    }

    /** What the round of a day did for one kind of data. */
    record RunRow(String begun, String what, String ended, long removed) {}

    @GetMapping("/effacements")
    String runs(Principal principal, Model model) {
        readers.of(principal, Role.DPO, Role.ADMINISTRATORS);
        model.addAttribute(
                "kept",
                inventory.kept().filter(kept -> !kept.setting().isEmpty()).toList());
        model.addAttribute(
                "runs",
                round.since(clock.today().minusDays(30)).stream()
                        .map(run -> new RunRow(
                                FrenchText.moment(run.begun()),
                                what(run.period()),
                                run.ended().map(FrenchText::moment).orElse(""),
                                run.removed()))
                        .toList());
        return "privacy/runs";
    }

    private String what(String setting) {
        return kept(setting).map(DataInventory.Kept::what).orElse(setting);
    }

    private Optional<DataInventory.Kept> kept(String setting) {
        return inventory.kept().filter(kept -> kept.setting().equals(setting)).findFirst();
    }
}
