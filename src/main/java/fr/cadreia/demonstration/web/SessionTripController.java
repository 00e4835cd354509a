package fr.cadreia.demonstration.web;

import fr.cadreia.committee.session.Session;
import fr.cadreia.demonstration.ClockBusyException;
import fr.cadreia.demonstration.Personas;
import fr.cadreia.demonstration.Personas.Part.Persona;
import fr.cadreia.demonstration.tour.SessionTrip;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page that leads by one click to a session at which members can vote at once. */
@Controller
@RequestMapping(SessionTrip.PAGE)
@Profile("demo")
class SessionTripController {

    private final SessionTrip trip;
    private final Cases cases;
    private final People people;
    private final Personas personas;

    SessionTripController(SessionTrip trip, Cases cases, People people, Personas personas) {
        this.trip = trip;
        this.cases = cases;
        this.people = people;
        this.personas = personas;
    }

    @GetMapping
    String show(Model model, Principal principal) {
        Optional<Session> session = trip.next();
        model.addAttribute("thisSession", session.orElse(null));
        model.addAttribute(
                "sessionDay",
                session.map(Session::startsAt).map(FrenchText::weekday).orElse(""));
        model.addAttribute(
                "isOpen",
                session.filter(one -> one.status() == Session.Status.OPEN).isPresent());
        model.addAttribute(
                "ballot", trip.ballot().map(cases::get).map(Case::title).orElse(""));
        model.addAttribute("members", members());
        model.addAttribute(
                "ownVote",
                Optional.ofNullable(principal)
                        .flatMap(visitor -> trip.vote(visitor.getName()))
                        .orElse(""));
        return "demonstration/session";
    }

    @PostMapping
    String go(Model model, Principal principal, HttpServletResponse response) {
        try {
            trip.go();
            return "redirect:" + SessionTrip.PAGE;
        } catch (CommandRefusedException refused) {
            model.addAttribute("problem", refused.getMessage());
        } catch (ClockBusyException busy) {
            model.addAttribute("busy", true);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(model, principal);
    }

    private List<Persona> members() {
        return personas.parts().stream()
                .flatMap(part -> part.people().stream())
                .filter(persona -> people.find(persona.account())
                        .filter(Person::isCommitteeMember)
                        .isPresent())
                .toList();
    }
}
