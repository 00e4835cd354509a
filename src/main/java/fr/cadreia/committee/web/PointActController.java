package fr.cadreia.committee.web;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.session.PointActs;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The acts on single points, done on the page of their open session. */
@Controller
class PointActController {

    private final SessionReaders readers;
    private final PointActs acts;
    private final SessionPage page;

    PointActController(SessionReaders readers, PointActs acts, SessionPage page) {
        this.readers = readers;
        this.acts = acts;
        this.page = page;
    }

    /** @param task id of the point's task */
    @PostMapping("/comite/seances/{number}/actes/{act}/{task}")
    String act(
            @PathVariable String number,
            @PathVariable String act,
            @PathVariable String task,
            EnteredForm entered,
            Principal principal,
            Model model) {
        Person person = readers.of(principal, number);
        model.addAttribute("failedForm", task);
        return entered.answer(
                () -> page.session(person, number, model),
                () -> entered.done(carryOut(person, number, act, task, entered), "/comite/seances/" + number));
    }

    /** @return the key of the message that confirms the act */
    private String carryOut(Person person, String number, String act, String task, EnteredForm entered) {
        switch (act) {
            case "projet" -> {
                acts.put(person, number, task, entered.has("sortis"));
                return "session.done.put";
            }
            case "vote" -> {
                acts.vote(
                        person,
                        number,
                        task,
                        SessionForms.choice(entered.value("vote")),
                        SessionForms.text(entered, "interet", 2000));
                return "session.done.point-voted";
            }
            case "cloture" -> {
                acts.close(
                        person,
                        number,
                        task,
                        entered.value("presidence"),
                        byHand(entered),
                        entered.has("sansAttendre"));
                return "session.done.point-closed";
            }
            case "resultat" -> {
                acts.record(person, number, task, entered.value("suite"), SessionForms.text(entered, "motif", 2000));
                return "session.done.recorded";
            }
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static Map<String, Choice> byHand(EnteredForm entered) {
        Map<String, Choice> byHand = new LinkedHashMap<>();
        entered.beginning(SessionForms.VOTE_OF).forEach((member, vote) -> {
            if (!vote.isEmpty()) {
                byHand.put(member, SessionForms.castVote(vote));
            }
        });
        return byHand;
    }
}
