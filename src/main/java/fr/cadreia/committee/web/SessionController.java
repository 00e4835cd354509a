package fr.cadreia.committee.web;

import fr.cadreia.committee.convening.SessionConvening;
import fr.cadreia.committee.session.ListAdoption;
import fr.cadreia.committee.session.PresenceChanges;
import fr.cadreia.committee.session.SessionClosing;
import fr.cadreia.committee.session.SessionOpening;
import fr.cadreia.committee.session.SessionPlanning;
import fr.cadreia.committee.session.SessionPlanning.Venue;
import fr.cadreia.committee.session.SessionRoom;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
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
 * The pages of the committee's sessions: everybody in the committee reads them, the secretary prepares and runs the
 * sessions.
 */
@Controller
@RequestMapping("/comite/seances")
class SessionController {

    private final SessionReaders readers;
    private final SessionPlanning planning;
    private final SessionConvening convening;
    private final SessionOpening opening;
    private final PresenceChanges correction;
    private final SessionClosing closing;
    private final SessionRoom room;
    private final ListAdoption list;
    private final SessionPage page;
    private final OutsideSessions outside;

    SessionController(
            SessionReaders readers,
            SessionPlanning planning,
            SessionConvening convening,
            SessionOpening opening,
            PresenceChanges correction,
            SessionClosing closing,
            SessionRoom room,
            ListAdoption list,
            SessionPage page,
            OutsideSessions outside) {
        this.outside = outside;
        this.room = room;
        this.correction = correction;
        this.readers = readers;
        this.planning = planning;
        this.convening = convening;
        this.opening = opening;
        this.closing = closing;
        this.list = list;
        this.page = page;
    }

    @GetMapping
    String list(@RequestParam(name = "page", defaultValue = "1") int number, Principal principal, Model model) {
        return list(readers.of(principal), number, model);
    }

    private String list(Person reader, int number, Model model) {
        model.addAttribute("outside", outside.listed());
        return page.list(reader, number, model);
    }

    @PostMapping
    String prepare(EnteredForm entered, Principal principal, Model model) {
        Person person = readers.of(principal);
        return entered.answer(
                () -> list(person, 1, model),
                () -> entered.done(
                        "session.done.prepared", "/comite/seances/" + planning.prepare(person, venue(entered))));
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Principal principal, Model model) {
        return page.session(readers.of(principal, number), number, model);
    }

    @PostMapping("/{number}/{command}")
    String change(
            @PathVariable String number,
            @PathVariable String command,
            EnteredForm entered,
            Principal principal,
            Model model) {
        Person person = readers.of(principal, number);
        model.addAttribute("failedForm", command);
        return entered.answer(
                () -> page.session(person, number, model),
                () -> entered.done(carryOut(person, number, command, entered), "/comite/seances/" + number));
    }

    /** @return the key of the message that confirms the command */
    private String carryOut(Person person, String number, String command, EnteredForm entered) {
        String reference = entered.value("dossier");
        switch (command) {
            case "lieu" -> {
                planning.move(person, number, venue(entered));
                return "session.done.moved";
            }
            case "inscription" -> {
                planning.enter(person, number, reference, !"sans".equals(entered.value("debat")));
                return "session.done.entered";
            }
            case "retrait" -> {
                planning.withdraw(person, number, reference);
                return "session.done.withdrawn";
            }
            case "convocation" -> {
                convening.convene(
                        person,
                        number,
                        SessionForms.text(entered, "urgence", 2000),
                        SessionForms.text(entered, "empechement", 2000),
                        entered.notPersons());
                return "session.done.convened";
            }
            case "soumission" -> {
                convening.submit(person, number, SessionForms.text(entered, "urgence", 2000), entered.notPersons());
                return "session.done.submitted";
            }
            case "urgence" -> {
                convening.hasten(
                        person,
                        number,
                        venue(entered),
                        SessionForms.text(entered, "urgence", 2000),
                        entered.notPersons());
                return "session.done.convened";
            }
            case "presence" -> {
                opening.open(person, number, SessionForms.sheet(entered), SessionForms.text(entered, "avance", 2000));
                return "session.done.opened";
            }
            case "confirmation" -> {
                room.confirm(person, number, "distance".equals(entered.value("lieu")));
                return "session.done.confirmed";
            }
            case "rectification" -> {
                correction.correct(person, number, SessionForms.correction(entered));
                return "session.done.corrected";
            }
            case "salle" -> {
                if ("retour".equals(entered.value("sens"))) {
                    room.comeBack(person, number, entered.value("membre"));
                } else {
                    room.leave(person, number, entered.value("membre"), reference);
                }
                return "session.done.room";
            }
            case "liste" -> {
                list.put(person, number);
                return "session.done.list-put";
            }
            case "vote" -> {
                list.vote(person, number, SessionForms.ballot(entered));
                return "session.done.voted";
            }
            case "cloture" -> {
                list.close(person, number, entered.beginning(SessionForms.PRESIDENCY_OF), entered.has("sansAttendre"));
                return "session.done.list-closed";
            }
            case "levee" -> {
                closing.close(person, number);
                return "session.done.closed";
            }
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Venue venue(EnteredForm entered) {
        try {
            return new Venue(
                    LocalDate.parse(entered.value("jour")).atTime(LocalTime.parse(entered.value("heure"))),
                    SessionForms.line(entered, "lieu", "Lieu", 200),
                    SessionForms.line(entered, "visio", "Lien de visioconférence", 500));
        } catch (DateTimeException e) {
            throw CommandRefusedException.invalid("Indiquez le jour et l’heure de la séance.");
        }
    }
}
