package fr.cadreia.outreach;

import fr.cadreia.dossier.RegisteredTitles;
import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.outreach.OutreachMeeting.Announcement;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages of the meetings with the territory: anybody reads them, the experts announce meetings and report on them. Of
 * the cases that began there, strangers read those that the register has.
 */
@Controller
@RequestMapping(OutreachController.PAGE)
class OutreachController {

    static final String PAGE = "/rencontres";

    private static final int PAGE_SIZE = 20;
    private static final int TITLE = 120;
    private static final int LINE = 200;
    private static final int PURPOSE = 2_000;
    private static final int REPORT = 8_000;
    private static final int REFERENCES = 1_500;

    private final OutreachMeetings meetings;
    private final OutreachDesk desk;
    private final RegisteredTitles titles;
    private final CaseAccess access;
    private final People people;
    private final AuthorityClock clock;

    OutreachController(
            OutreachMeetings meetings,
            OutreachDesk desk,
            RegisteredTitles titles,
            CaseAccess access,
            People people,
            AuthorityClock clock) {
        this.meetings = meetings;
        this.desk = desk;
        this.titles = titles;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** A meeting in a list, all in French. */
    record Row(long id, String title, String when, String place, String audience, String state) {}

    /** A case of the register that began at a meeting. */
    record Begun(String reference, String title) {}

    @PublicPage
    @GetMapping
    String list(@RequestParam(name = "page", defaultValue = "1") String asked, Principal principal, Model model) {
        LocalDate today = clock.today();
        model.addAttribute(
                "coming", meetings.coming(today).stream().map(this::row).toList());
        model.addAttribute(
                "past",
                PageOf.read(
                                meetings.countPast(today),
                                PageOf.asked(asked),
                                PAGE_SIZE,
                                from -> meetings.past(today, from, PAGE_SIZE))
                        .map(this::row));
        model.addAttribute(
                "keeps", reader(principal).filter(OutreachDesk::keeps).isPresent());
        return "outreach/list";
    }

    private Row row(OutreachMeeting meeting) {
        Announcement announced = meeting.announced();
        return new Row(
                meeting.id(),
                announced.title(),
                FrenchText.weekday(announced.day()) + (announced.hours().isEmpty() ? "" : ", " + announced.hours()),
                announced.place(),
                announced.audience(),
                state(meeting));
    }

    private String state(OutreachMeeting meeting) {
        if (meeting.isCancelled()) {
            return "Annulée";
        }
        if (meeting.isReported()) {
            return "Compte rendu publié";
        }
        return meeting.day().isBefore(clock.today()) ? "Compte rendu à venir" : "Annoncée";
    }

    private Optional<Person> reader(Principal principal) {
        return Optional.ofNullable(principal).flatMap(signedIn -> people.find(signedIn.getName()));
    }

    @GetMapping("/annonce")
    String blank(Principal principal, Model model) {
        return form(expert(principal), model);
    }

    private String form(Person expert, Model model) {
        model.addAttribute("today", clock.today().toString());
        EnteredForm.none(model);
        return "outreach/new";
    }

    private Person expert(Principal principal) {
        Person person = access.person(principal);
        if (!OutreachDesk.keeps(person)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "Les experts IA annoncent les rencontres et en rendent compte.");
        }
        return person;
    }

    @PostMapping("/annonce")
    String announce(EnteredForm entered, Principal principal, Model model) {
        Person expert = expert(principal);
        return entered.answer(
                () -> form(expert, model),
                () -> entered.done(
                        "outreach.done.announced",
                        PAGE + "/" + desk.announce(expert, announcement(entered), entered.notPersons())));
    }

    private static Announcement announcement(EnteredForm entered) {
        return new Announcement(
                entered.requiredLine("titre", "Nom de la rencontre", TITLE),
                entered.requiredDay("jour", "Date"),
                entered.line("horaire", "Heures", LINE),
                entered.requiredLine("lieu", "Lieu", LINE),
                entered.requiredLine("public", "Pour qui", LINE),
                entered.required("objet", "De quoi il s’agit", PURPOSE));
    }

    /** Returns what is announced, by the fields of the form that changes it. */
    private static Map<String, String> fields(Announcement announced) {
        return Map.of(
                "titre", announced.title(),
                "jour", announced.day().toString(),
                "horaire", announced.hours(),
                "lieu", announced.place(),
                "public", announced.audience(),
                "objet", announced.purpose());
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, Principal principal, Model model) {
        return page(meeting(id), reader(principal), model);
    }

    private OutreachMeeting meeting(long id) {
        return meetings.find(id)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "Aucune rencontre ne porte ce numéro."));
    }

    @PostMapping("/{id:\\d{1,18}}/{command}")
    String carryOut(
            @PathVariable long id,
            @PathVariable String command,
            EnteredForm entered,
            Principal principal,
            Model model) {
        OutreachMeeting meeting = meeting(id);
        Person person = expert(principal);
        model.addAttribute("failed", command);
        return entered.answer(
                () -> page(meeting, Optional.of(person), model),
                () -> entered.done(carryOut(person, id, command, entered), PAGE + "/" + id));
    }

    /** @return the key of the message that confirms the command */
    private String carryOut(Person person, long id, String command, EnteredForm entered) {
        switch (command) {
            case "changement" -> {
                desk.change(person, id, announcement(entered), entered.notPersons());
                return "outreach.done.changed";
            }
            case "annulation" -> {
                desk.cancel(person, id, entered.required("motif", "Motif", LINE), entered.notPersons());
                return "outreach.done.cancelled";
            }
            case "compte-rendu" -> {
                desk.report(
                        person,
                        id,
                        entered.required("bilan", "Ce qui en est sorti", REPORT),
                        entered.value("presents").isBlank()
                                ? 0
                                : entered.number("presents", "Personnes présentes", 1, 100_000),
                        references(entered.text("dossiers", "Dossiers nés de la rencontre", REFERENCES)),
                        entered.notPersons());
                return "outreach.done.reported";
            }
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static List<String> references(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(reference -> !reference.isEmpty())
                .map(OutreachController::reference)
                .toList();
    }

    private static String reference(String entered) {
        if (entered.length() > 20) {
            throw CommandRefusedException.invalid(
                    "Dossiers nés de la rencontre\u00a0: écrivez leurs références, par exemple IA-2026-0001.");
        }
        return entered.toUpperCase(Locale.ROOT);
    }

    private String page(OutreachMeeting meeting, Optional<Person> reader, Model model) {
        Map<String, String> named = titles.of(meeting.cases());
        boolean keeps = reader.filter(OutreachDesk::keeps).isPresent();
        boolean open = !meeting.isCancelled() && !meeting.isReported();
        model.addAttribute("meeting", meeting);
        model.addAttribute("row", row(meeting));
        model.addAttribute("toCome", !meeting.isCancelled() && !meeting.day().isBefore(clock.today()));
        model.addAttribute(
                "begun",
                meeting.cases().stream()
                        .filter(named::containsKey)
                        .map(reference -> new Begun(reference, named.get(reference)))
                        .toList());
        model.addAttribute("unnamed", meeting.cases().size() - named.size());
        model.addAttribute("changes", keeps && open && !meeting.day().isBefore(clock.today()));
        model.addAttribute("cancels", keeps && open);
        model.addAttribute(
                "reports", keeps && !meeting.isCancelled() && !meeting.day().isAfter(clock.today()));
        model.addAttribute("today", clock.today().toString());
        model.addAttribute("announcedFields", fields(meeting.announced()));
        model.addAttribute("references", String.join(", ", meeting.cases()));
        EnteredForm.none(model);
        return "outreach/page";
    }
}
